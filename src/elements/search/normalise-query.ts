import { plainText } from '../../domain/search/index-text.ts';

/** Longest query, in characters: a long title fits, and a pasted article is still answered at once. */
export const MAX_QUERY_CHARS = 200;
/** Parameter of an article's URL: queries whose words the article highlights. */
export const HIGHLIGHT_PARAM = 'tim';

/** The path of an article, which then highlights the words of the queries. See `readHighlightQueries`. */
export function withHighlightQueries(path: string, queries: readonly string[]): string {
  return `${path}?${new URLSearchParams(queries.map((query) => [HIGHLIGHT_PARAM, query]))}`;
}

/** The queries whose words an article highlights, from the query string of its URL. */
export function readHighlightQueries(search: string): string[] {
  return new URLSearchParams(search).getAll(HIGHLIGHT_PARAM).map(normaliseQuery);
}

/**
 * The only function that turns typed, pasted or linked text into a query: NFC like the pages, one space between words,
 * nothing invisible, at most MAX_QUERY_CHARS characters, never half a word at the end. Empty when there is no query.
 */
export function normaliseQuery(text: string): string {
  // Cut roughly first, so that a pasted book is not normalised as a whole.
  const query = plainText(text.slice(0, 20 * MAX_QUERY_CHARS));
  if (query.length <= MAX_QUERY_CHARS) return query;
  const lastSpace = query.lastIndexOf(' ', MAX_QUERY_CHARS);
  const cut = query.slice(0, lastSpace > 0 ? lastSpace : MAX_QUERY_CHARS);
  // Removes the first half of a surrogate pair.
  return cut.replace(/\p{Cs}$/u, '');
}
