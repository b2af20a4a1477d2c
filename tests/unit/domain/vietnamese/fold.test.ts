import { describe, expect, test } from 'vitest';
import { fold, hasDiacritics } from '../../../../src/domain/vietnamese/fold.ts';

describe('fold', () => {
  test.each([
    ['Quận ủy', 'quan uy'],
    ['Đường Điện Biên', 'duong dien bien'],
    ['\u00D0ại hội', 'dai hoi'],
    ['\u00F0ường', 'duong'],
    ['ĐẶC SẮC', 'dac sac'],
    ['ẮẰẲẴẶ ấầẩẫậ ữ ợ ỹ', 'aaaaa aaaaa u o y'],
    ['45/KH-UBND “hồ Hạ”', '45/kh-ubnd “ho ha”'],
    ['', ''],
  ])('fold(%j) is %j, which a plain keyboard can type', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['hòa', 'hoà'],
    ['ủy', 'uỷ'],
    ['Đường Hòa Bình', 'Đường Hòa Bình'.normalize('NFD')],
    ['\u0110ò', '\u00D0ò'],
    ['QUẬN', 'quận'],
  ])('%j and %j fold alike', (one, other) => {
    expect(one).not.toBe(other);
    expect(fold(one)).toBe(fold(other));
  });

  test('folding twice changes nothing more', () => {
    const once = fold('Ủy ban nhân dân quận Bến Sen – Đợt 2');
    expect(fold(once)).toBe(once);
  });

  test('a folded text is composed, letters of other languages included', () => {
    expect(fold('한국'.normalize('NFD'))).toBe('한국'.normalize('NFC'));
  });
});

test.each([
  ['quận', true],
  ['đa', true],
  ['ơ', true],
  ['quan', false],
  ['159', false],
])('hasDiacritics(%j) is %j', (word, marked) => {
  expect(hasDiacritics(word)).toBe(marked);
});
