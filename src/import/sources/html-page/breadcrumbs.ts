/** Where in the tree of categories a page stands, as its path of links says. */
import type { Element, Root } from 'hast';
import type { CategoryPath } from '../../article.ts';
import { attribute, find, findAll, textOf } from '../../html/tree.ts';

const HOME = /^(?:trang chủ|trang nhất|home|trang chính)$/iu;
const PATH = /(?:^|[\s_-])(?:breadcrumbs?|duong-dan|site-?map-path|path-?way)(?:$|[\s_-])/i;

/** The categories from the root down; the page itself and the home page are none. */
export function readBreadcrumbs(root: Root, title: string): CategoryPath | undefined {
  const path = find(
    root,
    (node) =>
      PATH.test(`${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`) &&
      textOf(node) !== '',
  );
  if (!path) return undefined;
  const links = findAll(path, ({ tagName }) => tagName === 'a');
  const names = [...new Set(links.map(textOf))].filter(
    (name) => name !== '' && !HOME.test(name) && name !== title,
  );
  const last = links.findLast((link) => textOf(link) === names.at(-1));
  const slug = last && slugIn(last);
  return names.length > 0 ? { names, ...(slug && { slug }) } : undefined;
}

/** `/vi/news/tin-noi-bat/` → tin-noi-bat */
function slugIn(link: Element): string | undefined {
  const [slug] =
    /[a-z0-9]+(?:-[a-z0-9]+)*(?=\/?(?:\.html)?$)/.exec(
      (attribute(link, 'href') ?? '').replace(/[?#].*$/, ''),
    ) ?? [];
  return slug && /[a-z]/.test(slug) ? slug : undefined;
}
