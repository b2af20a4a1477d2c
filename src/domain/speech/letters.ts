/** Letters by their names, and what is written in capitals. */
import { isSyllable } from '../vietnamese/syllable.ts';

const NAMES: Readonly<Record<string, string>> = {
  ...{ A: 'a', Ă: 'á', Â: 'ớ', B: 'bê', C: 'xê', D: 'dê', Đ: 'đê', E: 'e', Ê: 'ê' },
  ...{ F: 'ép', G: 'gờ', H: 'hát', I: 'i', J: 'di', K: 'ca', L: 'lờ', M: 'mờ', N: 'nờ' },
  ...{ O: 'o', Ô: 'ô', Ơ: 'ơ', P: 'pê', Q: 'quy', R: 'rờ', S: 'sờ', T: 'tê', U: 'u' },
  ...{ Ư: 'ư', V: 'vê', W: 'vê kép', X: 'ích', Y: 'y', Z: 'dét' },
};

/** The name of one letter; of any other character the character itself. */
export function sayLetter(letter: string): string {
  return NAMES[letter.toUpperCase()] ?? letter;
}

/** `TNMT` → tê nờ mờ tê. */
export function spellOut(letters: string): string {
  return [...letters].map(sayLetter).join(' ');
}

const VOWEL = 'AEIOUY';
/** Two vowels at least, and never three consonants in a row: ASEAN, UNESCO, COVID, but not UBND. */
const PRONOUNCEABLE = new RegExp(
  `^(?=(?:[^${VOWEL}]*[${VOWEL}]){2})(?![A-Z]*[^${VOWEL}]{3})[A-Z]{4,20}$`,
);

/** A word in capitals that is no known short form: said as a word when it can be, letter by letter otherwise. */
export function sayCapitals(word: string): string {
  if (isSyllable(word) || PRONOUNCEABLE.test(word)) return word.toLowerCase();
  // A name in capitals and not a short form, which has no tone.
  if (/\p{M}/u.test(word.normalize('NFD').replace(/[\u0302\u0306\u031B]/g, ''))) {
    return word.toLowerCase();
  }
  return spellOut(word);
}
