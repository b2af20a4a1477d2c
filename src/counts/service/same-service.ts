/** Whether two lists of totals come from one counting service. */
import type { Counts, CountsByArticle } from '../../schemas/counts.ts';

/** The totals of one article. */
export type Totals = CountsByArticle[string];

export const NO_TOTALS: Totals = { views: 0, recent: 0, ratings: 0, score: 0 };

/** Whether a service knows less of an article than before: it has been reset, or an old backup was restored. */
export function hasFallen(before: Totals, after: Totals): boolean {
  return after.views < before.views || after.ratings < before.ratings;
}

/** Whether `later` may be what became of `earlier`, which holds at least `least` views and ratings: no article has fallen. */
export function goesOn(earlier: CountsByArticle, later: CountsByArticle, least = 1): boolean {
  const before = Object.entries(earlier);
  const sum = before.reduce((total, [, { views, ratings }]) => total + views + ratings, 0);
  return sum >= least && before.every(([id, own]) => !hasFallen(own, later[id] ?? NO_TOTALS));
}

/** The name under which a service that tells these totals has been pulled before, if it is not `name`. */
export function formerNameOf(
  { sources }: Counts,
  name: string,
  totals: CountsByArticle,
): string | undefined {
  if (sources[name]) return undefined;
  return Object.entries(sources).find(
    ([, source]) => source.kind === 'service' && goesOn(source.articles, totals),
  )?.[0];
}
