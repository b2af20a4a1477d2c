// Converts text to the form that Pagefind indexes, and back. Pagefind ignores diacritics, so "quan uy" finds "quận ủy".
// What it lacks for Vietnamese is encoded in the text:
//
// - Pagefind does not fold đ to d. It is indexed as ď (U+010F), which folds and which Vietnamese does not use.
// - hoà and hòa would be two words. Both are indexed with the traditional tone placement.
// - Pagefind matches prefixes, so "an" would find "anh". WORD_END ends each word.
// - 159-KH/QU and 15h45 would be one word each. Every part becomes a word, so parts are found too, in their order.
// - Pagefind would split VNeID into v, ne and id. A JOINER keeps it whole.
// - A dash as in "kinh tế - xã hội" would count as a word. SIGN_SPACE attaches it to the word before.
// - kĩ and kỹ, 02 and 2, CO₂ and CO2, P. and phường, 1.300 and 1300 would be two words each. One form of each is indexed.
//
// fromIndexText reverses all of it, so an excerpt reads as its author wrote it.
import { otherSpelling } from '../vietnamese/i-or-y.ts';
import { modernTones, traditionalTones } from '../vietnamese/tones.ts';
import { remember } from '../remember.ts';
import { oneSpelling, textWords, type TextWord } from './text-words.ts';

/** Ends every indexed word. A letter to Pagefind, and used by no living language. */
const WORD_END = '\uA78F';
/** Follows WORD_END when the author used the modern tone placement (hoà). Pagefind still finds the word by its prefix. */
const MODERN_TONE = '\u2061';
/** Stands inside a word, and before a space that the author did not write. Pagefind ignores it. */
const JOINER = '\u2060';
/** Replaces a space beside a sign that is no word. Pagefind ignores it. */
const SIGN_SPACE = '\u2063';
/** Follows WORD_END when the author wrote i for y, y for i, or a zero in front. */
const OTHER_SPELLING = '\u2062';
/** Follows WORD_END of a figure that the author raised, as in m², or lowered, as in CO₂. */
const RAISED = '\u2064';
const LOWERED = '\u206A';
/** Follows WORD_END of each word of which the author wrote the first letter alone: TP., P. */
const INITIAL = '\u206B';
/**
 * What parts the groups of a number, and what stands for it. Pagefind ignores it as it does all punctuation, but of a word
 * with a sign of ASCII it finds the parts too, without their ends: 50000000 would be 1.500.000, for the 500 in it.
 */
const GROUP_SIGNS: Record<string, string> = {
  ' ': '\u2E31',
  '.': '\u2E33',
  ',': '\u2E34',
  '-': '\u2E17',
};
const WRITTEN_SIGNS = new Map(Object.entries(GROUP_SIGNS).map(([sign, stored]) => [stored, sign]));
/** Pads a zone. Punctuation is no word to Pagefind, but takes a position. */
const PADDING = '·';

/** Makes what follows a word of its own, where the author wrote no space. */
const NEXT_WORD = `${JOINER} `;
/** Where camel case joins two words: VNe|ID, You|Tube. */
const CAMEL_CASE_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** A space before signs that stand alone, or after such signs at the beginning of a text. */
const SPACE_AT_SIGN = / (?=[^\p{L}\p{M}\p{N}\p{Pc} ]+(?: |$))|(?<=^[^\p{L}\p{M}\p{N}\p{Pc} ]+) /gu;
/** Neither letter, digit nor space, but part of a word to Pagefind. */
const PART_OF_WORD = /[\p{No}\p{Nl}\p{Pc}]/u;
/** An indexed word that was written otherwise. */
const MARKED = /((?:(?!\uA78F)[\p{L}\p{M}\p{Nd}])+)\uA78F([\u2061\u2062\u2064\u206A\u206B])/gu;
const AS_WRITTEN: Record<string, (word: string) => string> = {
  [MODERN_TONE]: modernTones,
  [OTHER_SPELLING]: (word) => (/^\d/.test(word) ? `0${word}` : otherSpelling(word)),
  [RAISED]: (figures) => figures.replace(/\d/g, (figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(figure))),
  [LOWERED]: (figures) => figures.replace(/\d/g, (figure) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(figure))),
  [INITIAL]: (word) => word.charAt(0),
};

