import { newestFirst, type Dated } from '../lists/newest-first.ts';

/** The `limit` articles with most views ever; those without views are left out. Ties: newer, id. */
export function mostRead<A extends Dated & { views?: number | undefined }>(
  articles: readonly A[],
  limit: number,
): A[] {
  return highest(articles, (article) => article.views ?? 0, limit);
}

/** The `limit` articles with most recent views; those without any are left out. Ties: newer, id. */
export function mostReadRecently<A extends Dated & { recentViews: number }>(
  articles: readonly A[],
  limit: number,
): A[] {
  return highest(articles, (article) => article.recentViews, limit);
}

/** The most read articles of the last 30 days. Too few of them to fill the list: those of all time, with `recent` false. */
export function mostReadNow<A extends Dated & { views?: number | undefined; recentViews: number }>(
  articles: readonly A[],
  limit: number,
): { recent: boolean; articles: A[] } {
  const mostRecentViews = mostReadRecently(articles, limit);
  const recent = mostRecentViews.length === limit;
  return { recent, articles: recent ? mostRecentViews : mostRead(articles, limit) };
}

/** The `limit` articles with the highest count above 0. */
function highest<A extends Dated>(
  articles: readonly A[],
  countOf: (article: A) => number,
  limit: number,
): A[] {
  return articles
    .filter((article) => countOf(article) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || newestFirst(a, b))
    .slice(0, limit);
}
