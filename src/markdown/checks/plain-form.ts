/** The plain form of marks around words, the only one that the editors' manual teaches: all else may be signs of the text. */

import { isHtmlElement } from '../html-elements.ts';

/** What stands around a pair of marks in its text. */
export interface Surroundings {
  source: string;
  /** Where the opening mark begins, and where the closing one ends; those of marks around it, where it is nested. */
  start: number;
  end: number;
  isInCell: boolean;
}

const OPENING = /[([{“‘«–—-]/;
const CLOSING = /[.,;:!?…)\]}”’»–—-]/;
const QUOTE = /["']/;
/** A tag that opens something, one that closes something, and a line break. */
const OPENING_TAG = /<(?:([a-z][a-z\d]*)(?:\s[^<>\n]*)?|br ?\/)>$/i;
const CLOSING_TAG = /^<(?:\/[a-z]|br ?\/?>)/i;
/** A longer tag is no tag of a text. */
const TAG_CHARS = 82;

/** Whether nothing but a blank or a sign that opens something stands before the marks, and a blank or punctuation behind them. */
export function standsFree({ source, start, end, isInCell }: Surroundings): boolean {
  return opensAt(source, start, isInCell) && closesAt(source, end, isInCell);
}

function opensAt(source: string, at: number, isInCell: boolean): boolean {
  const before = source[at - 1] ?? ' ';
  if (/\s/.test(before) || OPENING.test(before)) return true;
  if (before === '>') return endsInTag(source.slice(Math.max(0, at - TAG_CHARS), at));
  if (before === '|') return isInCell;
  const beforeQuote = source[at - 2] ?? ' ';
  return QUOTE.test(before) && (/\s/.test(beforeQuote) || OPENING.test(beforeQuote));
}

function endsInTag(text: string): boolean {
  const [found, name = 'br'] = OPENING_TAG.exec(text) ?? [];
  return found !== undefined && isHtmlElement(name);
}

function closesAt(source: string, at: number, isInCell: boolean): boolean {
  const after = source[at] ?? ' ';
  if (/\s/.test(after) || CLOSING.test(after)) return true;
  if (after === '<') return CLOSING_TAG.test(source.slice(at, at + TAG_CHARS));
  if (after === '[') return source[at + 1] === '^';
  if (after === '|') return isInCell;
  // A backslash that breaks the line.
  if (after === '\\') return (source[at + 1] ?? '\n') === '\n';
  const behindQuote = source[at + 1] ?? ' ';
  return QUOTE.test(after) && (/\s/.test(behindQuote) || CLOSING.test(behindQuote));
}

/** `a)`, `12)`: the sign of an item; `:)`, `=))`: a face. */
const ALONE = /(?:(?:^|[\s;,:])[\p{L}\p{N}]{1,3}(?:\.\d{1,2})*|[:;=][-^]?\)*)\)$/u;
const SAD_FACE = /[:;=][-^]?\(*$/;
const PAIRED = /[()[\]{}“”«»]/g;
const OPENER: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '”': '“',
  '»': '«',
};
/** What stands before a bracket and tells what it is. */
const BEFORE_CHARS = 12;

/** Whether every bracket and every quotation mark of a text has its partner in it. */
export function isBalanced(text: string): boolean {
  const plain = text.replace(/\\./g, '');
  if ((plain.split('"').length - 1) % 2 === 1) return false;
  const open: string[] = [];
  for (const { 0: sign, index } of plain.matchAll(PAIRED)) {
    const opener = OPENER[sign];
    const before = plain.slice(Math.max(0, index - BEFORE_CHARS), index);
    if (opener === undefined) {
      if (sign !== '(' || !SAD_FACE.test(before)) open.push(sign);
    } else if (open.at(-1) === opener) open.pop();
    else if (sign !== ')' || !ALONE.test(`${before})`)) return false;
  }
  return open.length === 0;
}

/** Signs that words do not begin with, and such as they do not end with. */
const ODD_START = /^(?:[?,;:)\]}”’»|=^~°´¨¸•·>/]|\.(?!\.)|!(?!\[))/;
const ODD_END = /[([{“‘«=+|^~/\\@#$&´¨¸•·<]$/;

/** Whether a text begins and ends as words do. */
export function isWording(text: string): boolean {
  return !ODD_START.test(text) && !ODD_END.test(text);
}
