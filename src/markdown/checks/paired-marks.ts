/** Marks of a pair that make nothing bold or italic, since one of them stands beside a space or a letter. */
import type { MarkdownProblem } from '../context.ts';
import { GLUE, SECRET } from '../read-glued-marks.ts';
import { shorten } from '../../domain/shorten.ts';

/** A line that begins with two or three stars and has no others of them. */
const NOTE = /^[ \t]*\*{2,3}[ \t]+(?:(?!\*\*)[^\n])*$/m;
const NOTE_MARK = /\*\*(?![\p{L}\p{N}*])/u;

type Slip = Pick<MarkdownProblem, 'message' | 'hint'>;

/** A mark that is shown as it stands. */
export function escaped(mark: string): string {
  return mark.replace(/./g, '\\$&');
}

/** The rest of the words that a place of a line cuts, before and behind it. */
function wordsAround(text: string, start: number, length: number): [string, string] {
  const above = text.slice(0, start);
  const before = above.slice(Math.max(above.lastIndexOf(' '), above.lastIndexOf('\t')) + 1);
  const [after = ''] = /^\S*/.exec(text.slice(start + length)) ?? [];
  return [before, after];
}

/** Marked words with a space where a letter would keep the marks from their work. */
function apart(before: string, marked: string, after: string): string {
  const [left, right] = [/[^\s“‘"'([{«<–—-]$/u, /^[\p{L}\p{N}]/u];
  return `${before}${left.test(before) ? ' ' : ''}${marked}${right.test(after) ? ' ' : ''}${after}`;
}

/** Stars that are meant as such: `(**)`, `2**10`, `0900***456`, and those of hotels: `hạng *** và ****`. */
const MEANT_STARS =
  /[([]\*+(?=[)\]])|[\p{N}-]\*{2,3}(?=[\p{N}.-])|(?<=\p{N} )\*\*(?= \p{N})|\*{4,}|(?<!\S)\*{3}(?![^\s,.;:!?)])/gu;
/** Three stars behind a word, which end something only where something begins: `Sen***`. */
const CLOSING_STARS = /\*{3}(?![^\s,.;:!?)])/g;
const OPENING_STARS = /(?<![\p{L}\p{N}])\*{3}/u;
/** Two stars between spaces, which are bold only in pairs: `hạng ** và ***`. */
const FREE_STARS = /(?<!\S)\*\*(?![^\s,.;:!?)])/g;
/** Whoever escapes the first of several knows what the others do. */
const STARS = /(?<!\\\**)\*\*/;
/** The word before is read backwards, only where stars stand. */
const PAIR_OF_STARS = /(?<![\\*])(\*{2,3})(?<=([\p{L}\p{N}]*)\1)(?!\*)([^*]+)\1(?!\*)(\S*)/u;

/**
 * CommonMark makes nothing bold when a mark stands between punctuation and a letter, or beside a space on its inner
 * side: `**"Quận ủy"**là`, `**Căn cứ **luật` (https://spec.commonmark.org/0.31.2/#right-flanking-delimiter-run).
 */
export function findStars(written: string, source: string): Slip | undefined {
  if (!written.includes('**') || SECRET.test(written)) return undefined;
  const text = withoutSigns(written);
  if (!STARS.test(text) || isNote(text, source)) return undefined;
  if (isReference(text, written)) return undefined;
  const match = PAIR_OF_STARS.exec(text);
  if (!match) return describeLone(text);
  const [found, mark = '', before = '', inner = '', after = ''] = match;
  const gap = /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
  // Bold does not begin with a full stop or the like.
  const words = inner.trim().replace(/^[\s:;,.)/]+/, '');
  const lead = inner.trim().slice(0, inner.trim().length - words.length);
  const meant = `${before && `${before} `}${lead}${mark}${words}${mark}${gap}${after}`;
  const asSigns = before + escaped(mark) + inner + escaped(mark) + after;
  return {
    message: `Dấu ${mark} trong “${shorten(before + found)}” không thành chữ đậm nên hiện nguyên trên trang.`,
    hint: `Nếu là chữ đậm, hãy viết: ${meant}. Nếu các dấu ấy là chữ của bài, hãy viết: ${asSigns}`,
  };
}

