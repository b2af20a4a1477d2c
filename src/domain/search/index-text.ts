// How text stands in the search index, and how it comes out of it again. Pagefind takes marks off letters, so that
// "quan uy" finds "quận ủy"; what it does not know of Vietnamese is written into the text it is given:
//
// - đ is a letter of its own to it: it gets ď (U+010F), a d with a mark, which no Vietnamese text has;
// - hoà and hòa are two words to it: it gets the traditional form of both;
// - every word is to it the beginning of longer ones, so that "an" would find "anh": each word ends with END;
// - 159-KH/QU and 15h45 are one word to it, which it also cuts up in its own way: each part becomes a word, so that every
//   part of a number is found, in its order;
// - VNeID is also v, ne and id to it: a GLUE keeps it whole;
// - the dash of "kinh tế - xã hội" takes the place of a word: with a GAP it hangs on the word before.
//
// fromIndexText undoes all of it, so that an excerpt reads as its author wrote it.
import { modernTones, traditionalTones } from '../vietnamese/tones.ts';

/** Ends a word of the index: a letter to Pagefind, and one that no language of this world is written with today. */
const END = '\uA78F';
/** Follows END where the author wrote the modern form of a word: hoà. To Pagefind the word goes on, and is found by its beginning. */
const MODERN = '\u2061';
/** Within a word, and before a space that the author did not write. Pagefind does not see it. */
const GLUE = '\u2060';
/** Instead of a space beside a sign that is no word. Pagefind does not see it. */
const GAP = '\u2063';
/** Fills a zone up. A punctuation mark, so no word to Pagefind, but it takes a place. */
const FILLER = '·';

/** A word of a text: letters, or digits. */
export const WORD = /\p{Nd}+|[\p{L}\p{M}]+/gu;
/** Between two small words that were written as one: VNe|ID, You|Tube. */
const SEAM = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** A space before signs that stand alone, or after them at the beginning. */
const SPACE_AT_SIGN = / (?=[^\p{L}\p{M}\p{N}\p{Pc} ]+(?: |$))|(?<=^[^\p{L}\p{M}\p{N}\p{Pc} ]+) /gu;
/** What is neither letter, digit nor space, and yet part of a word to Pagefind. */
const PART_OF_WORD = /[\p{No}\p{Nl}\p{Pc}]/u;

/**
 * The first words of an article in the index are its title, those from LEAD_START its lead, those from
 * BODY_START its body: the place of a word tells the zone it is in, before the article is fetched. The
 * longest title and lead have about 45 and 125 words.
 */
export const LEAD_START = 56;
export const BODY_START = LEAD_START + 152;

/** Text as the index holds it. */
export function toIndexText(text: string): string {
  return plainText(text)
    .replaceAll(END, '')
    .replace(SPACE_AT_SIGN, GAP)
    .split(' ')
    .map((token) =>
      token.replace(WORD, (word, offset: number) => {
        const before = token.slice(0, offset).match(/[^\p{L}\p{M}\p{Nd}]*$/u)?.[0] ?? '';
        const isApart = offset === before.length && !PART_OF_WORD.test(before);
        return (isApart ? '' : `${GLUE} `) + toIndexWord(word);
      }),
    )
    .join(' ');
}

/** One word as the index holds it, and as the index is asked for it. */
export function toIndexWord(word: string): string {
  const traditional = traditionalTones(word);
  return (
    toIndexLetters(traditional).replace(SEAM, GLUE) + END + (traditional === word ? '' : MODERN)
  );
}

/** The beginning of a word, as the index is asked for all words that begin so. */
export function toIndexPrefix(beginning: string): string {
  return toIndexLetters(traditionalTones(beginning));
}

/** Text out of the index, as its author wrote it. */
export function fromIndexText(text: string): string {
  return text
    .replaceAll(`${GLUE} `, '')
    .replace(/ď/g, 'đ')
    .replace(/Ď/g, 'Đ')
    .replace(/(?:(?!\uA78F)[\p{L}\p{M}])+\uA78F\u2061/gu, (word) => modernTones(word.slice(0, -2)))
    .replaceAll(END, '')
    .replaceAll(GLUE, '')
    .replaceAll(GAP, ' ');
}

/** Title and lead of an article as the index holds them, each filling its zone. */
export function toIndexHead(title: string, lead: string): string {
  return `${fill(toIndexText(title), LEAD_START)} ${fill(toIndexText(lead), BODY_START - LEAD_START)}`;
}

/** The words of the index from one place to another as a reader reads them, without what fills the zones. */
export function readable(words: readonly string[], from: number, to: number): string {
  const shown = words.slice(from, to).filter((word) => word !== FILLER);
  return fromIndexText(shown.join(' '));
}

/** Whether a word of the index goes on in the next one, as the 159 of 159-KH does. */
export function goesOn(word: string | undefined): boolean {
  return word?.endsWith(GLUE) ?? false;
}

/**
 * The words of a text: small letters, NFC, tone marks in their traditional place, without punctuation.
 * `"Hoà Bình", số 159-KH/QU` → hòa, bình, số, 159, kh, qu.
 */
export function searchWords(text: string): string[] {
  const words = plainText(text).toLowerCase().match(WORD) ?? [];
  return words.map(traditionalTones);
}

/** NFC, one plain space between words, nothing invisible; Ð (U+00D0) of old conversions becomes Đ. */
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

function fill(text: string, room: number): string {
  const words = text === '' ? [] : text.split(' ').slice(0, room);
  return [...words, ...Array<string>(room - words.length).fill(FILLER)].join(' ');
}
