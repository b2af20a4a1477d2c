/**
 * Paragraphs, headings, lists and quotations of plain text as Markdown's tree. rehype-remark makes the same of them, but clones the tree and
 * looks at each of its nodes several times, which takes a third of the time of a large import.
 */
import type { Element, ElementContent } from 'hast';
import type { BlockContent, Heading, List, PhrasingContent } from 'mdast';
import { attribute, isElement } from './tree.ts';

/** White space that HTML shows as one space, or not at all. */
const COLLAPSES = /[\t\n\v\f\r]| {2}/;

/** The block; undefined for one that needs the whole converter. */
export function toPlainBlock(block: ElementContent): BlockContent | undefined {
  if (block.type !== 'element') return undefined;
  const { tagName } = block;
  if (tagName === 'ul' || tagName === 'ol') return toPlainList(block);
  if (tagName === 'blockquote') {
    const children = toPlainBlocks(block);
    return children && { type: 'blockquote', children };
  }
  const isHeading = /^h[2-6]$/.test(tagName);
  // A class may say that it is a footnote.
  if (!isHeading && (tagName !== 'p' || block.properties.className !== undefined)) return undefined;
  const children = toPlainWords(block, true);
  if (!children || !isHeading) return children && { type: 'paragraph', children };
  return { type: 'heading', depth: Number(tagName.charAt(1)) as Heading['depth'], children };
}

function toPlainList(list: Element): List | undefined {
  const children: List['children'] = [];
  for (const item of list.children) {
    const blocks = isElement(item, 'li') ? toPlainBlocks(item) : undefined;
    if (!blocks) return undefined;
    children.push({ type: 'listItem', spread: false, checked: null, children: blocks });
  }
  if (children.length === 0) return undefined;
  const ordered = list.tagName === 'ol';
  const start = Number.parseInt(String(list.properties.start), 10);
  return {
    type: 'list',
    ordered,
    start: ordered ? (Number.isNaN(start) ? 1 : start) : null,
    spread: false,
    children,
  };
}

function toPlainBlocks({ children }: Element): BlockContent[] | undefined {
  if (children.length === 0) return undefined;
  const blocks: BlockContent[] = [];
  for (const child of children) {
    const block = toPlainBlock(child);
    if (!block) return undefined;
    blocks.push(block);
  }
  return blocks;
}

/** Words, links, bold and italics, where no white space has to be taken away; undefined for anything else. */
function toPlainWords(node: Element, isBlock: boolean): PhrasingContent[] | undefined {
  const { children } = node;
  if (children.length === 0) return undefined;
  const words: PhrasingContent[] = [];
  for (const [index, child] of children.entries()) {
    if (child.type === 'text') {
      const { value } = child;
      const isPlain =
        value !== '' &&
        !COLLAPSES.test(value) &&
        !(value.startsWith(' ') && (index === 0 || !isBlock)) &&
        !(value.endsWith(' ') && (index === children.length - 1 || !isBlock));
      if (!isPlain || children[index - 1]?.type === 'text') return undefined;
      words.push({ type: 'text', value });
      continue;
    }
    if (child.type !== 'element') return undefined;
    const inner = toPlainWords(child, false);
    const marked = inner && toMark(child, inner);
    if (!marked) return undefined;
    words.push(marked);
  }
  return words;
}

function toMark(node: Element, children: PhrasingContent[]): PhrasingContent | undefined {
  if (node.tagName === 'strong') return { type: 'strong', children };
  if (node.tagName === 'em') return { type: 'emphasis', children };
  const title = attribute(node, 'title');
  if (node.tagName !== 'a' || title !== undefined) return undefined;
  return { type: 'link', url: attribute(node, 'href') ?? '', title: null, children };
}
