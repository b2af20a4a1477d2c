/** Tables as Markdown, or as HTML where Markdown has no place for spans or several lines in a cell. */
import type { Element, ElementContent, Root } from 'hast';
import type { Html, Nodes as MdastNodes, PhrasingContent } from 'mdast';
import type { Options as ToMdastOptions } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { h, inked, isElement, textOf } from './tree.ts';

type Handle = NonNullable<NonNullable<ToMdastOptions['handlers']>[string]>;
type State = Parameters<Handle>[0];

/** HTML within Markdown. */
export const asHtml = (value: string): Html => ({ type: 'html', value });

const toHtml = unified()
  .use(rehypeStringify, {
    closeSelfClosing: false,
    characterReferences: { useNamedReferences: true },
  })
  .freeze();

/** Makes the table of an element. */
export const table: Handle = (state: State, node: Element) => {
  const rows = node.children.filter((child): child is Element => isElement(child, 'tr'));
  if (!isSimpleTable(rows)) return asHtml(tableAsHtml(node));
  return {
    type: 'table',
    align: cellsOf(rows[0] as Element).map((_, column) => columnAlign(rows, column)),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: cellsOf(row).map((cell) => ({
        type: 'tableCell',
        children: state.all({
          type: 'root',
          children: cellContent(cell),
        } as unknown as Element) as PhrasingContent[],
      })),
    })),
  } as MdastNodes;
};

/** How the cells of a column stand below its head, if they agree. */
function columnAlign(rows: readonly Element[], column: number): unknown {
  const [first, ...others] = rows
    .slice(1)
    .map((row) => cellsOf(row)[column])
    .filter((cell) => cell && textOf(cell) !== '')
    .map((cell) => cell?.properties.align ?? null);
  return others.every((align) => align === first) ? (first ?? null) : null;
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th'));
}

/** Markdown's tables have rows of one length, without spans, and lines of text in their cells. */
function isSimpleTable(rows: readonly Element[]): boolean {
  const widths = new Set(rows.map((row) => cellsOf(row).length));
  return (
    widths.size === 1 &&
    rows.length > 1 &&
    rows.every((row, index) =>
      cellsOf(row).every(
        (cell) =>
          Number(cell.properties.colSpan ?? 1) === 1 &&
          Number(cell.properties.rowSpan ?? 1) === 1 &&
          inked(cell).length <= 1 &&
          inked(cell).every(
            (child) =>
              isElement(child, 'p') && !child.children.some((each) => isElement(each, 'br', 'img')),
          ) &&
          (index > 0 || textOf(cell) !== ''),
      ),
    )
  );
}

function cellContent(cell: Element): ElementContent[] {
  return (inked(cell) as Element[]).flatMap(({ children }) => children);
}

/** No blank line may stand within HTML, or Markdown takes what follows for text. */
function tableAsHtml(node: Element): string {
  const rows = node.children.filter((child): child is Element => isElement(child, 'tr'));
  const written = rows.map((row, index) =>
    h(
      'tr',
      {},
      cellsOf(row).map((cell) => {
        const { colSpan, rowSpan, align } = cell.properties;
        const isHead =
          index === 0 && cellsOf(row).every((each) => isElement(each, 'th') || isBold(each));
        return h(
          isHead ? 'th' : cell.tagName,
          {
            ...(Number(colSpan ?? 1) > 1 && { colSpan: Number(colSpan) }),
            ...(Number(rowSpan ?? 1) > 1 && { rowSpan: Number(rowSpan) }),
            ...(/^(?:left|center|right)$/.test(String(align)) && { align }),
          },
          onOneLine(cellBlocks(cell)),
        );
      }),
    ),
  );
  const lines = written.map((row) => toHtml.stringify({ type: 'root', children: [row] } as Root));
  return ['<table>', ...lines, '</table>'].join('\n');
}

function isBold(cell: Element): boolean {
  return cellContent(cell).every((child) => isElement(child, 'strong'));
}

/** A single paragraph needs no tag of its own in a cell. */
function cellBlocks(cell: Element): ElementContent[] {
  const blocks = inked(cell) as ElementContent[];
  return blocks.length === 1 && isElement(blocks[0], 'p')
    ? blocks[0].children
    : blocks.flatMap((block, index): ElementContent[] => {
        if (!isElement(block, 'p')) return [block];
        return index > 0 ? [h('br', {}, []), ...block.children] : block.children;
      });
}

function onOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type === 'text') return { type: 'text', value: node.value.replace(/\s+/g, ' ') };
    return node.type === 'element' ? { ...node, children: onOneLine(node.children) } : node;
  });
}
