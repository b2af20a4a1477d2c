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

function holdsRawHtml(tree: Root): boolean {
  let found = false;
  walk(tree, (node) => {
    found ||= (node as { type: string }).type === 'raw';
  });
  return found;
}
