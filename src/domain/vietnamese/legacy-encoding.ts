/** Recognises Vietnamese that was saved in one encoding and read in another: valid UTF-8, but illegible. */

/** A line that does not say what its writer sees, with one word of it. */
export interface MisreadLine {
  /** From 1, in the text given. */
  line: number;
  /** What the line was saved in; `lost` when question marks took the place of letters. */
  encoding: 'UTF-8' | 'TCVN3' | 'VNI' | 'lost';
  /** A word of the line as it stands in the file. */
  word: string;
}

/**
 * No Vietnamese text holds these: only a line with one of them is looked at closely, since most have none. The question mark
 * comes first, since it is rarer than the letter before it.
 */
const SUSPICIOUS =
  /[\u0080-\u00B7\u00B9-\u00BF\u00C3-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE-\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]|\?(?<=\p{L}\?)\?*\p{Ll}/u;
const WORD = /[^\s"“”‘’()[\]{}|,;:!]+/g;

/** UTF-8 that was read as Windows-1252 and saved again: `nhÃ¢n`. */
const TWICE =
  /[\u00C3-\u00C6\u00E1\u00E2][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u2122]/;
/** TCVN3 (fonts named .Vn…) puts signs where letters with marks belong: `nh©n`. */
const TCVN3_SIGN =
  /\p{L}[\u00A1\u00A8-\u00AE\u00B5-\u00BE]|[\u00A1\u00A8-\u00AE\u00B5-\u00BE]\p{L}/u;
/** Beside signs, TCVN3 uses letters that Vietnamese does not have. */
const TCVN3_LETTER =
  /[a-z][\u00C6\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE]|[\u00C6\u00CB\u00D0\u00DE\u00DF\u00F8\u00FE][a-z]/i;
/** VNI (fonts named VNI-…) writes the mark as a letter of its own behind the vowel: `nhaân`. */
const VNI = /a[âåäãùøûõïüëáàéèê]|e[âåäãùøûõïü]|o[âåäùøûõïü]|u[åäùøûõïü]|y[ùøûõï]|[ôö][ùøûõïôáà]/i;
/** A program that knows no Vietnamese has written question marks: `t?i`. */
const LOST_INSIDE = /^\p{L}*\?+\p{Ll}/u;
const LOST = /^(?:\p{L}+\?+|\p{L}*\?+\p{Ll}+)\p{L}*$/u;

const MIN_WORDS = 3;
const MIN_SHARE = 0.2;

/** The first line of each encoding that was not read as it was saved; an empty list for a sound text. */
export function findMisreadLines(text: string): MisreadLine[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found = new Map<string, MisreadLine>();
  for (const [index, line] of text.split('\n').entries()) {
    const misread = SUSPICIOUS.test(line) ? misreadWord(line) : undefined;
    if (misread && !found.has(misread.encoding)) {
      found.set(misread.encoding, { line: index + 1, ...misread });
    }
  }
  return [...found.values()];
}

function misreadWord(line: string): Omit<MisreadLine, 'line'> | undefined {
  // URLs, e-mail addresses and code are no words.
  const words = (line.match(WORD) ?? []).filter((word) => !/[/@=]/.test(word));
  const matching = (...patterns: RegExp[]) =>
    words.filter((word) => patterns.some((pattern) => pattern.test(word)));
  const tcvn3 = matching(TCVN3_SIGN).length > 0 ? matching(TCVN3_SIGN, TCVN3_LETTER) : [];
  const lost = matching(LOST_INSIDE).length > 1 ? matching(LOST) : [];
  const candidates = [
    ['UTF-8', matching(TWICE)],
    ['VNI', matching(VNI)],
    ['TCVN3', tcvn3],
    ['lost', lost],
  ] as const;
  for (const [encoding, [word, ...others]] of candidates) {
    const count = others.length + 1;
    if (word && count >= MIN_WORDS && count >= MIN_SHARE * words.length) return { encoding, word };
  }
  return undefined;
}
