/**
 * The words of a portal and the pairs of neighbours among them, as written (small letters, marks),
 * in JSON that stays small: entry n of a list holds what was seen 2ⁿ times or more, and less than
 * 2ⁿ⁺¹, in the order of its letters, which packs best.
 */
export interface Vocabulary {
  /** `ban dân nhân ủy` */
  words: string[];
  /** `nhân dân,ủy ban` */
  pairs: string[];
}

const MAX_WORDS = 6000;
const MAX_PAIRS = 6000;
/** Seen once it may be a slip of the editor. */
const MIN_COUNT = 2;
/** Things of each kind that are kept of one bundle: its rarest are none of the most frequent of all. */
const MAX_TALLIED = 20_000;
/** Different words that are counted in one bundle; a pair is kept as one number. */
const MAX_DIFFERENT = 2 ** 26;

/** Only words of our script: not numbers, nor codes. */
const WORD = /^\p{Script=Latin}{1,20}$/u;

/** What was counted in the texts of one bundle, the most frequent first. */
export interface Tallies {
  words: WordCount[];
  pairs: WordCount[];
}

/** A word, or two with a space between, and how often it was seen. */
export type WordCount = readonly [thing: string, count: number];

/** Counts the words of any number of texts. */
export function wordCounter(): {
  /** Takes the words of one text, as `tokenize` gives them. */
  add: (words: readonly string[]) => void;
  tallies: () => Tallies;
} {
  const numbers = new Map<string, number>();
  const things: string[] = [];
  const counts: number[] = [];
  const pairs = new Map<number, number>();
  /** -1 for what is no word. */
  const numberOf = (found: string) => {
    const known = numbers.get(found);
    if (known !== undefined) return known;
    const isWord = WORD.test(found) && things.length < MAX_DIFFERENT;
    const number = isWord ? things.push(found) - 1 : -1;
    if (isWord) counts.push(0);
    numbers.set(found, number);
    return number;
  };
  return {
    add(words) {
      let before = -1;
      for (const found of words) {
        const number = numberOf(found);
        if (number >= 0) {
          counts[number] = (counts[number] ?? 0) + 1;
          const pair = before * MAX_DIFFERENT + number;
          if (before >= 0) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        }
        before = number;
      }
    },
    tallies: () => ({
      words: most(
        things.map((thing, number) => [thing, counts[number] ?? 0]),
        MAX_TALLIED,
      ),
      pairs: most(
        [...pairs]
          .filter(([, count]) => pairs.size <= MAX_TALLIED || count >= MIN_COUNT)
          .map(([pair, count]) => [
            `${things[Math.floor(pair / MAX_DIFFERENT)]} ${things[pair % MAX_DIFFERENT]}`,
            count,
          ]),
        MAX_TALLIED,
      ),
    }),
  };
}

/** The vocabulary of a portal, from what was counted in its bundles. */
export function vocabularyOf(bundles: readonly Tallies[]): Vocabulary {
  const sum = (lists: readonly WordCount[][], limit: number) => {
    const counts = new Map<string, number>();
    for (const [thing, count] of lists.flat()) counts.set(thing, (counts.get(thing) ?? 0) + count);
    return byMagnitude(
      most(
        [...counts].filter(([, count]) => count >= MIN_COUNT),
        limit,
      ),
    );
  };
  return {
    words: sum(
      bundles.map(({ words }) => words),
      MAX_WORDS,
    ).map((level) => level.join(' ')),
    pairs: sum(
      bundles.map(({ pairs }) => pairs),
      MAX_PAIRS,
    ).map((level) => level.join(',')),
  };
}

/** The most frequent things, of equals the first by its letters. */
function most(counted: WordCount[], limit: number): WordCount[] {
  return counted
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, limit);
}

/** At place n what was counted 2ⁿ times or more, and less than 2ⁿ⁺¹. */
function byMagnitude(counted: readonly WordCount[]): string[][] {
  const levels: string[][] = [];
  for (const [thing, count] of counted) (levels[Math.floor(Math.log2(count))] ??= []).push(thing);
  return Array.from(levels, (things = []) => things.sort());
}
