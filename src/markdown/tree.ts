/** Helpers for HTML trees. */
import type { Element, ElementContent, Nodes, Properties } from 'hast';
import type { LinkTarget, RenderState } from './context.ts';

/** Line in the Markdown, from 1; undefined for what a step has made. */
export function lineOf(node: { position?: { start: { line: number } } | undefined }) {
  return node.position?.start.line;
}

/** Where the target of a link or a picture stands, unless it is in the link itself. */
export function targetOf(
  { position }: Element,
  { targets }: Pick<RenderState, 'targets'>,
): LinkTarget | undefined {
  const offset = position?.start.offset;
  return offset === undefined ? undefined : targets.get(offset);
}

/** Not the no-break space, which bind-words.ts has put where it should be. */
const SPACES = /[ \t\r\n]+/g;

/** Elements within a line that an article may hold. */
export const PHRASING = [
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark'],
  ...['q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'var'],
];

/** Whether a node is an element with one of these names. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && names.includes(node.tagName);
}

/** White space between tags, or a line break. */
export function isBlank(node: Nodes): boolean {
  return (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br');
}

/** Makes an element; a string becomes its text. */
export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] | string,
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: typeof children === 'string' ? [{ type: 'text', value: children }] : children,
  };
}

/** The text of a node on one line, without footnote numbers. */
export function readableText(node: Nodes): string {
  const text = 'children' in node ? node.children.map(collectText).join('') : collectText(node);
  return text.replace(SPACES, ' ').trim();
}

function collectText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if (node.type === 'element' && 'dataFootnoteRef' in node.properties) return '';
  return 'children' in node ? node.children.map(collectText).join('') : '';
}
