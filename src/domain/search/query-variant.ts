/** Words that must stand beside each other, in their order: `length` of them from the word at `start`. */
export interface Phrase {
  start: number;
  length: number;
}

/** One way to write a query. */
export interface QueryVariant {
  /** As `tokenize` returns them. */
  words: string[];
  phrases: Phrase[];
  /** Whether the replaced words were typed with fewer diacritics than they have: `ủy ban nhân dan`, which is `UBND` here. */
  lacksDiacritics?: boolean;
}

/**
 * A variant in which `to` stands instead of `count` words from the one at `start`. The new words form a phrase.
 * Returns undefined when the old words cross the border of a phrase, since then they do not belong together.
 */
export function replaceWords(
  variant: QueryVariant,
  start: number,
  count: number,
  to: readonly string[],
): QueryVariant | undefined {
  const { words, phrases } = variant;
  const end = start + count;
  const isCrossed = (phrase: Phrase) =>
    phrase.start < end &&
    start < phrase.start + phrase.length &&
    (phrase.start > start || phrase.start + phrase.length < end);
  if (phrases.some(isCrossed)) return undefined;
  const shift = to.length - count;
  const moved = phrases.map((phrase) => {
    if (phrase.start >= end) return { ...phrase, start: phrase.start + shift };
    const contains = phrase.start <= start && end <= phrase.start + phrase.length;
    return contains ? { ...phrase, length: phrase.length + shift } : phrase;
  });
  const isKnown = moved.some((phrase) => phrase.start === start && phrase.length === to.length);
  const all = isKnown ? moved : [...moved, { start, length: to.length }];
  return {
    ...variant,
    words: words.toSpliced(start, count, ...to),
    phrases: all.filter(({ length }) => length > 1),
  };
}

/** A variant as a query that parses to the same variant: its phrases are in quotation marks. */
export function toQuery({ words, phrases }: QueryVariant): string {
  const written = [...words];
  for (const { start, length } of phrases) {
    written[start] = `"${written[start]}`;
    written[start + length - 1] += '"';
  }
  return written.join(' ');
}
