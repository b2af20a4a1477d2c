/** Checks the answers of the service: a wrong URL in portal.yaml may lead to any other server. */
import { isPossibleScore, type RatingTotals } from '../../domain/counting/article-counts.ts';

/** More than any portal of a district will ever count. A higher number is a wrong answer. */
const MAX_COUNT = 999_999_999;

export type Counts<Name extends string> = Record<Name, number>;

/** The counts with these names. Undefined when one of them is missing or not a count. */
export function parseCounts<Name extends string>(
  answer: unknown,
  names: readonly Name[],
): Counts<Name> | undefined {
  const counts = Object(answer) as Counts<Name>;
  const isCount = (count: number) => Number.isInteger(count) && count >= 0 && count <= MAX_COUNT;
  return names.every((name) => isCount(counts[name])) ? counts : undefined;
}

/** The answer to `POST /ratings/<article>`. Undefined when the ratings and their sum are impossible. */
export function parseRating(answer: unknown): RatingTotals | undefined {
  const rating = parseCounts(answer, ['ratings', 'score']);
  return rating && isPossibleScore(rating) ? rating : undefined;
}

/** The counts of an article in the answer to `GET /counts?ids=<article>`. Undefined when there are none, or impossible ones. */
export function parseArticleCounts(
  answer: unknown,
  article: string,
): (Counts<'views'> & RatingTotals) | undefined {
  const { articles } = Object(answer) as { articles?: unknown };
  const counts = (Object(articles) as Record<string, unknown>)[article];
  const views = parseCounts(counts, ['views']);
  const rating = parseRating(counts);
  return views && rating ? { ...rating, ...views } : undefined;
}
