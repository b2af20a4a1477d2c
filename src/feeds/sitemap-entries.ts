import type { Store } from '../content/store.ts';
import type { Article } from '../content/article.ts';
import { changedAt, lastChange, latest } from '../domain/time/changed-at.ts';
import type { Urls } from '../domain/urls.ts';
import { partsOf, type SitemapEntry } from './sitemap.ts';

/** What of the store the site map is made from. */
type Listed = Pick<
  Store,
  | 'articles'
  | 'categories'
  | 'topics'
  | 'tags'
  | 'wards'
  | 'pages'
  | 'articlesOfCategory'
  | 'articlesOfTopic'
  | 'archive'
>;

/**
 * Every page that should be found, the first page of what has several; the search and the page for addresses that do not
 * exist are not among them. A list is as new as the newest change in it. The oldest articles come first, so that full
 * parts stay as they are when news is added.
 */
export function sitemapEntries(content: Listed, urls: Urls): SitemapEntry[] {
  const { articles } = content;
  const entry = (address: string, date?: Date): SitemapEntry => ({ address, changedAt: date });
  const list = (address: string, listed: readonly Article[]) => entry(address, lastChange(listed));
  return [
    ...articles
      .toReversed()
      .map((article) => entry(urls.article(article.slug), changedAt(article))),
    list(urls.home(), articles),
    ...content.categories.map(({ slug }) =>
      list(urls.category(slug), content.articlesOfCategory(slug)),
    ),
    ...content.topics.map(({ slug }) => list(urls.topic(slug), content.articlesOfTopic(slug))),
    ...content.pages.map(({ slug, updatedAt }) => entry(urls.page(slug), updatedAt)),
    entry(urls.mostRead()),
    entry(urls.siteMap()),
    list(
      urls.topics(),
      articles.filter(({ topic }) => topic),
    ),
    ...content.wards.map((ward) => list(urls.ward(ward.name), ward.articles)),
    ...content.tags.map((tag) => list(urls.tag(tag.name), tag.articles)),
    list(urls.archive(), articles),
    ...content.archive.flatMap((year) => [
      list(urls.archive(year.year), year.articles),
      ...year.months.map(({ month, articles: listed }) =>
        list(urls.archive(year.year, month), listed),
      ),
    ]),
  ];
}

/** One file of the site map. */
interface SitemapPart extends SitemapEntry {
  /** Its number, from 1. */
  part: string;
  entries: SitemapEntry[];
}

/** The site map in files, each with its root-relative address. */
export function sitemapParts(content: Listed, urls: Urls): SitemapPart[] {
  return partsOf(sitemapEntries(content, urls)).map((entries, index) => {
    const part = String(index + 1);
    return {
      part,
      address: urls.asset(`sitemap-${part}.xml`),
      entries,
      changedAt: latest(entries.map(({ changedAt }) => changedAt)),
    };
  });
}
