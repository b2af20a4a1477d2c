/** Finds the old encoding in which a text was saved that is now illegible, by what makes Vietnamese of it. */
import { fromMojibake, fromTcvn3, fromViscii, fromVni } from './old-encodings.ts';
import { isSyllable } from './syllable.ts';

/** What a text may have been saved in, and how it is read then. */
const READINGS: readonly { name: string; read: (text: string) => string }[] = [
  { name: 'UTF-8 đọc nhầm', read: fromMojibake },
  { name: 'TCVN3', read: fromTcvn3 },
  { name: 'VNI', read: fromVni },
  { name: 'VISCII', read: fromViscii },
];

/** How a text is to be read; undefined for one that is legible, or that no encoding makes so. */
export interface Reading {
  name: string;
  read: (text: string) => string;
}

/** A sound text has none of these signs and letters of Western Europe; each of the old encodings needs some. */
const SUSPICIOUS =
  /[\u0080-\u009F\u00A1-\u00AF\u00B4-\u00B6\u00B8-\u00BB\u00BE\u00BFÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëî-ñö-øûüþÿ\u0192]/;
/** Fewer mended words than this are chance. */
const MIN_MENDED = 2;
/** Of the words that are no Vietnamese; some are names and foreign. */
const MIN_MENDED_SHARE = 0.4;
const MAX_SAMPLE_CHARS = 20_000;

/** Finds the encoding that makes Vietnamese of the words that are none. */
export function findReading(text: string): Reading | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const wrong = wordsOf(text.slice(0, MAX_SAMPLE_CHARS)).filter(isWrong);
  const [best] = READINGS.map((reading) => ({
    reading,
    mended: wrong.filter((word) => isRight(reading.read(word))).length,
  })).sort((a, b) => b.mended - a.mended);
  const isEnough =
    best && best.mended >= MIN_MENDED && best.mended >= MIN_MENDED_SHARE * wrong.length;
  return isEnough ? best.reading : undefined;
}

/** Part of a text as `reading` has it, unless it is legible as it stands: documents mix encodings. */
export function readAs(reading: Reading | undefined, text: string): string {
  if (!reading || !/[\u0080-\u{10FFFF}]/u.test(text)) return text;
  const read = reading.read(text);
  const count = (each: string) =>
    wordsOf(each).reduce((sum, word) => sum + (isWrong(word) ? -1 : isRight(word) ? 1 : 0), 0);
  return count(read) > count(text) ? read : text;
}

/** Words with letters beyond ASCII. Quotation marks may be parts of a letter that was read wrongly. */
function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').match(/[^\s"'()[\]{}|,;:!?./-]+/g) ?? [];
  return words.filter((word) => /[\u0080-\u{10FFFF}]/u.test(word));
}

const AROUND_WORD = /^[“”‘’«»…–—•·]+|[“”‘’«»…–—•·]+$/g;

function isRight(word: string): boolean {
  const parts = word
    .normalize('NFC')
    .replace(AROUND_WORD, '')
    .split(/[“”‘’«»…–—]+/);
  return parts.every((part) => /^[\p{L}\p{M}]+$/u.test(part) && isKnownSyllable(part));
}

/** Signs that a sound word may have: `m²`, `37°C`. */
const SIGN = /[\d°²³½¼€™®©•·×÷±₫%]/g;

function isWrong(word: string): boolean {
  const plain = word.replace(AROUND_WORD, '').replace(SIGN, '');
  // A letter alone is a bullet of Word whose font is lost.
  if (plain.length < 2) return false;
  return /[\u0080-\u00FF\u0192\u02C6\u02DC\u2013-\u2122]/.test(plain) && !isRight(word);
}

/** The few thousand syllables of a language come again and again. */
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, boolean>();

function isKnownSyllable(word: string): boolean {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = isSyllable(word);
  if (remembered.size < MAX_REMEMBERED) remembered.set(word, found);
  return found;
}
