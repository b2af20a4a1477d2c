/** Writes a simplified tree as Markdown which the portal's own chain shows character by character. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type {
  BlockContent,
  Image,
  Nodes as MdastNodes,
  PhrasingContent,
  Root as MdastRoot,
} from 'mdast';
import rehypeRemark, { type Options as ToMdastOptions } from 'rehype-remark';
import { unified, type Processor } from 'unified';
import { definitionOf, referenceOf } from './footnotes.ts';
import { toPlainBlock } from './plain-blocks.ts';
import { asHtml, table } from './tables.ts';
import { attribute, findAll, isElement } from './tree.ts';
import { writeMarkdown } from './write-markdown.ts';

type Handle = NonNullable<NonNullable<ToMdastOptions['handlers']>[string]>;
type State = Parameters<Handle>[0];

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

/** A number that leads to a footnote is Markdown's own mark. */
const raised: Handle = (state: State, node: Element, parent) => {
  const number = referenceOf(node);
  if (number === undefined) return tagged(state, node, parent);
  return { type: 'footnoteReference', identifier: number, label: number };
};

const paragraph: Handle = (state: State, node: Element) => {
  const number = definitionOf(node);
  const children = state.all(node) as PhrasingContent[];
  if (number === undefined) return { type: 'paragraph', children };
  return {
    type: 'footnoteDefinition',
    identifier: number,
    label: number,
    children: [{ type: 'paragraph', children }],
  };
};

const converter: Processor<Root, Root, MdastRoot> = unified()
  .use(rehypeRemark, {
    document: true,
    handlers: {
      img: picture,
      sub: tagged,
      sup: raised,
      u: tagged,
      ins: tagged,
      mark: tagged,
      table,
      p: paragraph,
    },
  })
  .freeze() as never;

/** The Markdown of blocks that simplify.ts and recognise.ts have made. */
export function toMarkdown(blocks: readonly ElementContent[]): string {
  return writeMarkdown(keepPlaces(toTree(withoutOrphans(blocks))));
}

/** Each block is converted by itself. */
function toTree(blocks: readonly ElementContent[]): MdastRoot {
  const children: MdastRoot['children'] = [];
  let others: ElementContent[] = [];
  const convertOthers = () => {
    if (others.length > 0)
      children.push(...converter.runSync({ type: 'root', children: others }).children);
    others = [];
  };
  for (const block of blocks) {
    const plain = toPlainBlock(block);
    if (!plain) {
      others.push(block);
      continue;
    }
    convertOthers();
    children.push(plain);
  }
  convertOthers();
  return { type: 'root', children };
}

/** A number whose footnote was cut away with the foot of the page leads nowhere. */
function withoutOrphans(blocks: readonly ElementContent[]): ElementContent[] {
  const elements = blocks.filter((block) => isElement(block));
  const known = new Set(elements.map(definitionOf));
  for (const block of elements)
    for (const node of findAll(block, (each) => referenceOf(each) !== undefined))
      if (!known.has(referenceOf(node))) node.properties = {};
  return [...blocks];
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
