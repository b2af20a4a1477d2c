import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();
const documents = unified().use(rehypeParse).freeze();

/** The tree of a piece of HTML, such as the body of an article in a dump. */
export function parseFragment(html: string): Root {
  return fragments.parse(html);
}

/** The tree of a whole page. */
export function parsePage(html: string): Root {
  return documents.parse(html);
}
