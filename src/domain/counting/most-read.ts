import { newestFirst, type Dated } from '../lists/newest-first.ts';

/** An article with what was counted of it. */
interface Counted<A> extends Dated {
  article: A;
  counts: { views?: number | undefined; recentViews: number };
}

/** An article in a list of the most read ones, with the number by which the list is sorted. */
export interface ReadArticle<A> {
  article: A;
  views: number;
}

/** The `limit` articles with most views ever; those without views are left out. Ties: newer, id. */
export function mostRead<A>(counted: readonly Counted<A>[], limit: number): ReadArticle<A>[] {
  return highest(counted, ({ counts }) => counts.views ?? 0, limit);
}

/** The `limit` articles with most recent views; those without any are left out. Ties: newer, id. */
export function mostReadRecently<A>(
  counted: readonly Counted<A>[],
  limit: number,
): ReadArticle<A>[] {
  return highest(counted, ({ counts }) => counts.recentViews, limit);
}

/** The most read articles of the last 30 days. Too few of them to fill the list: those of all time, with `recent` false. */
export function mostReadNow<A>(
  counted: readonly Counted<A>[],
  limit: number,
): { recent: boolean; articles: ReadArticle<A>[] } {
  const lastMonth = mostReadRecently(counted, limit);
  const recent = lastMonth.length === limit;
  return { recent, articles: recent ? lastMonth : mostRead(counted, limit) };
}

/** The `limit` articles with the highest count above 0. */
function highest<A>(
  counted: readonly Counted<A>[],
  viewsOf: (one: Counted<A>) => number,
  limit: number,
): ReadArticle<A>[] {
  return counted
    .filter((one) => viewsOf(one) > 0)
    .sort((a, b) => viewsOf(b) - viewsOf(a) || newestFirst(a, b))
    .slice(0, limit)
    .map((one) => ({ article: one.article, views: viewsOf(one) }));
}
