/** The shape of an article's counts, and what its ratings can be. Schema, snapshot, counting service and page go by it. */

/** How often an article was rated. */
export interface RatingTotals {
  ratings: number;
  /** The sum of the stars of all ratings. */
  score: number;
}

/** What is counted of one article. */
export interface ArticleCounts extends RatingTotals {
  views: number;
  /** Views of the last 30 Hanoi days. */
  recent: number;
}

/** The counts of an article without views and ratings. */
export const NO_COUNTS: Readonly<ArticleCounts> = { views: 0, recent: 0, ratings: 0, score: 0 };

export const MIN_STARS = 1;
export const MAX_STARS = 5;

/** Whether so many ratings can have this sum of stars. */
export function isPossibleScore({ ratings, score }: RatingTotals): boolean {
  return score >= MIN_STARS * ratings && score <= MAX_STARS * ratings;
}

/** The possible sum of stars that is nearest to `score`. */
export function clampScore({ ratings, score }: RatingTotals): number {
  return Math.min(MAX_STARS * ratings, Math.max(MIN_STARS * ratings, score));
}
