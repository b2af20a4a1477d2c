/** A syllable of a consonant and i or y alone, or of qu, i or y and what ends it: kỹ, sĩ, quy, quýt; not thúi, mai, tỉnh. */
const SYLLABLE =
  /^(qu(?=[iy](?:c?h|nh?|[ptc])?$)|(?:[bcdđghklmnprstvx]|ch|gh|kh|ngh?|nh|ph|th|tr)(?=[iy]$))([iy])/u;
const WITH_Y = /^(?:h|k|l|m|t|qu)$/;

const I = 'iíìỉĩịIÍÌỈĨỊ';
const Y = 'yýỳỷỹỵYÝỲỶỸỴ';

/**
 * A word as most texts spell it where i and y are both written: `kĩ`, `lí`, `qui` → `kỹ`, `lý`, `quy`, and `sỹ` → `sĩ`.
 * Both are right (Quyết định 240/QĐ of 1984 has i, most newspapers and laws y after h, k, l, m, t). Takes one word in NFC;
 * other words and upper case stay as they are.
 */
export function usualSpelling(word: string): string {
  const found = SYLLABLE.exec(bare(word));
  if (!found) return word;
  const [, onset = '', vowel] = found;
  return (vowel === 'y') === WITH_Y.test(onset) ? word : swapped(word, onset.length);
}

/** The word with y for i, or i for y: the inverse of `usualSpelling` where that changed it. */
export function otherSpelling(word: string): string {
  const onset = SYLLABLE.exec(bare(word))?.[1];
  return onset === undefined ? word : swapped(word, onset.length);
}

/** In small letters, one for each of the word, without tones; nothing of two words in camel case. */
function bare(word: string): string {
  if (/\p{Ll}\p{Lu}/u.test(word)) return '';
  return word
    .toLowerCase()
    .replace(/[íìỉĩị]/g, 'i')
    .replace(/[ýỳỷỹỵ]/g, 'y');
}

function swapped(word: string, at: number): string {
  const letter = word.charAt(at);
  const other = Y[I.indexOf(letter)] ?? I[Y.indexOf(letter)] ?? letter;
  return word.slice(0, at) + other + word.slice(at + 1);
}
