/** Writes a simplified tree as Markdown which the portal's own chain shows character by character. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type {
  BlockContent,
  Html,
  Image,
  Nodes as MdastNodes,
  PhrasingContent,
  Root as MdastRoot,
} from 'mdast';
import rehypeRemark, { type Options as ToMdastOptions } from 'rehype-remark';
import rehypeStringify from 'rehype-stringify';
import { unified, type Processor } from 'unified';
import { writeMarkdown } from './write-markdown.ts';
import { attribute, h, inked, isElement, textOf } from './tree.ts';

type Handle = NonNullable<NonNullable<ToMdastOptions['handlers']>[string]>;
type State = Parameters<Handle>[0];

const asHtml = (value: string): Html => ({ type: 'html', value });

/** Tags that Markdown has no sign for stand around their text as they are. */
const tagged: Handle = (state: State, node: Element) => {
  const { tagName } = node;
  return [
    asHtml(`<${tagName}>`),
    ...(state.all(node) as PhrasingContent[]),
    asHtml(`</${tagName}>`),
  ];
};

/** A caption is the title of the picture; a place without a picture keeps its caption in italics. */
const picture: Handle = (_state: State, node: Element) => {
  const image: Image = {
    type: 'image',
    url: attribute(node, 'src') ?? '',
    alt: attribute(node, 'alt') ?? '',
    title: attribute(node, 'title') ?? null,
  };
  return image;
};

const toHtml = unified()
  .use(rehypeStringify, {
    closeSelfClosing: false,
    characterReferences: { useNamedReferences: true },
  })
  .freeze();

const table: Handle = (state: State, node: Element) => {
  const rows = node.children.filter((child): child is Element => isElement(child, 'tr'));
  if (!isSimpleTable(rows)) return asHtml(tableAsHtml(node));
  return {
    type: 'table',
    align: [],
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

const converter: Processor<Root, Root, MdastRoot> = unified()
  .use(rehypeRemark, {
    document: true,
    handlers: {
      img: picture,
      sub: tagged,
      sup: tagged,
      u: tagged,
      ins: tagged,
      mark: tagged,
      table,
    },
  })
  .freeze() as never;

/** The Markdown of blocks that simplify.ts and recognise.ts have made. */
export function toMarkdown(blocks: readonly ElementContent[]): string {
  const tree = converter.runSync({ type: 'root', children: [...blocks] });
  return writeMarkdown(keepPlaces(tree));
}

/** A place without a picture: a comment of nothing, which shows nothing, above the caption. */
function keepPlaces(tree: MdastRoot): MdastRoot {
  tightenLists(tree);
  tree.children = tree.children.flatMap((node) => {
    if (
      node.type !== 'paragraph' ||
      !node.children.some((child) => child.type === 'image' && child.url === '')
    )
      return [node];
    return node.children.flatMap((child): BlockContent[] => {
      if (child.type !== 'image') return [];
      if (child.url !== '') return [{ type: 'paragraph', children: [child] }];
      const place: BlockContent = { type: 'html', value: '<!-- -->' };
      const words = child.title ?? child.alt;
      return words
        ? [
            place,
            {
              type: 'paragraph',
              children: [{ type: 'emphasis', children: [{ type: 'text', value: words }] }],
            },
          ]
        : [place];
    });
  });
  return tree;
}

/** Nodes of a document as the children of a root. */
export function rootOf(nodes: readonly Nodes[]): Root {
  return { type: 'root', children: nodes.filter((node) => node.type !== 'root') };
}

/** Items of one paragraph need no empty line between them. */
function tightenLists(node: MdastNodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) tightenLists(child);
  if (node.type !== 'list') return;
  const paragraphs = node.children.map(
    (item) => item.children.filter(({ type }) => type === 'paragraph').length,
  );
  node.spread = paragraphs.some((count) => count > 1);
  for (const item of node.children) item.spread = node.spread;
}
