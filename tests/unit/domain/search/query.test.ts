import { describe, expect, test } from 'vitest';
import { hasDiacritics, queryVariants } from '../../../../src/domain/search/query.ts';

describe('queryVariants', () => {
  test.each([
    ['Quận uỷ  Long Biên', ['quận', 'ủy', 'long', 'biên'], []],
    ['"quận ủy" họp', ['quận', 'ủy', 'họp'], [[0, 2]]],
    [
      'họp “Hoà Bình” và „quận uỷ“',
      ['họp', 'hòa', 'bình', 'và', 'quận', 'ủy'],
      [
        [1, 2],
        [4, 2],
      ],
    ],
    ['«quan uy»', ['quan', 'uy'], [[0, 2]]],
    ['"159-KH"', ['159', 'kh'], [[0, 2]]],
    ['"họp" "" "!"', ['họp'], []],
    ['quận "ủy họp', ['quận', 'ủy', 'họp'], []],
    ['"quận ủy" "họp', ['quận', 'ủy', 'họp'], [[0, 2]]],
  ])('the query %s is read as words and phrases', (query, words, ranges) => {
    const phrases = ranges.map(([start, length]) => ({ start, length }));
    expect(queryVariants(query, [])).toEqual([{ words, phrases }]);
  });

  test.each(['', '   ', '?!…', '""', '😀', '\u0000\u200B', '<>'])(
    '%j holds no word, so there is nothing to ask',
    (query) => {
      expect(queryVariants(query, [['UBND', 'Ủy ban nhân dân']])).toEqual([]);
    },
  );
});

test('what was typed comes before other ways to write it', () => {
  const [typed, ...others] = queryVariants('UBND phường', [['UBND', 'Ủy ban nhân dân']]);
  expect(typed?.words).toEqual(['ubnd', 'phường']);
  expect(others.map(({ words }) => words.join(' '))).toEqual(['ủy ban nhân dân phường']);
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

test('the parts of a number stand beside each other', () => {
  expect(queryVariants('kế hoạch 159-KH/QU', [])).toEqual([
    {
      words: ['kế', 'hoạch', '159', 'kh', 'qu'],
      phrases: [{ start: 2, length: 3 }],
    },
  ]);
});

test('a date is looked for in every way to write it, its parts beside each other', () => {
  const ways = queryVariants('ngày 05/5/2025', []);
  expect(ways.map(({ words }) => words.join(' '))).toEqual([
    'ngày 05 5 2025',
    'ngày 05 05 2025',
    'ngày 5 5 2025',
    'ngày 5 05 2025',
    'ngày 05 tháng 5 năm 2025',
    'ngày 05 tháng 05 năm 2025',
    'ngày 5 tháng 5 năm 2025',
    'ngày 5 tháng 05 năm 2025',
  ]);
  for (const { words, phrases } of ways) {
    expect(phrases).toEqual([{ start: 1, length: words.length - 1 }]);
  }
});

test('a month is looked for in every way to write it', () => {
  expect(queryVariants('05/2025', []).map(({ words }) => words.join(' '))).toEqual([
    '05 2025',
    '5 2025',
    '05 năm 2025',
    '5 năm 2025',
  ]);
});

test('a day of two figures is not written in another way', () => {
  expect(queryVariants('13/12/2023', []).map(({ words }) => words.join(' '))).toEqual([
    '13 12 2023',
    '13 tháng 12 năm 2023',
  ]);
});

test.each([
  ['15h45', ['15', 'h', '45']],
  ['COVID-19', ['covid', '19']],
  ['covid19', ['covid', '19']],
  ['QL21B', ['ql', '21', 'b']],
])('letters and figures become words beside each other: %s', (query, words) => {
  expect(queryVariants(query, [])[0]?.words).toEqual(words);
});
