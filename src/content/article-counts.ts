/** The counts of each article and their totals, from counts.json. */
import {
  countsNotInService,
  pulledCounts,
  viewsNotInService,
  type ReaderCounts,
} from '../domain/counting/live-counts.ts';
import { shownViews } from '../domain/counting/sum-views.ts';
import type { Counts } from '../schemas/counts.ts';
import type { Portal } from '../schemas/portal.ts';

/** The counts of one article as its page shows them. */
export interface ShownCounts {
  /** All views known, old portal included; undefined when nothing was counted. */
  views: number | undefined;
  /** Views of the last 30 days; 0 when unknown. */
  recentViews: number;
  /** Number of ratings and sum of their stars; undefined without ratings. */
  rating: Pick<ReaderCounts, 'ratings' | 'score'> | undefined;
  /** The part of its counts that live ones are added to; undefined without a counting service. */
  notInService: ReaderCounts | undefined;
}

/** What an article brings along from the previous portal. */
export interface LegacyCounts {
  views?: number | undefined;
  ratings?: number | undefined;
  score?: number | undefined;
}

/** Returns a function from an article's id, and what was counted on the previous portal, to its counts. */
export function countsByArticle(counts: Counts | undefined, { counter }: Pick<Portal, 'counter'>) {
  const { articles = {}, sources = {} } = counts ?? {};
  const pulled = counter ? pulledCounts(sources, counter) : undefined;
  return (id: string, legacy: LegacyCounts = {}): ShownCounts => {
    const { recent = 0 } = articles[id] ?? {};
    const ratings = (articles[id]?.ratings ?? 0) + (legacy.ratings ?? 0);
    const score = (articles[id]?.score ?? 0) + (legacy.score ?? 0);
    const views = shownViews(legacy.views, articles[id]?.views);
    return {
      views,
      recentViews: recent,
      rating: ratings > 0 ? { ratings, score } : undefined,
      notInService: pulled && countsNotInService({ views: views ?? 0, ratings, score }, pulled[id]),
    };
  };
}

/** Shown counts of those articles that have any, in the order of their ids. */
export function countsByIdOf(
  counted: readonly { id: string; counts: ShownCounts }[],
): Record<string, ReaderCounts & { recent: number }> {
  const shown = counted.flatMap(({ id, counts: { views, recentViews, rating } }) => {
    if (views === undefined && !rating) return [];
    const { ratings = 0, score = 0 } = rating ?? {};
    return [[id, { views: views ?? 0, recent: recentViews, ratings, score }] as const];
  });
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The views of the snapshot that the counting service does not know of, of all articles together. */
export function allViewsNotInService(
  counts: Counts | undefined,
  { counter }: Pick<Portal, 'counter'>,
): number {
  const { articles = {}, sources = {} } = counts ?? {};
  const pulled = counter ? pulledCounts(sources, counter) : {};
  return viewsNotInService(Object.values(articles), Object.values(pulled));
}

/** Whether views are counted from the access log of the host. */
export function hasAccessLogs(counts: Counts | undefined): boolean {
  return Object.values(counts?.sources ?? {}).some(({ kind }) => kind === 'logs');
}
