/** Turns the raw HTML of an article into elements. Skipped, since it is slow, when there is none. */
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Step } from './pipeline-step.ts';
import { walk } from './walk.ts';

const parse = rehypeRaw();

/** Parses the raw HTML in the tree of an article. */
export const parseHtml: Step = (tree, state, file) => {
  if (state.source.includes('<') && holdsRawHtml(tree)) return parse(tree, file);
  return undefined;
};

/** HTML knows `&copy` without a semicolon, so that `?a=1&copy=2` and `x&lty` would change; Markdown does not. */
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi;

/** It takes the sign at the end of a block away. */
const BARE_LESS_THAN = /<(?![a-z/!?])/gi;

/** Whether a tree holds raw HTML, whose signs then stand for what they do in Markdown. */
function holdsRawHtml(tree: Root): boolean {
  let found = false;
  walk(tree, (node) => {
    if ((node as { type: string }).type !== 'raw') return;
    found = true;
    const raw = node as unknown as { value: string };
    raw.value = raw.value.replace(BARE_AMPERSAND, '&amp;').replace(BARE_LESS_THAN, '&lt;');
  });
  return found;
}
