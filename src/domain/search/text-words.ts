import { traditionalTones } from '../vietnamese/tones.ts';
import { usualSpelling } from '../vietnamese/i-or-y.ts';
import { groupedNumbers, withoutZero } from './numbers.ts';
import { placeShortForms } from './place-short-forms.ts';
import { remember } from '../remember.ts';

/** A piece of a text that is searched as one word, or as the words that it stands for. Offsets in UTF-16 units. */
export interface TextWord {
  start: number;
  end: number;
  /** In lower case and NFC, with traditional tone placement; figures alone of a number. */
  words: readonly string[];
  kind: 'letters' | 'number' | 'raised' | 'lowered' | 'short-form';
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Letters, or figures of one kind. */
const WORD = /[⁰¹²³⁴-⁹]+|[₀-₉]+|\p{Nd}+|[\p{L}\p{M}]+/gu;

/** The words of a text in their order. Numbers are one word however they are grouped, and P. Sen Hạ is phường Sen Hạ. */
export function textWords(text: string): TextWord[] {
  const known = [
    ...groupedNumbers(text).flatMap((parts) =>
      parts.map(([start, end]): TextWord => {
        return { start, end, words: [text.slice(start, end).replace(/\D/g, '')], kind: 'number' };
      }),
    ),
    ...placeShortForms(text).map((found): TextWord => ({ ...found, kind: 'short-form' })),
  ].sort((a, b) => a.start - b.start);
  const words: TextWord[] = [];
  let end = 0;
  const addPlain = (until: number) => {
    for (const { 0: found, index } of text.slice(end, until).matchAll(WORD)) {
      words.push(plainWord(found, end + index));
    }
  };
  for (const word of known) {
    addPlain(word.start);
    words.push(word);
    end = word.end;
  }
  addPlain(text.length);
  return words;
}

/** One form for all spellings of a word: `kĩ` → `kỹ`, `02` → `2`. Takes and returns a word as `textWords` gives it. */
export function oneSpelling(word: string): string {
  return withoutZero(usualSpelling(word));
}

/** Raised or lowered figures as plain ones. */
export function plainFigures(text: string): string {
  return [...text]
    .map((sign) => {
      const value = Math.max(RAISED.indexOf(sign), LOWERED.indexOf(sign));
      return value < 0 ? sign : String(value);
    })
    .join('');
}

function plainWord(found: string, start: number): TextWord {
  return { ...readWord(found), start, end: start + found.length };
}

/** What a word is, wherever it stands. */
const readWord = remember((found: string): Pick<TextWord, 'words' | 'kind'> => {
  const first = found.charAt(0);
  if (RAISED.includes(first)) return { words: [plainFigures(found)], kind: 'raised' };
  if (LOWERED.includes(first)) return { words: [plainFigures(found)], kind: 'lowered' };
  // Old conversions wrote Ð (U+00D0) for Đ.
  const words = [traditionalTones(found.normalize('NFC').toLowerCase().replace(/ð/g, 'đ'))];
  return { words, kind: /^\d/.test(found) ? 'number' : 'letters' };
});
