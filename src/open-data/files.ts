/**
 * The files below /api/v1/. Pages of articles hold a hundred each, the oldest first: news changes the last page only, so that a
 * build takes the others over, and who reads along fetches one file (docs/decisions/0017).
 */
import type { Article } from '../content/article.ts';
import { store, type Store } from '../content/store.ts';
import { absoluteUrl } from '../domain/absolute-url.ts';
import { pagesOf, type ListPage } from '../domain/lists/pagination.ts';
import { isoInHanoi } from '../domain/time/format-date.ts';
import { urls } from '../urls.ts';
import { openApi } from './openapi.ts';
import { articleRecord, recordOf } from './records.ts';

export const ARTICLES_A_PAGE = 100;

/** What a file is made from, beside the store. */
export type OpenDataFile =
  | { kind: 'index' | 'categories' | 'topics' | 'counts' | 'openapi' }
  | { kind: 'articles'; page: Omit<ListPage<Article>, 'last'>; hasNext: boolean };

/** Every file, by its path below /api/v1/. */
export function openDataFiles({ articles }: Pick<Store, 'articles'>): [string, OpenDataFile][] {
  const pages = pagesOf(articles.toReversed(), ARTICLES_A_PAGE);
  return [
    ...(['index', 'categories', 'topics', 'counts', 'openapi'] as const).map(
      (kind): [string, OpenDataFile] => [`${kind}.json`, { kind }],
    ),
    ...pages.map(({ items, current, last }): [string, OpenDataFile] => [
      `articles/${current}.json`,
      { kind: 'articles', page: { items, current }, hasNext: current < last },
    ]),
  ];
}

/** The content of a file. `site` is the host. */
export async function openData(file: OpenDataFile, site: URL | undefined): Promise<object> {
  const url = (name: string) => absoluteUrl(urls.openData(name), site);
  const content = await store();
  if (file.kind === 'articles') {
    const { items, current } = file.page;
    return {
      page: current,
      next: file.hasNext ? url(`articles/${current + 1}.json`) : null,
      articles: items.map((article) => articleRecord(article, site)),
    };
  }
  if (file.kind === 'openapi') return openApi(content.portal, absoluteUrl(urls.openData(), site));
  if (file.kind === 'counts') return countsOf(content);
  if (file.kind === 'index') return indexOf(content, url);
  const { kind } = file;
  return { [kind]: content.entries(kind).map((entry) => recordOf(kind, entry, site)) };
}

function indexOf({ portal, articles }: Store, url: (name: string) => string) {
  const pages = pagesOf(articles, ARTICLES_A_PAGE).length;
  const { name, title, publisher } = portal;
  return {
    portal: { name, title, publisher },
    articles: {
      total: articles.length,
      pages,
      first: url('articles/1.json'),
      last: url(`articles/${pages}.json`),
    },
    ...{ categories: url('categories.json'), topics: url('topics.json') },
    ...{ counts: url('counts.json'), openapi: url('openapi.json') },
  };
}

function countsOf({ allCounts, countsUpdatedAt }: Store) {
  return {
    updatedAt: countsUpdatedAt ? isoInHanoi(countsUpdatedAt) : null,
    articles: allCounts,
  };
}
