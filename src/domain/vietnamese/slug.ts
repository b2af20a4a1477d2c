import { remember } from '../remember.ts';
import { fold } from './fold.ts';

/** Longest slug: longer URLs are cut off when shared in messages. */
const MAX_SLUG_CHARS = 80;

/**
 * Text → segment of a path: only a–z, 0–9 and single hyphens, at most 80 characters and never half
 * a syllable at the end. Empty when the text holds no Latin letter and no digit.
 */
export function slugify(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= MAX_SLUG_CHARS) return slug;
  const lastHyphen = slug.lastIndexOf('-', MAX_SLUG_CHARS);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : MAX_SLUG_CHARS);
}

/** The same as `slugify`, for names that stand on many articles: tags, wards, categories. */
export const slugOfName = remember(slugify);
