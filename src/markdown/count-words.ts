/** Counts the words of an article before the steps after it add words of their own. */
import type { Root } from 'hast';
import type { RenderState } from './context.ts';
import { isElement } from './tree.ts';
import { SKIP, walk } from './walk.ts';

/** From the first letter or digit up to a space; Vietnamese writes a space after each syllable. */
const WORD = /[\p{L}\p{N}]\S*/gu;

/** Adds the number of words of an HTML tree to `state.words`. */
export function countWords(tree: Root, state: RenderState): void {
  walk(tree, (node) => {
    if (node.type === 'text') state.words += countIn(node.value);
    // The heading of the footnotes is ours.
    return isElement(node, 'h2') && node.properties.id === 'footnote-label' ? SKIP : undefined;
  });
}

function countIn(text: string): number {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count += 1;
  return count;
}
