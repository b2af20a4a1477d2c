import { queryVariants } from './query.ts';
import { oneSpelling, textWords } from './text-words.ts';
import { fold, hasDiacritics } from '../vietnamese/fold.ts';
import type { QueryVariant } from './query-variant.ts';

/** A piece of a text, from one offset up to another, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** A word of a text, in one spelling, and where it stands. */
interface Word extends TextRange {
  word: string;
}

/** Whether a word of the text is the one at a place of the variant. */
type Matcher = (word: string, place: number) => boolean;

/** Words belong together across spaces, a dash, or the signs of a number such as 159-KH/QU, but not across a comma. */
const TOGETHER = /^(?:\s*|\S|\s[-–—]\s)$/u;

/**
 * Where the words of some queries stand in the paragraphs of an article: for each paragraph the places to mark, in their
 * order. Words that follow each other are one place. A query of several words highlights where two of them stand together;
 * only where none do, each for itself, since a lone syllable is mostly a part of another word. A phrase, a number or a
 * date is marked as a whole or not at all, a date in every way to write it. Marks on letters count as they do in the
 * search: if what was typed with them stands in the article, only that is marked.
 */
export function queryHighlights(
  paragraphs: readonly string[],
  queries: readonly string[],
): TextRange[][] {
  const words = paragraphs.map(wordsOf);
  const present = new Set(words.flat().map(({ word }) => word));
  const highlights = queries
    .flatMap((query) => queryVariants(query, []))
    .map((variant) => highlightsOf(variant, matcherFor(variant.words, present), paragraphs, words));
  return paragraphs.map((_, index) => merge(highlights.flatMap((ranges) => ranges[index] ?? [])));
}

function wordsOf(text: string): Word[] {
  return textWords(text).flatMap(({ words, start, end }) =>
    words.map((word) => ({ word: oneSpelling(word), start, end })),
  );
}

function highlightsOf(
  variant: QueryVariant,
  isAsked: Matcher,
  paragraphs: readonly string[],
  words: readonly Word[][],
): TextRange[][] {
  const inPhrase = new Set(variant.phrases.flatMap(({ start, length }) => range(start, length)));
  const loose = range(0, variant.words.length).filter((place) => !inPhrase.has(place));
  const phrases = words.map((list) => new Set(phrasesIn(list, variant, isAsked).flat()));
  const runs = paragraphs.map((text, index) =>
    runsOf(
      text,
      words[index] ?? [],
      (word) => phrases[index]?.has(word) || loose.some((place) => isAsked(word.word, place)),
    ),
  );
  const together = runs.map((list, index) =>
    list.filter((run) => isSeveral(run) || run.some((word) => phrases[index]?.has(word))),
  );
  if (together.some((list) => list.length > 0)) return together.map((list) => list.map(rangeOf));
  return runs.map((list) => (variant.phrases.length > 0 ? [] : list.map(rangeOf)));
}

/** From the words of a variant and all words that stand in the article, what is meant by each of them. */
function matcherFor(typed: readonly string[], present: ReadonlySet<string>): Matcher {
  const asked = typed.map((word, place) =>
    place === typed.length - 1 ? complete(word, present) : [oneSpelling(word)],
  );
  const stands = (place: number) => asked[place]?.some((word) => present.has(word)) ?? false;
  const marked = [...asked.keys()].filter((place) => asked[place]?.some(hasDiacritics));
  const doMarksCount = marked.length > 0 && marked.every(stands);
  const doAllStand = [...asked.keys()].every(stands);
  return (word, place) =>
    asked[place]?.some((meant) => {
      const isExact = doMarksCount && (doAllStand || hasDiacritics(meant));
      return isExact ? word === meant : fold(word) === fold(meant);
    }) ?? false;
}

/** A last word that stands nowhere was still being typed: instead of it, the words that begin so. */
function complete(last: string, present: ReadonlySet<string>): readonly string[] {
  const whole = oneSpelling(last);
  if ([...present].some((word) => fold(word) === fold(whole))) return [whole];
  const beginning = [...present].filter((word) => fold(word).startsWith(fold(last)));
  return beginning.length === 0 ? [whole] : beginning;
}

/** Where the words of the phrases follow each other in a text, with any punctuation between them. */
function phrasesIn(words: readonly Word[], { phrases }: QueryVariant, isAsked: Matcher): Word[][] {
  return phrases.flatMap(({ start, length }) =>
    [...words.keys()]
      .map((from) => words.slice(from, from + length))
      .filter(
        (run) =>
          run.length === length && run.every(({ word }, index) => isAsked(word, start + index)),
      ),
  );
}

/** The words of a text that are meant, those that follow each other as one run. */
function runsOf(
  text: string,
  words: readonly Word[],
  isMeant: (word: Word) => boolean | undefined,
): Word[][] {
  const runs: Word[][] = [];
  let previous: Word | undefined;
  for (const word of words) {
    const isOne = isMeant(word);
    if (isOne && previous && TOGETHER.test(text.slice(previous.end, word.start))) {
      runs.at(-1)?.push(word);
    } else if (isOne) {
      runs.push([word]);
    }
    previous = isOne ? word : undefined;
  }
  return runs;
}

function isSeveral(run: readonly Word[]): boolean {
  return new Set(run.map(({ word }) => fold(word))).size > 1;
}

function rangeOf(run: readonly Word[]): TextRange {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

/** The pieces in their order, those that overlap as one. */
function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
