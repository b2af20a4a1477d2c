import { isMarked } from './search-query.ts';
import { searchWords } from './search-text.ts';
import { fold } from './vietnamese.ts';

/** A piece of a text, from one offset up to another, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** A word of a text, as `searchWords` gives it, and where it stands. */
interface Word extends TextRange {
  word: string;
}

type Test = (word: string) => boolean;

const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
/** Words belong together across spaces, or across the signs of a number such as 159-KH/QU, but not across a comma. */
const TOGETHER = /^(?:\s+|\S)$/u;

/**
 * Where the words of a query stand in the paragraphs of an article: for each paragraph the places to mark, in their
 * order. Words that follow each other are one place. A query of several words marks where two of them stand together;
 * only where none do, each for itself, since a lone syllable is mostly a part of another word. Marks on letters count
 * as they do in the search: if what was typed with them stands in the article, only that is marked.
 */
export function queryMarks(paragraphs: readonly string[], query: string): TextRange[][] {
  const asked = [...new Set(searchWords(query))];
  const words = paragraphs.map(wordsOf);
  const isAsked = testFor(asked, new Set(words.flat().map(({ word }) => word)));
  const runs = paragraphs.map((text, index) => runsOf(text, words[index] ?? [], isAsked));
  const together = runs.map((list) => list.filter(isSeveral));
  const hasTogether = asked.length > 1 && together.some((list) => list.length > 0);
  return (hasTogether ? together : runs).map((list) => list.map(rangeOf));
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
    word: searchWords(found).join(''),
    start: index,
    end: index + found.length,
  }));
}

/** Which words of an article are meant, from the words of the query and all words that stand in the article. */
function testFor(typed: readonly string[], standing: ReadonlySet<string>): Test {
  const asked = complete(typed, standing);
  const stands: Test = (word) => standing.has(word);
  const isAsked: Test = (word) => asked.includes(word);
  const hasLetters = (words: readonly string[]): Test => {
    const letters = new Set(words.map(fold));
    return (word) => letters.has(fold(word));
  };
  const marked = asked.filter(isMarked);
  if (marked.length === 0 || !marked.every(stands)) return hasLetters(asked);
  if (asked.every(stands)) return isAsked;
  const isAskedUnmarked = hasLetters(asked.filter((word) => !isMarked(word)));
  return (word) => isAsked(word) || isAskedUnmarked(word);
}

/** A last word that stands nowhere was still being typed: instead of it, the words that begin so. */
function complete(typed: readonly string[], standing: ReadonlySet<string>): readonly string[] {
  if (typed.length === 0) return typed;
  const last = fold(typed.at(-1) ?? '');
  const beginning = [...standing].filter((word) => fold(word).startsWith(last));
  const isWhole = beginning.some((word) => fold(word) === last);
  return isWhole || beginning.length === 0 ? typed : [...typed.slice(0, -1), ...beginning];
}

/** The words of a text that are meant, those that follow each other as one run. */
function runsOf(text: string, words: readonly Word[], isAsked: Test): Word[][] {
  const runs: Word[][] = [];
  let former: Word | undefined;
  for (const word of words) {
    const isMeant = isAsked(word.word);
    if (isMeant && former && TOGETHER.test(text.slice(former.end, word.start))) {
      runs.at(-1)?.push(word);
    } else if (isMeant) {
      runs.push([word]);
    }
    former = isMeant ? word : undefined;
  }
  return runs;
}

function isSeveral(run: readonly Word[]): boolean {
  return new Set(run.map(({ word }) => fold(word))).size > 1;
}

function rangeOf(run: readonly Word[]): TextRange {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}
