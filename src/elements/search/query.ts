/** Longest question, in characters: a long title fits, and a pasted article is still answered at once. */
export const MAX_QUERY = 200;

/** The address of an article that was found by a query, whose words it marks. */
export function foundAt(address: string, query: string): string {
  return `${address}?${new URLSearchParams({ tim: query })}`;
}

/**
 * The one place that turns what a reader typed, pasted or was linked to into the question that is
 * asked: NFC as the pages are, one space between words, nothing invisible, at most MAX_QUERY
 * characters and never half a word at the end. Empty when nothing was asked.
 */
export function normaliseQuery(text: string): string {
  const query = text
    // Cut roughly first: the rest of a pasted book is not worth looking at.
    .slice(0, 20 * MAX_QUERY)
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (query.length <= MAX_QUERY) return query;
  const lastSpace = query.lastIndexOf(' ', MAX_QUERY);
  const cut = query.slice(0, lastSpace > 0 ? lastSpace : MAX_QUERY);
  // The first half of a character that takes two units is no character.
  return cut.replace(/\p{Cs}$/u, '');
}
