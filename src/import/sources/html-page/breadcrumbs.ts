/** Where in the tree of categories a page stands, as its path of links says. */
import type { Element, Root } from 'hast';
import type { CategoryDetails, CategoryPath } from '../../article.ts';
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
  const links = findAll(path, ({ tagName }) => tagName === 'a').filter((link) => {
    const name = textOf(link);
    return name !== '' && !HOME.test(name) && name !== title;
  });
  const levels = new Map(links.map((link) => [textOf(link), detailsOf(link)]));
  const details = [...levels.values()];
  const above = details.slice(0, -1);
  return levels.size > 0
    ? { names: [...levels.keys()], ...details.at(-1), ...(above.length > 0 && { above }) }
    : undefined;
}

function detailsOf(link: Element): CategoryDetails {
  const [slug, href] = [slugIn(link), attribute(link, 'href')];
  return { ...(slug && { slug }), ...(href && /^(?:\/|https?:)/i.test(href) && { urls: [href] }) };
}

/** `/vi/news/tin-noi-bat/` → tin-noi-bat */
function slugIn(link: Element): string | undefined {
  const [slug] =
    /[a-z0-9]+(?:-[a-z0-9]+)*(?=\/?(?:\.html)?$)/.exec(
      (attribute(link, 'href') ?? '').replace(/[?#].*$/, ''),
    ) ?? [];
  return slug && /[a-z]/.test(slug) ? slug : undefined;
}
