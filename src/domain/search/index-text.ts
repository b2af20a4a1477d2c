// Converts text to the form that Pagefind indexes, and back. Pagefind ignores diacritics, so "quan uy" finds "quận ủy".
// What it lacks for Vietnamese is encoded in the text:
//
// - Pagefind does not fold đ to d. It is indexed as ď (U+010F), which folds and which Vietnamese does not use.
// - hoà and hòa would be two words. Both are indexed with the traditional tone placement.
// - Pagefind matches prefixes, so "an" would find "anh". WORD_END ends each word.
// - 159-KH/QU and 15h45 would be one word each. Every part becomes a word, so parts are found too, in their order.
// - Pagefind would split VNeID into v, ne and id. A JOINER keeps it whole.
// - A dash as in "kinh tế - xã hội" would count as a word. SIGN_SPACE attaches it to the word before.
//
// fromIndexText reverses all of it, so an excerpt reads as its author wrote it.
import { modernTones, traditionalTones } from '../vietnamese/tones.ts';

/** Ends every indexed word. A letter to Pagefind, and used by no living language. */
const WORD_END = '\uA78F';
/** Follows WORD_END when the author used the modern tone placement (hoà). Pagefind still finds the word by its prefix. */
const MODERN_TONE = '\u2061';
/** Stands inside a word, and before a space that the author did not write. Pagefind ignores it. */
const JOINER = '\u2060';
/** Replaces a space beside a sign that is no word. Pagefind ignores it. */
const SIGN_SPACE = '\u2063';
/** Pads a zone. Punctuation is no word to Pagefind, but takes a position. */
const PADDING = '·';

/** A word: letters, or digits. */
export const WORD = /\p{Nd}+|[\p{L}\p{M}]+/gu;
/** Where camel case joins two words: VNe|ID, You|Tube. */
const CAMEL_CASE_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** A space before signs that stand alone, or after such signs at the beginning of a text. */
const SPACE_AT_SIGN = / (?=[^\p{L}\p{M}\p{N}\p{Pc} ]+(?: |$))|(?<=^[^\p{L}\p{M}\p{N}\p{Pc} ]+) /gu;
/** Neither letter, digit nor space, but part of a word to Pagefind. */
const PART_OF_WORD = /[\p{No}\p{Nl}\p{Pc}]/u;

/**
 * Positions at which the zones of an article begin: title from 0, lead from LEAD_START, body from BODY_START. The position
 * of a word therefore tells its zone without fetching the article. The longest title has about 45 words, the longest
 * lead about 125.
 */
export const LEAD_START = 56;
export const BODY_START = LEAD_START + 152;

/** Text in the form of the index. */
export function toIndexText(text: string): string {
  return plainText(text)
    .replaceAll(WORD_END, '')
    .replace(SPACE_AT_SIGN, SIGN_SPACE)
    .split(' ')
    .map((token) =>
      token.replace(WORD, (word, offset: number) => {
        const before = token.slice(0, offset).match(/[^\p{L}\p{M}\p{Nd}]*$/u)?.[0] ?? '';
        const isApart = offset === before.length && !PART_OF_WORD.test(before);
        return (isApart ? '' : `${JOINER} `) + toIndexWord(word);
      }),
    )
    .join(' ');
}

/** One word in the form of the index, for indexing and for searching. */
export function toIndexWord(word: string): string {
  const traditional = traditionalTones(word);
  return (
    toIndexLetters(traditional).replace(CAMEL_CASE_BOUNDARY, JOINER) +
    WORD_END +
    (traditional === word ? '' : MODERN_TONE)
  );
}

/** A prefix in the form of the index, to search for all words that begin with it. */
export function toIndexPrefix(beginning: string): string {
  return toIndexLetters(traditionalTones(beginning));
}

/** Indexed text as its author wrote it. */
export function fromIndexText(text: string): string {
  return text
    .replaceAll(`${JOINER} `, '')
    .replace(/ď/g, 'đ')
    .replace(/Ď/g, 'Đ')
    .replace(/(?:(?!\uA78F)[\p{L}\p{M}])+\uA78F\u2061/gu, (word) => modernTones(word.slice(0, -2)))
    .replaceAll(WORD_END, '')
    .replaceAll(JOINER, '')
    .replaceAll(SIGN_SPACE, ' ');
}

/** Title and lead in the form of the index, each padded to the length of its zone. */
export function toIndexHead(title: string, lead: string): string {
  return `${pad(toIndexText(title), LEAD_START)} ${pad(toIndexText(lead), BODY_START - LEAD_START)}`;
}

/** The indexed words from one position to another as their author wrote them, without padding. */
export function readable(words: readonly string[], from: number, to: number): string {
  const shown = words.slice(from, to).filter((word) => word !== PADDING);
  return fromIndexText(shown.join(' '));
}

/** Whether the next indexed word belongs to the same token, as KH belongs to the 159 of 159-KH. */
export function hasNextToken(word: string | undefined): boolean {
  return word?.endsWith(JOINER) ?? false;
}

/**
 * The words of a text in lower case and NFC, with traditional tone placement and without punctuation.
 * `"Hoà Bình", số 159-KH/QU` → hòa, bình, số, 159, kh, qu.
 */
export function tokenize(text: string): string[] {
  const words = plainText(text).toLowerCase().match(WORD) ?? [];
  return words.map(traditionalTones);
}

/** Text in NFC with single plain spaces and no invisible characters. Ð (U+00D0) of old conversions becomes Đ. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .trim();
}

function toIndexLetters(word: string): string {
  return word.replace(/đ/g, 'ď').replace(/Đ/g, 'Ď');
}

function pad(text: string, room: number): string {
  const words = text === '' ? [] : text.split(' ').slice(0, room);
  return [...words, ...Array<string>(room - words.length).fill(PADDING)].join(' ');
}
