import {
  BODY_START,
  fromIndexText,
  hasNextToken,
  LEAD_START,
  readable,
} from '../../domain/search/index-text.ts';
import type { StoredArticle } from './search-index.ts';

/** A piece of an excerpt. It must be inserted as text, not as HTML. */
export interface ExcerptPart {
  text: string;
  highlighted: boolean;
}

/** A section of an article that contains words of the query. */
export interface Section {
  title: string;
  id: string;
}

/** Three lines on a phone. */
const EXCERPT_WORDS = 36;
const MAX_SECTIONS = 3;

/** The piece of lead or body that contains most words of the query, highlighted, or the beginning of the lead. */
export function excerptOf({ words }: StoredArticle, positions: readonly number[]): ExcerptPart[] {
  const inText = positions.filter((position) => position >= LEAD_START);
  let start = startOf(inText, words);
  const zoneEnd = start < BODY_START ? BODY_START : words.length;
  let end = Math.min(start + EXCERPT_WORDS, zoneEnd);
  while (hasNextToken(words[start - 1])) start -= 1;
  while (hasNextToken(words[end - 1])) end += 1;
  const isCutOut = readable(words, start < BODY_START ? LEAD_START : BODY_START, start) !== '';
  const hasMore = readable(words, end, zoneEnd) !== '';
  const parts = joined(words.slice(start, end), (index) => inText.includes(start + index));
  return [
    ...(isCutOut ? [{ text: '…\u00A0', highlighted: false }] : []),
    ...parts,
    ...(hasMore ? [{ text: '\u00A0…', highlighted: false }] : []),
  ];
}

/** The title with the words of the query highlighted. */
export function titleOf({ words }: StoredArticle, positions: readonly number[]): ExcerptPart[] {
  return joined(words.slice(0, LEAD_START), (index) => positions.includes(index));
}

/** The sections that contain words of the query, those with most of them first. */
export function sectionsOf(
  { words, headings }: StoredArticle,
  positions: readonly number[],
): Section[] {
  return headings
    .map(({ id, title, position }, index) => {
      const end = headings[index + 1]?.position ?? words.length;
      const count = positions.filter((found) => found >= position && found < end).length;
      return { id, title: fromIndexText(title), count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_SECTIONS)
    .map(({ id, title }) => ({ id, title }));
}

/** Start of the first window with most words of the query, with some words of context before it. */
function startOf(positions: readonly number[], words: readonly string[]): number {
  let best = LEAD_START;
  let most = 0;
  positions.forEach((position, index) => {
    const zoneEnd = position < BODY_START ? BODY_START : words.length;
    const inside = positions
      .slice(index)
      .filter((other) => other < Math.min(position + EXCERPT_WORDS, zoneEnd));
    if (inside.length <= most) return;
    most = inside.length;
    const zoneStart = position < BODY_START ? LEAD_START : BODY_START;
    const spread = (inside.at(-1) ?? position) - position;
    best = Math.max(zoneStart, position - Math.floor(Math.max(0, EXCERPT_WORDS - spread) / 3));
  });
  return best;
}

/** Indexed words → pieces of text. Highlighted words beside each other become one piece. */
function joined(
  words: readonly string[],
  isHighlighted: (index: number) => boolean,
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  words.forEach((word, index) => {
    const text = fromIndexText(`${word} `);
    if (text.trim() === '·') return;
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
    push(parts, before, false);
    push(parts, core, isHighlighted(index));
    push(parts, after, false);
  });
  const last = parts.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joinHighlighted(parts).filter(({ text }) => text !== '');
}

function push(parts: ExcerptPart[], text: string, highlighted: boolean): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last && last.highlighted === highlighted) last.text += text;
  else parts.push({ text, highlighted });
}

/** Joins highlighted words that are separated only by a space or a dash: `Quận` ` ` `ủy` → `Quận ủy`. */
function joinHighlighted(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const result: ExcerptPart[] = [];
  parts.forEach((part, index) => {
    const isGap =
      /^ (?:[-–—] )?$/.test(part.text) &&
      parts[index - 1]?.highlighted &&
      parts[index + 1]?.highlighted;
    push(result, part.text, part.highlighted || (isGap ?? false));
  });
  return result;
}
