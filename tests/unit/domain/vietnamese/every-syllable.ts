import { isSyllable } from '../../../../src/domain/vietnamese/syllable.ts';
import { traditionalTones } from '../../../../src/domain/vietnamese/tones.ts';

const onsets = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const vowels =
  'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi oo ' +
  'ua uâ uê ui uô uơ ưa ưi ươ ưu uy yê iêu oai oao oay oeo uây uôi ươi ươu uya uyê uyu yêu';
const codas = ' c ch m n ng nh p t'.split(' ');
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** Every onset with every vowel, coda and tone on any letter, as far as it is a syllable. */
export const everySyllable = [
  ...new Set(
    onsets.flatMap((onset) =>
      vowels
        .split(' ')
        .flatMap((nucleus) =>
          codas.flatMap((coda) =>
            isSyllable(withoutMarks(onset + nucleus + coda))
              ? tones.flatMap((tone) => toned(onset, nucleus, coda, tone))
              : [],
          ),
        ),
    ),
  ),
];

function toned(onset: string, nucleus: string, coda: string, tone: string): string[] {
  return Array.from(nucleus, (_, at) => nucleus.slice(0, at + 1) + tone + nucleus.slice(at + 1))
    .map((vowels) => (onset + vowels + coda).normalize('NFC'))
    .filter((word) => isSyllable(word) && traditionalTones(word) === word);
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
}
