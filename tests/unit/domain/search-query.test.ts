import { describe, expect, test } from 'vitest';
import { isMarked, wordingsOf } from '../../../src/domain/search-query.ts';

describe('a query is read', () => {
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
  ])('%s', (query, words, phrases) => {
    const spans = phrases.map(([start, length]) => ({ start, length, isQuoted: true }));
    expect(wordingsOf(query, [])).toEqual([{ words, spans }]);
  });

  test.each(['', '   ', '?!…', '""', '😀', '\u0000\u200B', '<>'])(
    '%j holds no word, so there is nothing to ask',
    (query) => {
      expect(wordingsOf(query, [['UBND', 'Ủy ban nhân dân']])).toEqual([]);
    },
  );
});

test('what was typed comes before other ways to write it', () => {
  const [typed, ...others] = wordingsOf('UBND phường', [['UBND', 'Ủy ban nhân dân']]);
  expect(typed?.words).toEqual(['ubnd', 'phường']);
  expect(others.map(({ words }) => words.join(' '))).toEqual(['ủy ban nhân dân phường']);
});

test.each([
  ['quận', true],
  ['đa', true],
  ['ơ', true],
  ['quan', false],
  ['159', false],
])('isMarked(%j) → %j', (word, marked) => {
  expect(isMarked(word)).toBe(marked);
});

test('the parts of a number stand beside each other', () => {
  expect(wordingsOf('kế hoạch 159-KH/QU', [])).toEqual([
    {
      words: ['kế', 'hoạch', '159', 'kh', 'qu'],
      spans: [{ start: 2, length: 3, isQuoted: false }],
    },
  ]);
});

test('a date is looked for in every way to write it, its parts beside each other', () => {
  const ways = wordingsOf('ngày 05/5/2025', []).map(({ words }) => words.join(' '));
  expect(ways[0]).toBe('ngày 05 5 2025');
  expect(ways.toSorted()).toEqual([
    'ngày 05 05 2025',
    'ngày 05 5 2025',
    'ngày 5 05 2025',
    'ngày 5 5 2025',
  ]);
  for (const { spans } of wordingsOf('ngày 05/5/2025', [])) {
    expect(spans).toContainEqual({ start: 1, length: 3, isQuoted: false });
  }
  expect(wordingsOf('13/12/2023', [])).toHaveLength(1);
});
