import {
  collectionRows,
  rowOf,
  sections,
  visibilityOf,
  type CollectionName,
} from '../collections.ts';
import { lists, type ListedContent, type ListRow } from '../content/article-lists.ts';
import type { Store } from '../content/store.ts';
import { newestFirst } from '../domain/lists/newest-first.ts';
import { lastChange, latest, type Revised } from '../domain/time/changed-at.ts';
import type { Urls } from '../domain/urls.ts';
import { partsOf, type SitemapEntry } from './sitemap.ts';

/** What of the store the site map is made from. */
type Listed = ListedContent &
  Pick<Store, 'articles' | 'archive' | 'corrections' | 'entries' | 'versionsOf'>;

/**
 * Every page that should be found, the first page of what has several; the search and the page for paths that do not
 * exist are not among them. A list is as new as the newest change in it. What comes with time stands first, the oldest
 * before all, so that full parts stay as they are when news is added.
 */
export function sitemapEntries(content: Listed, urls: Urls): SitemapEntry[] {
  const { articles } = content;
  const entry = (path: string, date?: Date): SitemapEntry => ({ path, changedAt: date });
  const list = (path: string, listed: readonly Revised[]) => entry(path, lastChange(listed));
  const pagesOf = ({ listsOf }: ListRow) =>
    listsOf(content, urls).map((one) => list(one.path, one.articles));
  const { dated, lasting } = entriesOfCollections(content, urls);
  return [
    ...dated,
    list(urls.home(), articles),
    ...Object.values(lists).flatMap(pagesOf),
    ...lasting,
    entry(urls.mostRead()),
    entry(urls.siteMap()),
    ...(content.tags.length > 0 ? [entry(urls.tags())] : []),
    entry(urls.shortcuts()),
    entry(urls.openDataPage()),
    entry(urls.corrections(), content.corrections[0]?.at),
    ...sections.map(({ name, path }) =>
      entry(urls.section(path), sectionChange(name, content, urls)),
    ),
    list(urls.archive(), articles),
    ...content.archive.flatMap((year) => [
      list(urls.archive(year.year), year.articles),
      ...year.months.map(({ month, articles: listed }) =>
        list(urls.archive(year.year, month), listed),
      ),
    ]),
  ];
}

/** The pages of entries: those that come with time, the oldest first, and those that do not. */
function entriesOfCollections(content: Listed, urls: Urls) {
  const pages = collectionRows.flatMap(([name, row]) => {
    const { path, sitemap } = row;
    if (!sitemap || path === undefined) return [];
    return content.entries(name).map((data) => ({
      id: data.id,
      publishedAt: visibilityOf(row, data).from,
      page: {
        path: urls.entry(path, data.slug),
        changedAt: sitemap(data),
        versions: versionsOf(name, data.slug, content, urls),
      } satisfies SitemapEntry,
    }));
  });
  const dated = pages.flatMap(({ publishedAt, ...rest }) =>
    publishedAt ? [{ publishedAt, ...rest }] : [],
  );
  return {
    dated: dated
      .sort(newestFirst)
      .reverse()
      .map(({ page }) => page),
    lasting: pages.flatMap(({ publishedAt, page }) => (publishedAt ? [] : [page])),
  };
}

function versionsOf(name: CollectionName, slug: string, content: Listed, urls: Urls) {
  const { path } = rowOf(name);
  if (path === undefined || (name !== 'articles' && name !== 'pages')) return undefined;
  const versions = content.versionsOf(name, slug);
  if (versions.length === 0) return undefined;
  return versions.map(({ lang, slug }) => ({ lang, path: urls.entry(path, slug) }));
}

/** When a page that lists a collection last changed: with its entries, or with the articles that they list. */
function sectionChange(name: CollectionName, content: Listed, urls: Urls): Date | undefined {
  const { sitemap } = rowOf(name);
  if (sitemap) return latest(content.entries(name).map(sitemap));
  const row: ListRow | undefined = Object.entries(lists).find(([list]) => list === name)?.[1];
  const listed = row?.listsOf(content, urls) ?? [];
  return lastChange(listed.flatMap(({ articles }) => articles));
}

/** One file of the site map. */
interface SitemapPart extends SitemapEntry {
  /** Its number, from 1. */
  part: string;
  entries: SitemapEntry[];
}

/** The site map in files, each with its root-relative path. */
export function sitemapParts(content: Listed, urls: Urls): SitemapPart[] {
  return partsOf(sitemapEntries(content, urls)).map((entries, index) => {
    const part = String(index + 1);
    return {
      part,
      path: urls.asset(`sitemap-${part}.xml`),
      entries,
      changedAt: latest(entries.map(({ changedAt }) => changedAt)),
    };
  });
}
