/** Which pages and files a build would make of the content, as far as links need to know it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { collectionRows, rowOf, sections, visibilityOf } from '../collections.ts';
import { reservedNames } from '../content/check-names.ts';
import type { Content } from '../content/read-content.ts';
import { slugOf } from '../domain/entry-paths.ts';
import { monthOf, yearOf } from '../domain/time/hanoi-zone.ts';
import { createUrls, PATHS } from '../domain/urls.ts';
import { heldBackState, isVisible } from '../domain/visibility.ts';
import { ROOT } from '../environment.ts';
import type { BuiltSite } from '../integrations/find-dead-links.ts';
import { PAGE_IDS } from '../markdown/index.ts';

/** The full URL of the home page: links within the content do not depend on where the portal will be. */
export const HOME = 'http://cong.invalid/';
const urls = createUrls('/');
/** What is not known is not judged. */
const ANY: Pick<ReadonlySet<string>, 'has'> = { has: () => true };
/** Feeds, site maps and data of the portal. */
const MADE_FILE = /\.(?:xml|json|txt|webmanifest)$/;

/** The one page that is no folder. */
const NOT_FOUND_PAGE = '404.html';

/** What the text of an article plays, and its captions. */
const PLAYED_FILE = /^bai-viet\/[^/]+\/[^/]+\.(?:mp[34]|m4[av]|webm|og[ag]|opus|vtt)$/;

/** The page of an entry as a path without its first slash; undefined for one without a page of its own. */
export function pageOf(section: string | undefined, id: string): string | undefined {
  return section === undefined ? undefined : urls.entry(section, slugOf(id)).slice(1);
}

/**
 * The portal that a build at `now` would make. It is sure of entries, tags, wards, months, documents and the first part
 * of every path; of what lies deeper, such as the second page of a list, it says that it is there.
 *
 * @param idsOf the ids in the text of an entry, by its file
 */
export function siteToBe(
  content: Content,
  now: Date,
  idsOf: (file: string) => readonly string[] | undefined,
): BuiltSite {
  const entries = entryPages(content, now);
  const { pages, documents } = articlePages(content, now);
  const publicFiles = new Set([...listFiles(path.join(ROOT, 'public')), ...ownFiles(content)]);
  const reserved = reservedNames();
  const listless = new Set([...LISTLESS, ...[...publicFiles].map((file) => file.split('/')[0])]);
  const isPage = (page: string) => page === '' || entries.has(page) || pages.has(page);
  const listed = new Set<string>([
    ...sections.map(({ path: each }) => each),
    ...Object.values(PATHS),
  ]);

  const hasPage = (page: string): boolean => {
    if (isPage(page)) return true;
    const [first = '', second = '', third = ''] = page.split('/');
    if (second === '') return reserved.has(first) && !listless.has(first);
    if (!listed.has(first)) return false;
    if (first === PATHS.siteMap) return true;
    // `chuyen-muc/y-te/2/`
    const list = first === PATHS.archive ? `${first}/${second}/${third}/` : `${first}/${second}/`;
    return first !== PATHS.articles && page !== list && isPage(list);
  };
  const hasFile = (file: string): boolean => {
    if (publicFiles.has(file) || documents.has(file) || file === NOT_FOUND_PAGE) return true;
    const page = file.slice(0, file.lastIndexOf('/') + 1);
    // Rendering has told of those that are not there.
    if (PLAYED_FILE.test(file)) return hasPage(page);
    if (!MADE_FILE.test(file)) return reserved.has(file) && file.includes('.');
    return page === '' || page === `${PATHS.articles}/` || hasPage(page);
  };
  return {
    home: HOME,
    files: {
      has: (file) => {
        const page = /^(?:.*\/)?index\.html$/.test(file);
        return page ? hasPage(file.slice(0, -'index.html'.length)) : hasFile(file);
      },
    },
    async idsOf(file) {
      const source = entries.get(file.replace(/index\.html$/, ''));
      const ids = source === undefined ? undefined : idsOf(source);
      return ids ? new Set([...ids, ...PAGE_IDS]) : ANY;
    },
  };
}

/** Folders of routes and of the build that have no page of their own. */
const LISTLESS = [
  PATHS.articles,
  PATHS.categories,
  PATHS.tags,
  PATHS.wards,
  '_astro',
  'search-index',
];

/** The file of each entry that has a page, by the path of the page. */
function entryPages(content: Content, now: Date): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [name, row] of collectionRows) {
    for (const { id, file, data } of content[name]) {
      const page = pageOf(row.path, id);
      const state = heldBackState(visibilityOf(row, data), now);
      // At the address of an article that is over, its title stays.
      const isThere = state === undefined || (state === 'expired' && name === 'articles');
      if (page !== undefined && isThere) pages.set(page, file);
    }
  }
  return pages;
}

/** The lists in which articles stand, and the documents beside them. */
function articlePages(content: Content, now: Date) {
  const pages = new Set<string>();
  const documents = new Set<string>();
  for (const { id, data } of content.articles) {
    if (!isVisible(visibilityOf(rowOf('articles'), data), now)) continue;
    const { tags, wards, attachments, audio, publishedAt } = data;
    const year = yearOf(publishedAt);
    const lists = [...tags.map((tag) => urls.tag(tag)), ...wards.map((ward) => urls.ward(ward))];
    lists.push(urls.archive(year), urls.archive(year, monthOf(publishedAt)));
    for (const list of lists) pages.add(list.slice(1));
    for (const { file } of attachments) documents.add(urls.attachment(id, file).slice(1));
    if (audio) documents.add(urls.attachment(id, audio.src).slice(1));
  }
  return { pages, documents };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'));
}

function ownFiles({ files }: Content): string[] {
  const own = [...files].filter((file) => file.startsWith('public/'));
  return own.map((file) => file.slice('public/'.length));
}
