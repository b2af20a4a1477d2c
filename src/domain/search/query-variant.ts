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
