import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherSpelling, usualSpelling } from '../../../../src/domain/vietnamese/i-or-y.ts';
import { runs } from '../../../support/properties.ts';

describe('i and y after a consonant are one', () => {
  test.each([
    ['kĩ', 'kỹ'],
    ['lí', 'lý'],
    ['mĩ', 'mỹ'],
    ['sỹ', 'sĩ'],
    ['tỉ', 'tỷ'],
    ['hi', 'hy'],
    ['kì', 'kỳ'],
    ['vỹ', 'vĩ'],
    ['qui', 'quy'],
    ['quí', 'quý'],
    ['quĩ', 'quỹ'],
    ['quít', 'quýt'],
    ['quinh', 'quynh'],
    ['KĨ', 'KỸ'],
    ['Quí', 'Quý'],
  ])('%s and %s', (one, usual) => {
    expect(usualSpelling(one)).toBe(usual);
    expect(usualSpelling(usual)).toBe(usual);
    expect(otherSpelling(usual)).toBe(one);
  });

  test.each(
    'thúi thuý thủy mai may tai tay lại lạy tỉnh kiểm ý y i í ủy nghị khi thi đi gì quyên yêu giy'.split(
      ' ',
    ),
  )('%s has one spelling', (word) => {
    expect(usualSpelling(word)).toBe(word);
  });

  test('the other spelling is the inverse of the usual one, for all words', () => {
    const letters = fc.constantFrom(...'bcdđghklmnpqrstuvxyiíỉĩýỷỹYĨ');
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (word) => {
        const text = word.join('');
        const usual = usualSpelling(text);
        expect(usualSpelling(usual)).toBe(usual);
        if (usual !== text) expect(otherSpelling(usual)).toBe(text);
      }),
      runs(2000),
    );
  });
});
