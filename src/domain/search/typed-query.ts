import { plainText, tokenize } from './index-text.ts';
import { QUERY_TOKEN } from './query-tokens.ts';
import { textWords } from './text-words.ts';
import type { Phrase, QueryVariant } from './query-variant.ts';

/** A query as it was typed, read into words. */
export interface TypedQuery extends QueryVariant {
  /** Phrases that are dates in figures: 2/9, 02-9-2025, 9/2025. */
  dates: Phrase[];
  /** Phrases that stood in quotation marks. */
  quoted: Phrase[];
}

/** Quotation marks, straight and curly; what stands between two of them is a phrase. */
const QUOTATION = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const DATE = /^(?:[0-3]?\d[-–/.][01]?\d(?:[-–/.]\d{4})?|[01]?\d[-–/.]\d{4})$/;

/** Reads a query that src/elements/search/normalise-query.ts has normalised. */
export function readQuery(query: string): TypedQuery {
  const typed: TypedQuery = { words: [], phrases: [], dates: [], quoted: [] };
  let end = 0;
  for (const match of query.matchAll(QUOTATION)) {
    addWords(typed, query.slice(end, match.index));
    const phrase = tokenize(match[1] ?? '');
    if (phrase.length > 1) {
      const range = { start: typed.words.length, length: phrase.length };
      typed.phrases.push(range);
      typed.quoted.push(range);
    }
    typed.words.push(...phrase);
    end = match.index + match[0].length;
  }
  addWords(typed, query.slice(end));
  return typed;
}

/** Adds words; the parts of a number, such as `159-KH/QU`, `13/01/2023` or `15h45`, must stand beside each other. */
function addWords(typed: TypedQuery, query: string): void {
  const text = plainText(query);
  const words = textWords(text);
  for (const { from, to } of tokensOf(text)) {
    const parts = words.filter(({ start }) => from <= start && start < to);
    const range = { start: typed.words.length, length: parts.flatMap((part) => part.words).length };
    if (range.length > 1) typed.phrases.push(range);
    if (DATE.test(text.slice(from, to))) typed.dates.push(range);
    typed.words.push(...parts.flatMap((part) => part.words));
  }
}

/** What belongs together in a query: tokens, and numbers in groups across several of them. */
function tokensOf(text: string): { from: number; to: number }[] {
  const tokens = [...text.matchAll(QUERY_TOKEN)].map(({ 0: found, index }) => {
    return { from: index, to: index + found.length };
  });
  const numbers = textWords(text).filter(({ kind }) => kind === 'number');
  for (const [index, number] of numbers.entries()) {
    // An area code and what follows it.
    const next = numbers[index + 1];
    const isCode =
      /^02\d{1,2}$/.test(number.words[0] ?? '') &&
      next?.words[0]?.length === (number.words[0]?.length === 3 ? 8 : 7);
    const to = isCode ? (next?.end ?? number.end) : number.end;
    const inside = tokens.filter((token) => token.from < to && number.start < token.to);
    const [first] = inside;
    if (!first || inside.length < 2) continue;
    tokens.splice(tokens.indexOf(first), inside.length, {
      from: first.from,
      to: inside.at(-1)?.to ?? to,
    });
  }
  return tokens;
}