/** `rọi**`, `0.001**,`: nothing but stars right behind words refers to a note. `**) Nhà xây` is one, `**21*0900#` a call. */
function isReference(text: string, written: string): boolean {
  if (/\*\*(?:[“‘«([]|[.,"']?[\p{L}\p{N}])/u.test(written.replace(CALL, ''))) return false;
  return CALL.test(written) || !/(?<![\p{L}\p{N}.)\]%”"’°²³*])\*\*/u.test(text);
}

const CALL = /(?<!\S)\*\*(?:\d+[*#]|\))/;

/** Two stars without a partner, with the words that they stand in. */
function describeLone(text: string): Slip {
  const at = STARS.exec(text)?.index ?? 0;
  const [stars = ''] = /^\*+/.exec(text.slice(at)) ?? [];
  const [before, rest] = wordsAround(text, at, stars.length);
  const after =
    before + rest === '' ? (/^\s+\S*/.exec(text.slice(at + stars.length))?.[0] ?? '') : rest;
  return {
    message: `Dấu ${stars} trong “${shorten(before + stars + after)}” không có dấu thứ hai thành cặp, nên không thành chữ đậm mà hiện nguyên trên trang.`,
    hint: `Nếu là chữ đậm, hãy gõ ** ở cả hai đầu, sát chữ: **chữ đậm** chữ thường. Nếu dấu ấy là chữ của bài, hãy viết: ${before}${escaped(stars)}${after.replace(/(?<!\\)\\$/, '\\\\')}`,
  };
}

/** `** Trừ ngày lễ` below a table or a text, and the word that it explains: `7.000 đồng**`. */
function isNote(text: string, source: string): boolean {
  if (NOTE.test(text)) return true;
  const runs = text.match(/\*{2,}/g) ?? [];
  return runs.length === 1 && NOTE_MARK.test(text) && NOTE.test(source);
}

/** A URL, up to the marks and the full stop that may follow it. */
const URL = /(?:https?:\/\/|www\.)[^\s<>“”]*[^\s<>“”*_~.,;:!?)]/gi;

/** A line without the stars that are no marks. */
function withoutSigns(written: string): string {
  const inner = written.replace(URL, '').replace(MEANT_STARS, '');
  const text = OPENING_STARS.test(inner) ? inner : inner.replace(CLOSING_STARS, '');
  const isFree = text !== written && (text.match(FREE_STARS)?.length ?? 0) % 2 === 1;
  return isFree ? text.replace(FREE_STARS, '') : text;
}

/** `*Ảnh: Lan *`, `*“Quận ủy”*là`, `__đậm __`: one mark of a pair stands beside a space, or beside a letter. */
const SINGLE_PAIRS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}*_~\\])(\*|__?|~~)(?![\s*_~.,;:!?)/])((?:(?!\1).)*[^\s*_~(])\s+\1(?![\p{L}\p{N}*_~]|\.\p{L})/u,
  /(?<![\p{N}*\\])(\*)([\p{L}“"‘'«(](?:(?!\1).)*[\p{L}”"’'».!?)…])\1(?![*\p{N}])/u,
];
const NAMES: Readonly<Record<string, string>> = {
  '*': 'chữ nghiêng',
  _: 'chữ nghiêng',
  __: 'chữ đậm',
  '~~': 'chữ gạch bỏ',
};

/** @param text one line as it stands in the file */
export function findSingleMarks(text: string): Slip | undefined {
  if (!/[*_]|~~/.test(text) || SECRET.test(text)) return undefined;
  for (const pattern of SINGLE_PAIRS) {
    const match = pattern.exec(text);
    const [found, mark = '', inner = ''] = match ?? [];
    if (!match || !found) continue;
    const isGlued = mark === '*' && /[\p{L}\p{N})]$/u.test(text.slice(0, match.index));
    // `V = a*b*c` is a formula, and shown as it stands.
    if (isGlued && /[=+/^]|(?<!\p{L})\p{L}\*|\)\*\(/u.test(text)) continue;
    if (GLUE.test(text.slice(0, match.index).at(-1) ?? '')) continue;
    const [before, after] = wordsAround(text, match.index, found.length);
    const written = before + found + after;
    const asSigns = before + found.replaceAll(mark, escaped(mark)) + after;
    const meant = apart(before, `${mark}${inner.trim()}${mark}`, after);
    const name = NAMES[mark] ?? '';
    return {
      message: `Dấu ${mark} trong “${shorten(written)}” không thành ${name} nên hiện nguyên trên trang.`,
      hint: `Nếu là ${name}, hãy viết: ${meant}. ${isGlued ? 'Nếu là dấu nhân thì dùng dấu ×. ' : ''}Nếu dấu là chữ của bài, hãy viết: ${asSigns}`,
    };
  }
  return undefined;
}
