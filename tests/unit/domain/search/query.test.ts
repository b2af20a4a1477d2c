import { describe, expect, test } from 'vitest';
import { queryVariants } from '../../../../src/domain/search/query.ts';

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

test('the parts of a number stand beside each other', () => {
  expect(queryVariants('kế hoạch 159-KH/QU', [])).toEqual([
    {
      words: ['kế', 'hoạch', '159', 'kh', 'qu'],
      phrases: [{ start: 2, length: 3 }],
    },
  ]);
});

test('a date is looked for in figures and written out, its parts beside each other', () => {
  const ways = queryVariants('ngày 05/5/2025', []);
  expect(ways.map(({ words }) => words.join(' '))).toEqual([
    'ngày 05 5 2025',
    'ngày 05 tháng 5 năm 2025',
    '05 5 2025',
    '05 tháng 5 năm 2025',
  ]);
  for (const { words, phrases } of ways) {
    const start = words[0] === 'ngày' ? 1 : 0;
    expect(phrases).toEqual([{ start, length: words.length - start }]);
  }
});

test.each([
  ['05/2025', ['05 2025', '05 năm 2025']],
  ['2/9', ['2 9', '2 tháng 9']],
  ['02-09', ['02 09', '02 tháng 09']],
  ['ngày 2 tháng 9', ['ngày 2 tháng 9', 'ngày 2 9']],
  ['ngay 2 thang 9', ['ngay 2 thang 9', 'ngay 2 9']],
  ['30 tháng 4 năm 2025', ['30 tháng 4 năm 2025', '30 4 2025']],
  ['năm 2025', ['năm 2025']],
  ['13 năm 2025', ['13 năm 2025']],
  ['tháng 9 năm', ['tháng 9 năm']],
  ['phố 9 năm 25', ['phố 9 năm 25']],
  ['tháng 9 năm 2025', ['tháng 9 năm 2025', 'tháng 9 2025']],
])('%s is also written %j', (query, ways) => {
  const found = queryVariants(query, []).map(({ words }) => words.join(' '));
  expect(found).toEqual(expect.arrayContaining(ways));
  expect(found[0]).toBe(ways[0]);
});

test.each(['8,5', '45/17', '2 tháng 14', '40 tháng 9', 'năm 2025', '159/2025'])(
  '%s is no date',
  (query) => {
    expect(queryVariants(query, [])).toHaveLength(1);
  },
);

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
