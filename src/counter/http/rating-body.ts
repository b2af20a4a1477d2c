/** Ratings as pages send them: by a plain form, or by a script as JSON. */
import { problems } from './problem.ts';

export interface SentRating {
  /** 1 to 5. */
  stars: number;
  /** Whether a person waits for a page rather than a script for data. */
  byForm: boolean;
}

/** Reads the body of a rating. Throws a Problem when it names no number of stars from 1 to 5. */
export function readRating(body: string, contentType = ''): SentRating {
  const byForm = contentType.startsWith('application/x-www-form-urlencoded');
  const stars = byForm ? Number(new URLSearchParams(body).get('stars')) : starsOf(body);
  if (Number.isInteger(stars) && stars >= 1 && stars <= 5) return { stars, byForm };
  throw problems.badStars();
}

function starsOf(json: string): number {
  try {
    const { stars } = JSON.parse(json) as { stars: unknown };
    return typeof stars === 'number' ? stars : NaN;
  } catch {
    return NaN;
  }
}
