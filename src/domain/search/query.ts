import type { Abbreviations } from './abbreviations.ts';
import { expandAbbreviations } from './abbreviations.ts';
import { dateVariants } from './date-variants.ts';
import { QUERY_TOKEN } from './query-tokens.ts';
import { tokenize } from './index-text.ts';
import { fold } from '../vietnamese/fold.ts';
import type { QueryVariant } from './query-variant.ts';

/** Quotation marks, straight and curly; what stands between two of them is a phrase. */
const QUOTATION = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/**
 * The ways to write a query, the one that was typed first: `UBND phường` is also `ủy ban nhân dân phường`, and the
 * reverse. Words in quotation marks, and those of a name written out, must stand beside each other. Empty when the
 * query holds no word. `query` is normalised as src/elements/search/normalise-query.ts does it. `exact`: marks must be as they are
 * typed, so that only a name with all of its marks is written otherwise.
 */
export function queryVariants(
  query: string,
  abbreviations: Abbreviations,
  { exact }: { exact: boolean } = { exact: false },
): QueryVariant[] {
  const typed = parse(query);
  if (typed.words.length === 0) return [];
  return [typed, ...dateVariants(typed), ...expandAbbreviations(typed, abbreviations, { exact })];
}

/** Whether a word carries a mark or is written with đ: whoever typed it has a Vietnamese keyboard. */
export function hasDiacritics(word: string): boolean {
  return word !== fold(word);
}

function parse(query: string): QueryVariant {
  const variant: QueryVariant = { words: [], phrases: [] };
  let end = 0;
  for (const match of query.matchAll(QUOTATION)) {
    addWords(variant, query.slice(end, match.index));
    const phrase = tokenize(match[1] ?? '');
    if (phrase.length > 1) {
      variant.phrases.push({ start: variant.words.length, length: phrase.length });
    }
    variant.words.push(...phrase);
    end = match.index + match[0].length;
  }
  addWords(variant, query.slice(end));
  return variant;
}

/** Adds words; the parts of a number, such as `159-KH/QU`, `13/01/2023` or `15h45`, must stand beside each other. */
function addWords({ words, phrases }: QueryVariant, text: string): void {
  for (const token of text.match(QUERY_TOKEN) ?? []) {
    const parts = tokenize(token);
    if (parts.length > 1) phrases.push({ start: words.length, length: parts.length });
    words.push(...parts);
  }
}
