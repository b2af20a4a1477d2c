import type { Abbreviations } from './abbreviations.ts';
import { spellings } from './abbreviations.ts';
import { otherDates } from './date-variants.ts';
import { QUERY_WORD } from './query-words.ts';
import { searchWords } from './index-text.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Wording } from './query-variant.ts';

/** Quotation marks, straight and curly; what stands between two of them is a phrase. */
const QUOTATION = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/**
 * The ways to write a query, the one that was typed first: `UBND phường` is also `ủy ban nhân dân phường`, and the
 * reverse. Words in quotation marks, and those of a name written out, must stand beside each other. Empty when the
 * query holds no word. `query` is normalised as src/elements/search/query.ts does it. `exact`: marks must be as they are
 * typed, so that only a name with all of its marks is written otherwise.
 */
export function wordingsOf(
  query: string,
  abbreviations: Abbreviations,
  { exact }: { exact: boolean } = { exact: false },
): Wording[] {
  const typed = parse(query);
  if (typed.words.length === 0) return [];
  return [typed, ...otherDates(typed), ...spellings(typed, abbreviations, { exact })];
}

/** Whether a word carries a mark or is written with đ: whoever typed it has a Vietnamese keyboard. */
export function isMarked(word: string): boolean {
  return word !== fold(word);
}

function parse(query: string): Wording {
  const wording: Wording = { words: [], spans: [] };
  let end = 0;
  for (const match of query.matchAll(QUOTATION)) {
    addWords(wording, query.slice(end, match.index));
    const phrase = searchWords(match[1] ?? '');
    if (phrase.length > 1) {
      wording.spans.push({ start: wording.words.length, length: phrase.length });
    }
    wording.words.push(...phrase);
    end = match.index + match[0].length;
  }
  addWords(wording, query.slice(end));
  return wording;
}

/** Adds words; the parts of a number, such as `159-KH/QU`, `13/01/2023` or `15h45`, must stand beside each other. */
function addWords({ words, spans }: Wording, text: string): void {
  for (const token of text.match(QUERY_WORD) ?? []) {
    const parts = searchWords(token);
    if (parts.length > 1) spans.push({ start: words.length, length: parts.length });
    words.push(...parts);
  }
}
