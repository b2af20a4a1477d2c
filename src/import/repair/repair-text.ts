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
/** Better by fewer words than this is chance. */
const MIN_GAIN = 2;

/** Finds the encoding in which most of the words are Vietnamese. */
export function findReading(text: string): Reading | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const sample = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const own = score(sample);
  if (own.wrong === 0) return undefined;
  const [best] = READINGS.map((reading) => ({ reading, ...score(reading.read(sample)) })).sort(
    (a, b) => b.right - b.wrong - (a.right - a.wrong),
  );
  const gain = best ? best.right - best.wrong - (own.right - own.wrong) : 0;
  return best && gain >= MIN_GAIN && best.right > best.wrong ? best.reading : undefined;
}

/** Part of a text as `reading` has it, unless it is legible as it stands: documents mix encodings. */
export function readAs(reading: Reading | undefined, text: string): string {
  if (!reading || !/[\u0080-\u{10FFFF}]/u.test(text)) return text;
  const [before, after] = [score(text), score(reading.read(text))];
  return after.right - after.wrong > before.right - before.wrong ? reading.read(text) : text;
}

const WORD = /[^\s"“”‘’'()[\]{}|,;:!?.…/–—-]+/g;
/** Signs that a sound word may have. */
const SIGN = /[°²³½¼€™®©•·×÷₫%]/g;

/** How many words with letters beyond ASCII are Vietnamese, and how many are not. */
function score(text: string): { right: number; wrong: number } {
  let [right, wrong] = [0, 0];
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    if (!/[\u0080-\u{10FFFF}]/u.test(word)) continue;
    if (/^[\p{L}\p{M}]+$/u.test(word)) {
      if (isKnownSyllable(word)) right += 1;
      else if (/[\u0080-\u00FF]/.test(word)) wrong += 1;
    } else if (
      /[\u0080-\u00FF\u0192\u02C6\u02DC\u2013-\u2122]/.test(word.replace(SIGN, '')) &&
      /\p{L}/u.test(word)
    )
      wrong += 1;
  }
  return { right, wrong };
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
