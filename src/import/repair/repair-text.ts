/** Makes the text of an old portal legible: old encodings, letters in pieces, spaces that are none, entities shown as such. */
import { withoutInvisible } from '../../domain/invisible-characters.ts';
import { findMisreadLines } from '../../domain/vietnamese/legacy-encoding.ts';
import { isSyllable } from '../../domain/vietnamese/syllable.ts';
import { fromMojibake, fromTcvn3, fromViscii, fromVni } from './old-encodings.ts';

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

/** Whether question marks have taken the place of letters, which nobody can bring back. */
export function hasLostLetters(text: string): boolean {
  return findMisreadLines(text).some(({ encoding }) => encoding === 'lost');
}

const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|hellip|[a-zA-Z](?:acute|grave|circ|tilde|uml|slash|cedil|ring)|#\d{2,5}|#x[\da-fA-F]{2,4});/g;

/**
 * One text in the form in which the portal keeps texts.
 *
 * @param decodeEntity reads one entity such as `&nbsp;` that stands in the text itself
 */
export function repairText(text: string, decodeEntity: (entity: string) => string): string {
  const plain = text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
  return withoutInvisible(plain.normalize('NFC'))
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ');
}
