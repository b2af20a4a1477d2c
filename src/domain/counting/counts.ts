import { newestFirst, type Dated } from '../article.ts';
import { VIEW_INTERVAL } from './rules.ts';

/** A visitor who comes back to an article within so many seconds is not counted again. */
export const VIEW_WINDOW = VIEW_INTERVAL / 1000;

/**
 * The views shown on a page: those of the old portal plus those of the snapshot. Undefined when
 * there is none, so that nothing is shown rather than a 0: an article that was rated may still have no view.
 */
export function shownViews(legacy?: number, snapshot?: number): number | undefined {
  return (legacy ?? 0) + (snapshot ?? 0) || undefined;
}

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

/** The views of the days from `first` to `last`, both included; days are written 2026-11-19, as everywhere. */
export function viewsBetween(
  days: ReadonlyMap<string, number>,
  first: string,
  last: string,
): number {
  return [...days]
    .filter(([day]) => day >= first && day <= last)
    .reduce((sum, [, views]) => sum + views, 0);
}
