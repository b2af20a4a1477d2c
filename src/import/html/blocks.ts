/** Brings cleaned HTML into blocks: paragraphs, headings, lists, tables, figures. */
import type { Element, ElementContent, RootContent } from 'hast';
import { BLOCKS } from './elements.ts';
import { attribute, find, h, isBlank, isElement, textOf } from './tree.ts';

/** Wraps loose text into paragraphs and takes the wrappers away that only hold blocks. */
export function toBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = () => {
    blocks.push(...splitAtBreaks(h('p', {}, loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || (!BLOCKS.has(node.tagName) && !holdsBlock(node))) {
      loose.push(node);
      continue;
    }
    close();
    blocks.push(...toBlock(node));
  }
  close();
  return blocks;
}

function holdsBlock(node: Element): boolean {
  return find(node, ({ tagName }) => BLOCKS.has(tagName)) !== undefined;
}

function toBlock(node: Element): ElementContent[] {
  const { tagName } = node;
  if (tagName === 'pre' || tagName === 'hr') return [node];
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
    return [toList(node)];
  if (tagName === 'li') return [h('ul', {}, [h('li', {}, toBlocks(node.children))])];
  if (tagName === 'table') return toTable(node);
  if (tagName === 'figure') return [h('figure', {}, toBlocks(node.children))];
  if (tagName === 'dt') return [h('p', {}, [h('strong', {}, node.children)])];
  if (/^h[2-6]$/.test(tagName))
    return holdsBlock({ ...node, tagName: 'x' }) ? toBlocks(node.children) : toHeading(node);
  if (tagName === 'blockquote') return [h('blockquote', {}, toBlocks(node.children))];
  if (tagName === 'figcaption') return [h('figcaption', {}, node.children)];
  const isHolder = node.children.some(
    (child) => isElement(child) && (BLOCKS.has(child.tagName) || holdsBlock(child)),
  );
  if (isHolder) return toBlocks(node.children);
  return splitAtBreaks(h('p', node.properties, node.children));
}

function toHeading(node: Element): ElementContent[] {
  if (node.children.every(isBlank)) return [];
  const pictures = node.children.filter((child) => isElement(child, 'img'));
  const rest = node.children.filter((child): boolean => !isElement(child, 'img'));
  const plain = rest.flatMap((child): ElementContent[] => {
    if (isElement(child, 'strong')) return child.children;
    return isElement(child, 'br') ? [{ type: 'text', value: ' ' }] : [child];
  });
  return [
    ...(plain.every(isBlank) ? [] : [h(node.tagName, {}, plain)]),
    ...pictures.map((picture) => h('p', {}, [picture])),
  ];
}

function toList(node: Element): Element {
  const items: Element[] = [];
  for (const child of node.children) {
    if (isBlank(child)) continue;
    if (isElement(child, 'li')) items.push(h('li', {}, toBlocks(child.children)));
    // A list or text beside the items belongs to the item above.
    else {
      const above = items.at(-1) ?? h('li', {}, []);
      if (items.length === 0) items.push(above);
      above.children.push(...toBlocks([child]));
    }
  }
  const isOrdered = node.tagName === 'ol';
  const type = attribute(node, 'type');
  return h(
    isOrdered ? 'ol' : 'ul',
    isOrdered && node.properties.start
      ? { start: node.properties.start, ...(type && { type }) }
      : {},
    items,
  );
}

/** A table of one cell only sets its text apart. */
function toTable(node: Element): ElementContent[] {
  const rows = rowsOf(node);
  const cells = rows.flatMap(({ children }) =>
    children.filter((child): child is Element => isElement(child, 'td', 'th')),
  );
  const others = node.children.filter((child) => isElement(child, 'caption'));
  const captions = others.flatMap((child) =>
    splitAtBreaks(h('p', {}, (child as Element).children)),
  );
  const isLayout = cells.length <= 1 || rows.every((row) => cellsOf(row).length <= 1);
  if (isLayout) {
    const isFigure =
      cells.length === 2 && find(cells[0] as Element, ({ tagName }) => tagName === 'img');
    const blocks = cells.map((cell) => toBlocks(cell.children));
    if (isFigure && textOf(cells[0] as Element) === '') {
      return [
        ...captions,
        h('figure', {}, [
          ...(blocks[0] ?? []),
          h('figcaption', {}, (blocks[1] ?? []).flatMap(inlineOf)),
        ]),
      ];
    }
    return [...captions, ...blocks.flat()];
  }
  return [
    ...captions,
    h(
      'table',
      {},
      rows.map((row) =>
        h(
          'tr',
          {},
          cellsOf(row).map((cell) => ({ ...cell, children: toBlocks(cell.children) })),
        ),
      ),
    ),
  ];
}

function inlineOf(node: ElementContent, index: number): ElementContent[] {
  const space: ElementContent[] = index > 0 ? [{ type: 'text', value: ' ' }] : [];
  return [...space, ...(isElement(node) && BLOCKS.has(node.tagName) ? node.children : [node])];
}

function rowsOf(node: Element): Element[] {
  return (node.children as RootContent[]).flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
}

/** Two line breaks in a row begin a paragraph; breaks at the edges are none. */
function splitAtBreaks(paragraph: Element): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  let breaks: ElementContent[] = [];
  for (const child of paragraph.children) {
    if (isElement(child, 'br') || (breaks.length > 0 && isBlank(child))) {
      breaks.push(child);
      continue;
    }
    if (breaks.filter((each) => isElement(each, 'br')).length > 1) parts.push([]);
    else parts.at(-1)?.push(...breaks);
    breaks = [];
    parts.at(-1)?.push(child);
  }
  return parts
    .map(trimBreaks)
    .filter((part) => !part.every(isBlank))
    .map((part) => h(paragraph.tagName, paragraph.properties, part));
}

function trimBreaks(nodes: ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => !isBlank(node));
  return start < 0 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}
