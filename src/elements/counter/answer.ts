/** Reading what the service has answered, or whatever has answered in its place. */
import { isPossibleScore, type RatingTotals } from '../../domain/counting/article-counts.ts';

/** More than any portal of a district will ever count; a higher number is a wrong answer. */
const HIGHEST = 999_999_999;

export type Counts<Name extends string> = Record<Name, number>;

/** So many ratings, and the sum of their stars. */
export type Rating = RatingTotals;

/** The counts of these names; undefined when one of them is missing or cannot be a count. */
export function countsIn<Name extends string>(
  answer: unknown,
  names: readonly Name[],
): Counts<Name> | undefined {
  const counts = Object(answer) as Counts<Name>;
  const isCount = (count: number) => Number.isInteger(count) && count >= 0 && count <= HIGHEST;
  return names.every((name) => isCount(counts[name])) ? counts : undefined;
}

/** The answer to `POST /ratings/<article>`; undefined when so many ratings of 1 to 5 stars cannot have this sum. */
export function ratingIn(answer: unknown): Rating | undefined {
  const rating = countsIn(answer, ['ratings', 'score']);
  return rating && isPossibleScore(rating) ? rating : undefined;
}

/** The counts of an article in the answer to `GET /counts?ids=<article>`; undefined when it has none that can be true. */
export function articleCountsIn(
  answer: unknown,
  article: string,
): (Counts<'views'> & Rating) | undefined {
  const { articles } = Object(answer) as { articles?: unknown };
  const counts = (Object(articles) as Record<string, unknown>)[article];
  const views = countsIn(counts, ['views']);
  const rating = ratingIn(counts);
  return views && rating ? { ...rating, ...views } : undefined;
}
