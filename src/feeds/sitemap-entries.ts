import { collectionRows } from '../collections.ts';
import { lists, type ListedContent } from '../content/article-lists.ts';
import type { Store } from '../content/store.ts';
import { changedAt, lastChange, latest, type Revised } from '../domain/time/changed-at.ts';
import type { Urls } from '../domain/urls.ts';
import { partsOf, type SitemapEntry } from './sitemap.ts';

/** What of the store the site map is made from. */
type Listed = ListedContent & Pick<Store, 'articles' | 'archive' | 'entries'>;

/**
 * Every page that should be found, the first page of what has several; the search and the page for paths that do not
 * exist are not among them. A list is as new as the newest change in it. The oldest articles come first, so that full
 * parts stay as they are when news is added.
 */
export function sitemapEntries(content: Listed, urls: Urls): SitemapEntry[] {
  const { articles } = content;
  const entry = (path: string, date?: Date): SitemapEntry => ({ path, changedAt: date });
  const list = (path: string, listed: readonly Revised[]) => entry(path, lastChange(listed));
  const listsOf = (row: (typeof lists)[keyof typeof lists]) =>
    row(content, urls).map((one) => list(one.path, one.articles));
  return [
    ...articles
      .toReversed()
      .map((article) => entry(urls.article(article.slug), changedAt(article))),
    list(urls.home(), articles),
    ...Object.values(lists).flatMap(listsOf),
    ...entriesOfCollections(content, urls),
    entry(urls.mostRead()),
    entry(urls.siteMap()),
    list(
      urls.topics(),
      articles.filter(({ topic }) => topic),
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

/** The pages of all collections but the articles, which stand first. */
function entriesOfCollections(content: Listed, urls: Urls): SitemapEntry[] {
  return collectionRows.flatMap(([name, { path, sitemap }]) => {
    if (!sitemap || path === undefined || name === 'articles') return [];
    return content.entries(name).map((data) => ({
      path: urls.entry(path, data.slug),
      changedAt: sitemap(data as never),
    }));
  });
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
