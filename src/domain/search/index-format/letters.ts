/** An indexed token as it is looked up: small letters and figures with their marks. Empty for punctuation. */
export function asIndexed(token: string): string {
  return token.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, '').toLowerCase();
}

/** A word as it is looked up when marks do not count. */
export function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** In the order of their letters without marks, then with them. */
export function byLetters(a: { plain: string; word: string }, b: typeof a): number {
  return compare(a.plain, b.plain) || compare(a.word, b.word);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
