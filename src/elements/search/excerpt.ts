import {
  BODY_START,
  fromIndexText,
  goesOn,
  LEAD_START,
  readable,
} from '../../domain/search/index-text.ts';
import type { StoredArticle } from './pagefind.ts';

/** A piece of an excerpt, to be put into the page as text. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** A part of an article under a heading in which the words stand. */
export interface Section {
  title: string;
  id: string;
}

/** Words of an excerpt: three lines on a phone. */
const LENGTH = 36;
/** Sections that are listed under an article. */
const MOST_SECTIONS = 3;

/** The piece of lead or body that holds most of the words, with the words marked; the beginning of the lead if none. */
export function excerptOf({ words }: StoredArticle, places: readonly number[]): ExcerptPart[] {
  const inText = places.filter((place) => place >= LEAD_START);
  let start = startOf(inText, words);
  const zoneEnd = start < BODY_START ? BODY_START : words.length;
  let end = Math.min(start + LENGTH, zoneEnd);
  while (goesOn(words[start - 1])) start -= 1;
  while (goesOn(words[end - 1])) end += 1;
  const isCutOut = readable(words, start < BODY_START ? LEAD_START : BODY_START, start) !== '';
  const hasMore = readable(words, end, zoneEnd) !== '';
  const parts = joined(words.slice(start, end), (index) => inText.includes(start + index));
  return [
    ...(isCutOut ? [{ text: '…\u00A0', marked: false }] : []),
    ...parts,
    ...(hasMore ? [{ text: '\u00A0…', marked: false }] : []),
  ];
}

/** Title with the words marked. */
export function titleOf({ words }: StoredArticle, places: readonly number[]): ExcerptPart[] {
  return joined(words.slice(0, LEAD_START), (index) => places.includes(index));
}

/** The headings under which the words stand, those with most of them first; none when all stand under none. */
export function sectionsOf(
  { words, headings }: StoredArticle,
  places: readonly number[],
): Section[] {
  return headings
    .map(({ id, title, place }, index) => {
      const end = headings[index + 1]?.place ?? words.length;
      const count = places.filter((found) => found >= place && found < end).length;
      return { id, title: fromIndexText(title), count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SECTIONS)
    .map(({ id, title }) => ({ id, title }));
}

/** Where the excerpt begins: the window with most words; of equal ones the first, with some words before. */
function startOf(places: readonly number[], words: readonly string[]): number {
  let best = LEAD_START;
  let most = 0;
  places.forEach((place, index) => {
    const zoneEnd = place < BODY_START ? BODY_START : words.length;
    const inside = places.slice(index).filter((other) => other < Math.min(place + LENGTH, zoneEnd));
    if (inside.length <= most) return;
    most = inside.length;
    const zoneStart = place < BODY_START ? LEAD_START : BODY_START;
    const spread = (inside.at(-1) ?? place) - place;
    best = Math.max(zoneStart, place - Math.floor(Math.max(0, LENGTH - spread) / 3));
  });
  return best;
}

/** Words of the index → pieces of text; marked words beside each other become one piece. */
function joined(words: readonly string[], isMarked: (index: number) => boolean): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  words.forEach((word, index) => {
    const text = fromIndexText(`${word} `);
    if (text.trim() === '·') return;
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
    push(parts, before, false);
    push(parts, core, isMarked(index));
    push(parts, after, false);
  });
  const last = parts.at(-1);
  if (last) last.text = last.text.trimEnd();
  return joinMarked(parts).filter(({ text }) => text !== '');
}

function push(parts: ExcerptPart[], text: string, marked: boolean): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last && last.marked === marked) last.text += text;
  else parts.push({ text, marked });
}

/** `Quận` ` ` `ủy` → `Quận ủy`: read as one expression, also across a dash. */
function joinMarked(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const result: ExcerptPart[] = [];
  parts.forEach((part, index) => {
    const isGap =
      /^ (?:[-–—] )?$/.test(part.text) && parts[index - 1]?.marked && parts[index + 1]?.marked;
    push(result, part.text, part.marked || (isGap ?? false));
  });
  return result;
}
