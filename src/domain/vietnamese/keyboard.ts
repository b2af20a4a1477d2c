import { QUERY_TOKEN } from '../search/query-tokens.ts';
import { isSyllable, spellSyllable } from './syllable.ts';

/** What the keys of one word ask for. */
interface Keys {
  /** The letters without keys for marks, in the typed case; `đ` for itself. */
  letters: string;
  /** Combining vowel marks of which the word must have one; '' for none. */
  marks: string;
  /** A combining tone, or ''. */
  tone: string;
}

const CIRCUMFLEX = '\u0302';
const HORN = '\u031B';
const BREVE = '\u0306';

const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

const VNI_MARKS: Readonly<Record<string, string>> = { 6: CIRCUMFLEX, 7: HORN, 8: BREVE };

/** `2023`, `159-KH/QU`, `P7`, `covid19`. */
const NUMBERED = /^(?:\d|[a-z]+\d+$)/i;

/** `UBND`, `hđnd`, `CTr`: no vowel but perhaps the first letter, and then no đ, so that `add` is not one. */
const ABBREVIATION = /^(?:[aeiou][bcdghklmnpqrstvxy]{2,}|[bcdđghklmnpqrstvxy]{2,})$/i;

/**
 * Reads what was typed on a keyboard whose Vietnamese was switched off: `quaanj uyr` (Telex) or
 * `quan65 uy3` (VNI) → `quận ủy`, in NFC, with the typed case. Every word has to be a well-formed
 * syllable, an abbreviation or numbered, as it stands or as it reads, and one at least has to read;
 * otherwise undefined. Well-formed is what counts: the English `tax` reads as `tã`, `wifi` does not
 * read. As in Unikey with its defaults (unikey.org), keys for marks may come anywhere after their
 * letter; a tone key typed twice takes the tone back, so that `boss` does not read.
 */
export function readKeyStrokes(text: string): string | undefined {
  const composed = text.normalize('NFC');
  return readWords(composed, vniKeys) ?? readWords(composed, telexKeys);
}

function readWords(text: string, keysOf: (word: string) => Keys | undefined): string | undefined {
  const words = text.match(QUERY_TOKEN) ?? [];
  const read = new Map(words.map((word) => [word, readWord(word, keysOf(word))]));
  if (words.some((word) => read.get(word) === undefined)) return undefined;
  const result = text.replace(QUERY_TOKEN, (word) => read.get(word) ?? word);
  return result === text ? undefined : result;
}

/** A word as its keys read, else as it stands when that is acceptable, else undefined. */
function readWord(word: string, keys: Keys | undefined): string | undefined {
  const read = keys && applyKeys(keys);
  if (read !== undefined) return read;
  return isSyllable(word) || ABBREVIATION.test(word) || NUMBERED.test(word) ? word : undefined;
}

function applyKeys({ letters, marks, tone }: Keys): string | undefined {
  const syllable = spellSyllable(letters.toLowerCase(), marks, tone);
  if (syllable !== undefined) return inCaseOf(letters, syllable);
  const isAbbreviation = ABBREVIATION.test(letters) && marks + tone === '';
  return isAbbreviation ? letters : undefined;
}

/**
 * Takes off one kind of keys after the other: tones, then `w`, then doubled vowels, then `dd`. `w` is
 * horn or breve, since no letters make a syllable with the one and another with the other.
 */
function telexKeys(word: string): Keys | undefined {
  if (!/^[a-z]{2,12}$/i.test(word)) return undefined;
  const onset = /^(?:gi(?=w)|[^aeiouyw]*)/i.exec(word)?.[0] ?? '';
  const rest = word.slice(onset.length);
  const tones = rest.replace(/[^sfrxjz]/gi, '');
  if (!/^(?:[sfrxj]z?)?$/i.test(tones) || /ww/i.test(rest)) return undefined;

  const toneless = rest.replace(/[sfrxjz]/gi, '').replace(/^w/i, (w) => (w === 'W' ? 'Uw' : 'uw'));
  const withoutW = toneless.replace(/w/gi, '');
  const rime = withoutW.replace(/([aeo])([^aeiouy]*)\1/i, '$1$2');
  const letters = (onset + rime).replace(
    /d([^d]*[aeiouy][^d]*)?d/gi,
    (keys, between = '') => stroke(keys) + between,
  );
  return {
    letters,
    marks: (rime === withoutW ? '' : CIRCUMFLEX) + (withoutW === toneless ? '' : HORN + BREVE),
    tone: /z/i.test(tones) ? '' : (TONES[tones.toLowerCase()] ?? ''),
  };
}

/** Digits may stand in any order: 1 to 5 for tones, 6 to 8 for vowel marks (7 for each horn), 9 for đ. */
function vniKeys(word: string): Keys | undefined {
  if (!/^[a-z][a-z\d]{1,12}$/i.test(word)) return undefined;
  const digits = [...word.replace(/\D/g, '')].sort().join('');
  const [, tone = '', mark = '', crossed] = /^([1-5]?)(6|77?|8)?(9?)$/.exec(digits) ?? [];
  if (crossed === undefined) return undefined;
  const letters = word.replace(/\d/g, '');
  return {
    letters: crossed === '' ? letters : letters.replace(/d/i, stroke),
    marks: VNI_MARKS[mark.charAt(0)] ?? '',
    tone: TONES[tone] ?? '',
  };
}

function stroke(d: string): string {
  return d.startsWith('D') ? 'Đ' : 'đ';
}

/** A syllable with upper case where the letters, as many, have it. */
function inCaseOf(letters: string, syllable: string): string {
  const upper = [...letters].map((letter) => letter !== letter.toLowerCase());
  return [...syllable].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join('');
}
