import { tokenize } from './index-text.ts';

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
/** Things counted at once. Words of a language are few, but pairs have no end. */
const CAPACITY = 100_000;

/** Only words of our script: not numbers, nor codes. */
const WORD = /^\p{Script=Latin}{1,20}$/u;

/**
 * Counts the words of any number of texts, in little memory: what is rare among very many is
 * forgotten on the way, so that rare things may be counted too low, frequent ones hardly.
 */
export function vocabularyCounter(): { add: (text: string) => void; vocabulary: () => Vocabulary } {
  const words = createCounter();
  const pairs = createCounter();
  return {
    add(text) {
      let before = '';
      for (const found of tokenize(text)) {
        const word = WORD.test(found) ? found : '';
        if (word) words.add(word);
        if (word && before) pairs.add(`${before} ${word}`);
        before = word;
      }
    },
    vocabulary: () => ({
      words: byMagnitude(words.most(MAX_WORDS)).map((level) => level.join(' ')),
      pairs: byMagnitude(pairs.most(MAX_PAIRS)).map((level) => level.join(',')),
    }),
  };
}

function createCounter() {
  const counts = new Map<string, number>();
  return {
    add(thing: string) {
      counts.set(thing, (counts.get(thing) ?? 0) + 1);
      if (counts.size > CAPACITY) forgetRare(counts, CAPACITY / 2);
    },
    /** The most frequent things with their counts. */
    most: (limit: number) =>
      [...counts]
        .filter(([, count]) => count >= MIN_COUNT)
        .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
        .slice(0, limit),
  };
}

/** Drops what was counted least until no more than `left` things are left. */
function forgetRare(counts: Map<string, number>, left: number): void {
  for (let rare = 1; counts.size > left; rare++) {
    for (const [thing, count] of counts) if (count <= rare) counts.delete(thing);
  }
}

/** At place n what was counted 2ⁿ times or more, and less than 2ⁿ⁺¹. */
function byMagnitude(counted: readonly (readonly [string, number])[]): string[][] {
  const levels: string[][] = [];
  for (const [thing, count] of counted) (levels[Math.floor(Math.log2(count))] ??= []).push(thing);
  return Array.from(levels, (things = []) => things.sort());
}
