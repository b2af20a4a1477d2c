import { describe, expect, test } from 'vitest';
import { modernTones, traditionalTones } from '../../../../src/domain/vietnamese/tones.ts';

const pairs = [
  ['hoà', 'hòa'],
  ['thuỷ', 'thủy'],
  ['uỷ', 'ủy'],
  ['khoẻ', 'khỏe'],
  ['loè', 'lòe'],
  ['Hoà Bình', 'Hòa Bình'],
  ['HOÀ', 'HÒA'],
  ['Uỷ ban', 'Ủy ban'],
  ['UỶ BAN', 'ỦY BAN'],
  ['đoạ đày', 'đọa đày'],
  ['Đoá hoa', 'Đóa hoa'],
  ['oà khóc', 'òa khóc'],
  ['luỹ tre, huỵch toẹt, ngoã', 'lũy tre, huỵch toẹt, ngõa'],
  ['loà-xoà', 'lòa-xòa'],
  ['“hoà,thuỷ”', '“hòa,thủy”'],
  ['hoà\u00A0hoà\nhoà', 'hòa\u00A0hòa\nhòa'],
] as const;

test.each(pairs)('traditionalTones(%j) is %j', (modern, traditional) => {
  expect(traditionalTones(modern)).toBe(traditional);
});

test.each(pairs)('modernTones gives back %j from %j', (modern, traditional) => {
  expect(modernTones(traditional)).toBe(modern);
});

const onsets = ' b c ch d đ g gh h k kh l m n ng nh p ph r s t th tr v x B Đ Kh NG'.split(' ');
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const vowels = ['oa', 'oe', 'uy', 'OA', 'Oe', 'UY'];

test('every onset, vowel pair and tone is the same after both conversions', () => {
  for (const onset of onsets) {
    for (const [first = '', second = ''] of vowels) {
      for (const tone of tones) {
        const modern = (onset + first + second + tone).normalize('NFC');
        const traditional = (onset + first + tone + second).normalize('NFC');
        expect(traditionalTones(modern)).toBe(traditional);
        expect(modernTones(traditional)).toBe(modern);
      }
    }
  }
});

describe('a text without such a syllable', () => {
  test.each([
    'quý quỳ quả quét',
    'hoàn thuyền ngoài khuỷu hoạt loét',
    'hoa khoe thuy uy',
    'của bìa lụa mía lửa',
    'cioè',
    '159-KH/QU ngày 13/01/2023',
    '',
  ])('%j stays as it is in both conversions', (text) => {
    expect(traditionalTones(text)).toBe(text);
    expect(modernTones(text)).toBe(text);
  });
});

test('writing a text twice the same way changes nothing more', () => {
  const text = 'Uỷ ban hòa giải, sức khoẻ và thủy lợi';
  expect(traditionalTones(text)).toBe('Ủy ban hòa giải, sức khỏe và thủy lợi');
  expect(modernTones(text)).toBe('Uỷ ban hoà giải, sức khoẻ và thuỷ lợi');
  expect(traditionalTones(traditionalTones(text))).toBe(traditionalTones(text));
  expect(modernTones(modernTones(text))).toBe(modernTones(text));
});
