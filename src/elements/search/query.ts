import { plainText } from '../../domain/search/index-text.ts';

/** Longest question, in characters: a long title fits, and a pasted article is still answered at once. */
export const MAX_QUERY = 200;
/** The parameter of an article's address that says what to mark. */
export const MARKS = 'tim';

/** The address of an article that was found, where it marks the words of some queries; see `markedIn`. */
export function foundAt(address: string, queries: readonly string[]): string {
  return `${address}?${new URLSearchParams(queries.map((query) => [MARKS, query]))}`;
}

/** The queries whose words an article marks, from the query string of its address. */
export function markedIn(search: string): string[] {
  return new URLSearchParams(search).getAll(MARKS).map(normaliseQuery);
}

/**
 * The one place that turns what a reader typed, pasted or was linked to into the question that is
 * asked: NFC as the pages are, one space between words, nothing invisible, at most MAX_QUERY
 * characters and never half a word at the end. Empty when nothing was asked.
 */
export function normaliseQuery(text: string): string {
  // Cut roughly first: the rest of a pasted book is not worth looking at.
  const query = plainText(text.slice(0, 20 * MAX_QUERY));
  if (query.length <= MAX_QUERY) return query;
  const lastSpace = query.lastIndexOf(' ', MAX_QUERY);
  const cut = query.slice(0, lastSpace > 0 ? lastSpace : MAX_QUERY);
  // The first half of a character that takes two units is no character.
  return cut.replace(/\p{Cs}$/u, '');
}
