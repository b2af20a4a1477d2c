/** Words that must stand beside each other, in their order: `length` of them from the word at `start`. */
export interface Span {
  start: number;
  length: number;
}

/** One way to write what a reader is looking for. */
export interface Wording {
  /** As `searchWords` gives them. */
  words: string[];
  spans: Span[];
  /** Whether what is written otherwise here was typed with fewer marks than its name has: `UBND` for `ủy ban nhân dan`. */
  lacksMarks?: boolean;
}

/**
 * A wording with `count` words from the one at `start` written otherwise, `to`; those stand beside each other. Undefined
 * when the words lie across the border of a span, since then they do not belong together.
 */
export function rewrite(
  wording: Wording,
  start: number,
  count: number,
  to: readonly string[],
): Wording | undefined {
  const { words, spans } = wording;
  const end = start + count;
  const cuts = (span: Span) =>
    span.start < end &&
    start < span.start + span.length &&
    (span.start > start || span.start + span.length < end);
  if (spans.some(cuts)) return undefined;
  const shift = to.length - count;
  const moved = spans.map((span) => {
    if (span.start >= end) return { ...span, start: span.start + shift };
    const holds = span.start <= start && end <= span.start + span.length;
    return holds ? { ...span, length: span.length + shift } : span;
  });
  const isKnown = moved.some((span) => span.start === start && span.length === to.length);
  const all = isKnown ? moved : [...moved, { start, length: to.length }];
  return {
    ...wording,
    words: words.toSpliced(start, count, ...to),
    spans: all.filter(({ length }) => length > 1),
  };
}

/** A wording as a query that reads as the same wording: the words that stand beside each other in quotation marks. */
export function toQuery({ words, spans }: Wording): string {
  const written = [...words];
  for (const { start, length } of spans) {
    written[start] = `"${written[start]}`;
    written[start + length - 1] += '"';
  }
  return written.join(' ');
}
