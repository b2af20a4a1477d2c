/** Ratings as pages send them: by a plain form, or by a script as JSON. */
import { problems } from './problem.ts';
import { ratingBody } from './schemas.ts';

export interface SentRating {
  /** 1 to 5. */
  stars: number;
  /** Whether a person waits for a page, rather than a script for data. */
  byForm: boolean;
}

/** Reads the body of a rating. Throws a Problem when it holds no number of stars from 1 to 5. */
export function readRating(body: string, contentType = ''): SentRating {
  const byForm = contentType.startsWith('application/x-www-form-urlencoded');
  const { data } = ratingBody.safeParse(byForm ? parseForm(body) : parseJson(body));
  if (data) return { ...data, byForm };
  throw problems.invalidStars();
}

function parseForm(body: string): unknown {
  return { stars: Number(new URLSearchParams(body).get('stars')) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
