/** One kind of written thing and how it is said. */
export interface Rule {
  /** Sticky; every repetition in it is bounded, so that reading a text takes linear time. */
  pattern: RegExp;
  /** What is said instead, or undefined when it is something else after all. */
  say: (match: RegExpExecArray, near: Near) => string | undefined;
  /** Also tried within a word. */
  inside?: boolean;
}

/** What stands around a match. */
export interface Near {
  /** The last characters before it. */
  before: string;
  /** The first characters after it. */
  after: string;
}

/** The name of the group `name` of a match, empty where it took no part. */
export function group(match: RegExpExecArray, name: string): string {
  return match.groups?.[name] ?? '';
}

/** A pattern for a rule, of parts. */
export function sticky(...parts: readonly (string | RegExp)[]): RegExp {
  return new RegExp(
    parts.map((part) => (typeof part === 'string' ? part : part.source)).join(''),
    'uy',
  );
}

/** Whether the text before ends in one of these words, perhaps with a bracket or a colon after it. */
export function endsIn(words: string): (before: string) => boolean {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})[\\s(:]{0,3}$`, 'iu');
  return (before) => pattern.test(before);
}

/** No letter or digit follows. */
export const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** No digit follows, nor a sign that goes on with digits. */
export const END_OF_NUMBER = '(?!\\d|[.,/]\\d)';
/** A quantity as it is written: `1.234,5`, `1 500 000`, `12`. */
export const QUANTITY =
  '\\d{1,3}(?:(?:\\.\\d{3}){1,6}|(?: \\d{3}){2,6})(?:,\\d{1,6})?|\\d{1,18}(?:,\\d{1,6})?';

/** A pattern of one of these texts, the longest that fits. */
export function alternatives(texts: readonly string[]): string {
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&'))
    .join('|');
}
