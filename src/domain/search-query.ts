import type { Abbreviations } from './abbreviations.ts';
import { spellings } from './abbreviations.ts';
import { searchWords } from './search-text.ts';
import { fold } from './vietnamese.ts';

/** Words that must stand beside each other: `length` of them from the word at `start`. */
export interface Span {
  start: number;
  length: number;
  /** Whether the reader put them in quotation marks, and so wants them in this order and no other. */
  isQuoted: boolean;
}

/** One way to write what a reader is looking for. */
export interface Wording {
  /** As `searchWords` gives them. */
  words: string[];
  spans: Span[];
}

/** Quotation marks, straight and curly; what stands between two of them is a phrase. */
const QUOTATION = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/**
 * The ways to write a query, the one that was typed first: `UBND phường` is also `ủy ban nhân dân phường`, and the
 * reverse. Words in quotation marks, and those of a name written out, must stand beside each other. Empty when the
 * query holds no word.
 */
export function wordingsOf(query: string, abbreviations: Abbreviations): Wording[] {
  const typed = parse(query);
  if (typed.words.length === 0) return [];
  return [typed, ...spellings(typed, abbreviations)];
}

/** Whether a word carries a mark or is written with đ: whoever typed it has a Vietnamese keyboard. */
export function isMarked(word: string): boolean {
  return word !== fold(word);
}

function parse(query: string): Wording {
  const wording: Wording = { words: [], spans: [] };
  let end = 0;
  for (const match of query.matchAll(QUOTATION)) {
    wording.words.push(...searchWords(query.slice(end, match.index)));
    const phrase = searchWords(match[1] ?? '');
    if (phrase.length > 1) {
      wording.spans.push({ start: wording.words.length, length: phrase.length, isQuoted: true });
    }
    wording.words.push(...phrase);
    end = match.index + match[0].length;
  }
  wording.words.push(...searchWords(query.slice(end)));
  return wording;
}