/**
 * Positions at which the zones of an article begin: title from 0, lead from LEAD_START, body from BODY_START. The position
 * of a word therefore shows its zone without fetching the article. The longest title has about 45 words, the longest
 * lead about 125.
 */
export const LEAD_START = 56;
export const BODY_START = LEAD_START + 152;

/** Text in the form of the index. */
export function toIndexText(text: string): string {
  return indexText(text).text;
}

/** Text in the form of the index, and its words as `tokenize` gives them. */
export function indexText(text: string): { text: string; words: string[] } {
  const plain = plainText(text).replaceAll(WORD_END, '').replace(SPACE_AT_SIGN, SIGN_SPACE);
  const words = textWords(plain);
  let result = '';
  let end = 0;
  for (const word of words) {
    const between = plain.slice(end, word.start);
    const signs = between.slice(between.lastIndexOf(' ') + 1);
    const isApart = (end === 0 || between.includes(' ')) && !PART_OF_WORD.test(signs);
    result += between + (isApart ? '' : NEXT_WORD) + indexed(word, plain);
    end = word.end;
  }
  return { text: result + plain.slice(end), words: words.flatMap((word) => word.words) };
}

/** One word in the form of the index, to search for it. */
export function toIndexWord(word: string): string {
  const letters = toIndexLetters(oneSpelling(traditionalTones(word)));
  return letters.replace(CAMEL_CASE_BOUNDARY, JOINER) + WORD_END;
}

/** A prefix in the form of the index, to search for all words that begin with it. */
export function toIndexPrefix(beginning: string): string {
  return toIndexLetters(traditionalTones(beginning));
}

/** Indexed text as its author wrote it. */
export function fromIndexText(text: string): string {
  return text
    .replaceAll(NEXT_WORD, '')
    .replace(/ď/g, 'đ')
    .replace(/Ď/g, 'Đ')
    .replace(MARKED, (_, word: string, mark: string) => AS_WRITTEN[mark]?.(word) ?? word)
    .replaceAll(WORD_END, '')
    .replaceAll(JOINER, '')
    .replaceAll(SIGN_SPACE, ' ')
    .replace(/[\u2E31\u2E33\u2E34\u2E17]/g, (stored) => WRITTEN_SIGNS.get(stored) ?? stored);
}

/** Title and lead in the form of the index, each padded to the length of its zone. */
export function toIndexHead(title: string, lead: string): string {
  return padHead(toIndexText(title), toIndexText(lead));
}

/** The same of a title and a lead that are in the form of the index already. */
export function padHead(title: string, lead: string): string {
  return `${pad(title, LEAD_START)} ${pad(lead, BODY_START - LEAD_START)}`;
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
 * The words of a text in lower case and NFC, with traditional tone placement and without punctuation; a number is one.
 * `"Hoà Bình", số 159-KH/QU, 1.500.000 đồng` → hòa, bình, số, 159, kh, qu, 1500000, đồng.
 */
export function tokenize(text: string): string[] {
  return textWords(plainText(text)).flatMap(({ words }) => words);
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

/** One word of a text, with how it was written. */
function indexed({ start, end, kind, words }: TextWord, text: string): string {
  const written = text.slice(start, end);
  if (kind === 'short-form') {
    const cased = words.map((word, index) =>
      /\p{Lu}/u.test(written.charAt(index)) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    );
    return cased.map((word) => toIndexWord(word) + INITIAL).join(NEXT_WORD);
  }
  if (kind === 'raised') return words.join('') + WORD_END + RAISED;
  if (kind === 'lowered') return words.join('') + WORD_END + LOWERED;
  const isGrouped = kind === 'number' && written !== words[0];
  if (isGrouped) return written.replace(/[ .,-]/g, (sign) => GROUP_SIGNS[sign] ?? sign) + WORD_END;
  return indexedWord(written);
}

const indexedWord = remember((written: string): string => {
  const traditional = traditionalTones(written);
  const spelling = oneSpelling(traditional) === traditional ? '' : OTHER_SPELLING;
  return toIndexWord(written) + spelling + (traditional === written ? '' : MODERN_TONE);
});

function toIndexLetters(word: string): string {
  return word.replace(/đ/g, 'ď').replace(/Đ/g, 'Ď');
}

function pad(text: string, room: number): string {
  const words = text === '' ? [] : text.split(' ').slice(0, room);
  return [...words, ...Array<string>(room - words.length).fill(PADDING)].join(' ');
}
