/** Collects what a reader reads, block by block, for the search. */
import type { Element, Nodes, Root } from 'hast';
import type { RenderState, TextBlock } from './context.ts';

/** Elements inside a paragraph; all others end it. */
const INLINE = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** What only screen readers or the eye get, and the numbers of footnotes, are left out. Works on the finished HTML. */
export function collectText(tree: Root, { blocks }: RenderState): void {
  let block: TextBlock = { text: '' };
  const endBlock = () => {
    const text = onOneLine(block.text);
    if (text !== '') blocks.push({ ...block, text });
    block = { text: '' };
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') block.text += node.value;
    if (node.type === 'root') node.children.forEach(visit);
    if (node.type !== 'element' || isUnseen(node)) return;
    if (INLINE.has(node.tagName)) {
      node.children.forEach(visit);
      return;
    }
    endBlock();
    const { id } = node.properties;
    if (/^h[2-6]$/.test(node.tagName) && id) {
      block.heading = { id: String(id), tag: node.tagName };
    }
    node.children.forEach(visit);
    endBlock();
  };
  visit(tree);
  endBlock();
}

/** Each white space as one space. Most texts have no other than no-break ones, which are replaced faster by themselves. */
function onOneLine(text: string): string {
  const spaced = text.replaceAll('\u00A0', ' ');
  return (/[^\S ]| {2}/.test(spaced) ? spaced.replace(/\s+/g, ' ') : spaced).trim();
}

function isUnseen({ properties }: Element): boolean {
  const classes = properties.className;
  return (
    String(properties.ariaHidden) === 'true' ||
    Boolean(properties.hidden) ||
    'dataFootnoteRef' in properties ||
    'dataFootnoteBackref' in properties ||
    (Array.isArray(classes) && classes.includes('visually-hidden'))
  );
}
