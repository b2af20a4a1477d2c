import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindWords } from '../../../../src/domain/vietnamese/bind-words.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';
import { bindWords as bindWordsSlowly } from './bind-words-model.ts';
import { runs } from '../../../support/properties.ts';

/** `~` stands for the no-break space, so that the tables can be read. */
const shown = (text: string) => text.replaceAll('\u00A0', '~');

describe('a word that introduces a name or number', () => {
  test.each([
    ['tại phường Sen Hạ, quận Bến Sen', 'tại phường~Sen~Hạ, quận~Bến~Sen'],
    ['phường Đồng Gạo tổ chức', 'phường~Đồng~Gạo tổ chức'],
    ['ông Nguyễn Văn An Bình', 'ông~Nguyễn~Văn~An Bình'],
    ['Ủy ban nhân dân quận', 'Ủy~ban nhân dân quận'],
    ['xã Đông, huyện Tây, tỉnh Ả', 'xã~Đông, huyện~Tây, tỉnh~Ả'],
    ['Phường 12 và PHƯỜNG ĐÒ', 'Phường~12 và PHƯỜNG~ĐÒ'],
    ['Kế hoạch số 45/KH-UBND', 'Kế hoạch số~45/KH-UBND'],
    ['ngày 12 tháng 1 năm 2023', 'ngày~12 tháng~1 năm~2023'],
    ['khoản 2 Điều 5, điều 6', 'khoản~2 Điều~5, điều~6'],
    ['ông A và bà B', 'ông~A và bà~B'],
    ['phường\nSen Hạ', 'phường~Sen~Hạ'],
    ['phường  Sen Hạ', 'phường~Sen~Hạ'],
  ])('bindWords(%j) binds the word to it: %j', (text, bound) => {
    expect(shown(bindWords(text))).toBe(bound);
  });
});

describe('a number with its unit', () => {
  test.each([
    ['12 ha', '12~ha'],
    ['đạt 47 %.', 'đạt 47~%.'],
    ['12,5 tỷ đồng', '12,5~tỷ đồng'],
    ['1.200 m² và 3 m', '1.200~m² và 3~m'],
    ['500 ĐỒNG', '500~ĐỒNG'],
    ['số 12 ha', 'số~12~ha'],
  ])('bindWords(%j) binds the number to its unit: %j', (text, bound) => {
    expect(shown(bindWords(text))).toBe(bound);
  });
});

describe('other words', () => {
  test.each([
    'các phường trong quận',
    'bà con trong phường đã',
    'congnăm 2023',
    'nămx 2023',
    '12 hàng ghế, 5 gia đình, 3 mét',
    '47%',
    'ha 12',
    'phường “Sen Hạ”',
    '',
  ])('bindWords(%j) changes nothing', (text) => {
    expect(bindWords(text)).toBe(text);
  });
});

test('binding twice changes nothing more', () => {
  const once = bindWords('Ngày 12 tháng 1 năm 2023, phường Sen Hạ có 12,5 tỷ đồng cho 3 ha.');
  expect(bindWords(once)).toBe(once);
});

test('a whole date can still be broken on a narrow screen', () => {
  expect(bindWords('ngày 12 tháng 1 năm 2023').split(' ')).toHaveLength(3);
});

test('the same spaces are bound as when words are looked for at every letter', () => {
  const pieces = [
    ...[
      'phường',
      'PHƯỜNG',
      'Quận',
      'ông',
      'Bà',
      'số',
      'ſố',
      'khoản',
      '\u212Ahoản',
      'năm',
      'ủy',
      'Ủy',
      'ban',
    ],
    ...[
      'Sen',
      'Đồng',
      'Ả',
      'A\u0323',
      'hạ',
      '12',
      '٣',
      '1,5',
      'ha',
      'HA',
      'tỷ',
      '%',
      '‰',
      'm²',
      'đồng',
    ],
    ...[
      ' ',
      ' ',
      ' ',
      '  ',
      '\n',
      '\t\r\n',
      '\u00A0',
      '\u2003',
      '',
      '-',
      '“',
      '(',
      '𝐀',
      '🪷',
      '\u0323',
    ],
  ];
  const texts = fc
    .array(fc.constantFrom(...pieces), { maxLength: 30 })
    .map((parts) => parts.join(''));
  const check = (text: string) => {
    expect(shown(bindWords(text))).toBe(shown(bindWordsSlowly(text)));
  };
  fc.assert(fc.property(texts, check), runs(20_000));
});

test.each([
  ['spaces', (size: number) => `số 12${' '.repeat(size)}.`],
  ['numbers', (size: number) => '12 '.repeat(size)],
  ['names', (size: number) => `bà ${'Sen '.repeat(size)}`],
  ['naming words', (size: number) => 'phường '.repeat(size)],
])('words of a text of many %s are bound in linear time', async (_kind, make) => {
  await expectLinearTime(make, 100_000, bindWords);
});
