/** Where a link in an article leads. */
import path from 'node:path';
import { collectionRows, rowOf, type CollectionName } from '../collections.ts';
import { slugOf } from '../domain/entry-paths.ts';
import type { Urls } from '../domain/urls.ts';
import type { Content } from './read-content.ts';

/** The file a link is written in. */
export interface LinkOrigin {
  id: string;
  /** Below the content folder. */
  file: string;
  attachments: readonly { file: string }[];
}

/** The ids of the entries that may be linked to, by collection. */
export type LinkableIds = Partial<Record<CollectionName, readonly string[]>>;

/**
 * What can be linked to while content is checked, before the store exists. A file with a fault in its front matter can
 * be linked to: it will be there once the fault is mended.
 */
export function linkableIds(content: Content): LinkableIds {
  return Object.fromEntries(
    collectionRows.map(([name]) => {
      const rejected = content.rejected.filter(({ file }) => file.startsWith(`${name}/`));
      return [name, [...content[name], ...rejected].map(({ id }) => id)];
    }),
  );
}

/**
 * Prepares following links: `./bai-khac.md`, `./ke-hoach.pdf` (when the article lists it) and paths from the root such
 * as `/bai-viet/ten-bai/`. The function made gives the path with the base in front, or undefined for a file that is not
 * there. Whether a path from the root leads anywhere is checked when the portal is built: see
 * src/integrations/find-dead-links.ts.
 */
export function linkResolver(ids: LinkableIds, urls: Urls) {
  const pages = pagesByFile(ids, urls);
  return (origin: LinkOrigin, href: string): string | undefined => {
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    if (target.startsWith('/')) return urls.asset(href);
    const file = path.posix.join(path.posix.dirname(origin.file), decode(target));
    const page = pages.get(file);
    if (page !== undefined) return page + rest;
    const attachment = origin.attachments.find(
      (known) => path.posix.join(path.posix.dirname(origin.file), known.file) === file,
    );
    return attachment && urls.attachment(origin.id, attachment.file) + rest;
  };
}

/** The page of each Markdown file that may be linked to. */
function pagesByFile(ids: LinkableIds, urls: Urls): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [name, known] of Object.entries(ids) as [CollectionName, readonly string[]][]) {
    const { path: section, linkable } = rowOf(name);
    if (!linkable || section === undefined) continue;
    for (const id of known) pages.set(`${name}/${id}.md`, urls.entry(section, slugOf(id)));
  }
  return pages;
}

/**
 * Finds, before anything is built, paths from the root that are sure to be dead: each names an entry of a
 * collection that has no such entry. The returned function is false for every other path.
 */
export function deadPathFinder(ids: LinkableIds): (pathname: string) => boolean {
  const slugs = new Map(
    (Object.entries(ids) as [CollectionName, readonly string[]][]).flatMap(([name, known]) => {
      const section = rowOf(name).path;
      return section ? [[section, new Set(known.map(slugOf))] as const] : [];
    }),
  );
  return (pathname) => {
    const [, section = '', slug = '', ...rest] = pathname.split('/');
    return rest.length > 0 && slug !== '' && slugs.get(section)?.has(slug) === false;
  };
}

/** Prepares finding the path, without the base, of a full URL of this portal; undefined for one of another site. */
export function ownPathFinder(site: string, base: string): (url: string) => string | undefined {
  if (!URL.canParse(site)) return () => undefined;
  const { host } = new URL(site);
  return (url) => {
    if (!/^(?:https?:)?\/\//i.test(url) || !URL.canParse(url, site)) return undefined;
    const target = new URL(url, site);
    if (target.host !== host || !`${target.pathname}/`.startsWith(base)) return undefined;
    const [, rest = ''] = /^(?:https?:)?\/\/[^/?#]*(.*)$/is.exec(url) ?? [];
    return rest.startsWith('/') ? `/${rest.slice(base.length)}` : `/${rest}`;
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
