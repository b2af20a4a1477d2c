/** Turns the raw HTML of an article into elements. Skipped, since it is slow, when there is none. */
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Step } from './pipeline-step.ts';
import { isHtmlElement } from './html-elements.ts';
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
const BARE_LESS_THAN = /<(?!\/?[a-z]|[!?])/gi;

/** What a browser takes for the name of a tag: `<tên đăng nhập>`, `<vanthu@a.example>`. */
const TAG_NAME = /<(?=\/?([a-z][^\s/>]*))/gi;

/** A piece of raw HTML in which words between `<` and `>` are words, as known-tags.ts reads them within a paragraph. */
function keepWords(raw: string): string {
  return raw
    .replace(BARE_AMPERSAND, '&amp;')
    .replace(BARE_LESS_THAN, '&lt;')
    .replace(TAG_NAME, (sign, name: string) => (isHtmlElement(name) ? sign : '&lt;'));
}

/** Whether a tree holds raw HTML, whose signs then stand for what they do in Markdown. */
function holdsRawHtml(tree: Root): boolean {
  let found = false;
  walk(tree, (node) => {
    if ((node as { type: string }).type !== 'raw') return;
    found = true;
    const raw = node as unknown as { value: string };
    raw.value = keepWords(raw.value);
  });
  return found;
}
