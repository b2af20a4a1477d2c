/** Which of a bundle's files hold which words. */
/** What a browser must know of a bundle before it asks it for words. */
export interface BundleDirectory {
  /** Number of its articles. */
  articles: number;
  /** Articles whose texts share a file. */
  perTextFile: number;
  /** By file of words: what all its words stand behind, or are; the words before it stand before. Letters without marks. */
  starts: string[];
}

/** Files fetched for the beginning of a word at most. */
const MAX_PREFIX_FILES = 6;

/**
 * Cuts words into files of about `size` bytes. Words that differ in marks alone share one, and a word that fills one has
 * it for itself.
 *
 * @param words in the order of `byLetters`, each with the bytes that it takes
 */
export function cutIntoFiles<Word extends { plain: string; bytes: number }>(
  words: readonly Word[],
  size: number,
): { starts: string[]; files: Word[][] } {
  const starts: string[] = [];
  const files: Word[][] = [];
  let bytes = 0;
  for (const same of groupsOf(words)) {
    const added = same.reduce((sum, word) => sum + word.bytes, 0);
    const open = files.at(-1);
    if (open && bytes + added <= size) {
      open.push(...same);
      bytes += added;
      continue;
    }
    starts.push(open ? separator(open.at(-1)?.plain ?? '', same[0]?.plain ?? '') : '');
    files.push([...same]);
    bytes = added;
  }
  return { starts, files };
}

/** The numbers of the files that may hold words that begin so; `beginning` as `withoutMarks` gives it. */
export function filesFor(starts: readonly string[], beginning: string): number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? '') <= beginning) low = middle + 1;
    else high = middle;
  }
  const numbers = low > 0 ? [low - 1] : [];
  while (starts[low]?.startsWith(beginning) && numbers.length < MAX_PREFIX_FILES) {
    numbers.push(low);
    low += 1;
  }
  return numbers;
}

function* groupsOf<Word extends { plain: string }>(words: readonly Word[]): Generator<Word[]> {
  let same: Word[] = [];
  for (const word of words) {
    if (same.length > 0 && same[0]?.plain !== word.plain) {
      yield same;
      same = [];
    }
    same.push(word);
  }
  if (same.length > 0) yield same;
}

/** The shortest beginning of `next` that stands behind `last`. */
function separator(last: string, next: string): string {
  let length = 1;
  while (next.slice(0, length) <= last && length < next.length) length += 1;
  return next.slice(0, length);
}
