import { describe, expect, test } from 'vitest';
import { isSyllable, spellSyllable } from '../../../../src/domain/vietnamese/syllable.ts';
import { everySyllable } from './every-syllable.ts';

const HORN = '\u031B';
const BREVE = '\u0306';
const CIRCUMFLEX = '\u0302';
const HUYEN = '\u0300';
const SAC = '\u0301';
const NANG = '\u0323';

describe('a well-formed syllable', () => {
  test.each([
    ...['quận', 'ủy', 'ban', 'nhân', 'dân', 'phường', 'đường', 'nghiêng', 'khuyến', 'khuỷu'],
    ...['hòa', 'hoà', 'thủy', 'thuỷ', 'khỏe', 'khoẻ', 'quý', 'quốc', 'quyết', 'quỳnh', 'qua'],
    ...['gì', 'gìn', 'giêng', 'giết', 'già', 'giữ', 'giường', 'ghế', 'nghe', 'kỹ', 'kính'],
    ...['lý', 'mỹ', 'y', 'ý', 'yêu', 'yên', 'ỉa', 'ở', 'ngoằn', 'ngoèo', 'thuở', 'xoong', 'xoáy'],
    ...['Ủy', 'QUẬN', 'Đường', 'ĐƯỜNG', 'HOÀ'],
    ...['quan', 'duong', 'nguyen', 'hoc', 'quoc', 'UY', 'Phuong', 'khuya'],
  ])('“%s” is a syllable', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
});

describe('what cannot be a Vietnamese syllable', () => {
  test.each([
    ['', 'it is empty'],
    ['nhn', 'it has no vowel'],
    ['wifi', 'no letter w, f, j, z'],
    ['covid', 'it has two syllables'],
    ['quanuy', 'it has two syllables'],
    ['cế', 'k stands before e, ê, i'],
    ['kà', 'c stands before a, o, u'],
    ['ghà', 'gh stands before e, ê, i'],
    ['ngì', 'ngh stands before e, ê, i'],
    ['học\u0301', 'it has two tones'],
    ['hòc', 'before c stands sắc or nặng'],
    ['hôc', 'before c stands sắc or nặng, unless all marks were left off'],
    ['đoc', 'a word with đ has its other marks, too'],
    ['duòng', 'the tone is there but the horns are not'],
    ['đừơng', 'the tone stands on the wrong vowel'],
    ['hoàn\u0323', 'it has two tones'],
    ['qúy', 'qu is an onset'],
    ['gìa', 'gi is an onset'],
    ['ngòai', 'of three vowels the middle one has the tone'],
    ['tiêng1', 'it holds a digit'],
    ['hai ba', 'it holds a space'],
  ])('%j is no syllable: %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('spellSyllable', () => {
  test.each([
    ['đuong', HORN, HUYEN, 'đường'],
    ['quan', CIRCUMFLEX, NANG, 'quận'],
    ['uy', '', SAC, 'úy'],
    ['quy', '', SAC, 'quý'],
    ['hoan', '', HUYEN, 'hoàn'],
    ['ngoai', '', HUYEN, 'ngoài'],
    ['thuyen', CIRCUMFLEX, HUYEN, 'thuyền'],
    ['gieng', CIRCUMFLEX, SAC, 'giếng'],
    ['lua', HORN + BREVE, SAC, 'lứa'],
    ['lan', HORN + BREVE, SAC, 'lắn'],
    ['thuo', HORN, SAC, 'thuớ'],
    ['ban', '', '', 'ban'],
  ])('spellSyllable(%j, %j, %j) is %s', (letters, marks, tone, syllable) => {
    expect(spellSyllable(letters, marks, tone)).toBe(syllable.normalize('NFC'));
  });

  test.each([
    ['hoc', CIRCUMFLEX, ''],
    ['hoc', '', HUYEN],
    ['ban', HORN, ''],
    ['wifi', '', ''],
    ['', '', SAC],
  ])('spellSyllable(%j, %j, %j) is no syllable', (letters, marks, tone) => {
    expect(spellSyllable(letters, marks, tone)).toBeUndefined();
  });
});

test('no letters with a tone spell both a horn and a breve, so one key does for the two', () => {
  const letters = new Set(
    everySyllable.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')),
  );
  const spelt = [...letters].filter(
    (word) => spellSyllable(word, HORN, SAC) && spellSyllable(word, BREVE, SAC),
  );
  expect(spelt).toEqual([]);
});

test('every syllable is also one without its marks and in upper case', () => {
  expect(everySyllable.length).toBeGreaterThan(10_000);
  for (const word of everySyllable) {
    expect(isSyllable(word.toUpperCase()), word).toBe(true);
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd');
    expect(isSyllable(bare), bare).toBe(true);
  }
});
