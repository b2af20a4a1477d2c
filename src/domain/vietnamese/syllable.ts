import { traditionalTones } from './tones.ts';

/** The longer of two that begin alike comes first. */
const ONSETS = 'ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay',
  'ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ',
  'uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y ych ynh yt yêm yên yêng yêt yêu',
]
  .flatMap((row) => row.split(' '))
  .map((rime) => ({ rime, letters: lettersOf(rime), mark: vowelMarkOf(rime) }));

const ANY_BUT_Y = /^[^y]/;
const NOT_FRONT = /^[^eêiy]/;
const FRONT = /^[eêi]/;
const Y_ALONE_TOO = /^(?:[^y]|y$)/;

/** What may follow an onset, where not everything but y may. `gì`, `giêng` are g and i…, `già` is gi and a. */
const RIMES_AFTER: Readonly<Record<string, RegExp>> = {
  '': /^(?!iê|y[^ê])/,
  c: NOT_FRONT,
  g: /^[^eêy]/,
  gh: FRONT,
  gi: /^[^êiy]/,
  h: Y_ALONE_TOO,
  k: /^(?:[eêi]|y$)/,
  l: Y_ALONE_TOO,
  m: Y_ALONE_TOO,
  ng: NOT_FRONT,
  ngh: FRONT,
  qu: /^(?:[aăâeêyơ]|i(?![aê])|ôc$)/,
  s: Y_ALONE_TOO,
  t: Y_ALONE_TOO,
  v: Y_ALONE_TOO,
};

/** Huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** Sắc, nặng: the tones of a syllable that ends in c, ch, p or t. */
const CHECKED_TONE = /[\u0301\u0323]/;
const CHECKED = /(?:ch?|p|t)$/;

/**
 * Is the word a well-formed Vietnamese syllable, in NFC and either case? Without any mark it is when
 * some syllable is written with its letters (`duong`); with marks all have to be right: `đường`,
 * `hòa`, `hoà`, but not `duòng`, `đoc`, `hòc`, `đừơng`. Well-formed is not the same as in use: `ngoét` is.
 * Onsets and rimes are those of the first reader (Tiếng Việt 1, Công nghệ giáo dục: Cấu tạo phần vần)
 * and oo, uơ, uyp of later words; k, gh, ngh stand before e, ê, i, and c, g, ng before the others.
 */
export function isSyllable(word: string): boolean {
  const syllable = traditionalTones(word.toLowerCase());
  const letters = lettersOf(syllable);
  if (/^[a-z]*$/.test(syllable)) return readings(letters).length > 0;
  const tone = TONE.exec(syllable.normalize('NFD'))?.[0] ?? '';
  return spellSyllable(letters, vowelMarkOf(syllable), tone) === syllable;
}

/**
 * The syllable made of lower-case letters without marks (but with đ), one of the combining vowel
 * marks in `marks`, and a combining tone; none where `marks` or `tone` is empty. There is at most
 * one: `đuong`, horn, huyền → `đường` needs no word on where the horns go. Undefined when no
 * well-formed syllable is written so. Tones stand as in `traditionalTones`.
 */
export function spellSyllable(letters: string, marks: string, tone: string): string | undefined {
  const reading = readings(letters).find(
    ({ rime, mark }) =>
      (mark === '' ? marks === '' : marks.includes(mark)) &&
      (!CHECKED.test(rime) || CHECKED_TONE.test(tone)),
  );
  return reading && reading.onset + placeTone(reading.rime, tone);
}

/** All ways to read letters without vowel marks as an onset and a rime. */
function readings(letters: string): { onset: string; rime: string; mark: string }[] {
  return [...ONSETS, '']
    .filter((onset) => letters.startsWith(onset))
    .flatMap((onset) => {
      const rest = letters.slice(onset.length);
      const fitting = RIMES_AFTER[onset] ?? ANY_BUT_Y;
      return RIMES.filter((rime) => rime.letters === rest && fitting.test(rime.rime)).map(
        ({ rime, mark }) => ({ onset, rime, mark }),
      );
    });
}

/**
 * On the last vowel with a mark of its own (`ương`, `uyên`), else on the vowel before a consonant
 * (`oan`), else on the middle one of three (`oai`) and the first of two (`oa`, `ua`).
 */
function placeTone(rime: string, tone: string): string {
  const vowels = /^[^cmnpt]+/.exec(rime)?.[0] ?? '';
  const marked = /.*[ăâêôơư]/.exec(vowels)?.[0].length;
  const unmarked = vowels === rime ? Math.ceil(vowels.length / 2) : vowels.length;
  const end = marked ?? unmarked;
  return (rime.slice(0, end) + tone).normalize('NFC') + rime.slice(end);
}

/** Circumflex, horn or breve; a rime bears one kind of them, or none: ''. */
function vowelMarkOf(word: string): string {
  return /[\u0302\u031B\u0306]/.exec(word.normalize('NFD'))?.[0] ?? '';
}

/** A word without its vowel marks and tone; đ is a letter of its own and stays. */
function lettersOf(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '');
}
