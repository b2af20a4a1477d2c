/** Recognises a counting service by its totals. */
import { NO_COUNTS, type ArticleCounts } from '../../domain/counting/article-counts.ts';
import type { Counts, CountsByArticle } from '../../schemas/counts.ts';

/** Whether a count is smaller than before: the service was reset, or an old backup was restored. */
export function hasDecreased(before: ArticleCounts, after: ArticleCounts): boolean {
  return after.views < before.views || after.ratings < before.ratings;
}

/**
 * Whether `later` may be a later state of `earlier`: no article has decreased. False when `earlier` has fewer than
 * `minEvidence` views and ratings in all.
 */
export function isContinuationOf(
  earlier: CountsByArticle,
  later: CountsByArticle,
  minEvidence = 1,
): boolean {
  const before = Object.entries(earlier);
  const sum = before.reduce((total, [, { views, ratings }]) => total + views + ratings, 0);
  return (
    sum >= minEvidence &&
    before.every(([id, article]) => !hasDecreased(article, later[id] ?? NO_COUNTS))
  );
}

/** The other name under which a service with these totals was pulled before; undefined when `name` is known itself. */
export function previousNameOf(
  { sources }: Counts,
  name: string,
  totals: CountsByArticle,
): string | undefined {
  if (sources[name]) return undefined;
  return Object.entries(sources).find(
    ([, source]) => source.kind === 'service' && isContinuationOf(source.articles, totals),
  )?.[0];
}
