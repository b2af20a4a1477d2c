/** What a reader types, as words, phrases and dates: telephones and sums are one number however they are grouped. */
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../../../src/domain/search/typed-query.ts';

/** The words with `+` between those that must stand beside each other. */
function read(query: string): string {
  const { words, phrases } = readQuery(query);
  const joined = new Set(
    phrases.flatMap(({ start, length }) =>
      Array.from({ length: length - 1 }, (_, index) => start + index + 1),
    ),
  );
  return words.reduce(
    (text, word, index) => text + (index === 0 ? '' : joined.has(index) ? '+' : ' ') + word,
    '',
  );
}

describe('a number in groups', () => {
  test.each([
    ['024 3825 1234', '024+38251234'],
    ['gọi 028 38251234 gặp ai', 'gọi 028+38251234 gặp ai'],
    ['02838251234', '028+38251234'],
    ['(0251) 382 1234', '0251+3821234'],
    ['0234.3.823.456', '0234+3823456'],
    ['0912 345 678', '0912345678'],
    ['1.500.000 đồng', '1500000 đồng'],
    ['1 500 000 đồng', '1500000 đồng'],
  ])('the telephone or sum %s is asked for as %s', (query, words) => {
    expect(read(query)).toBe(words);
  });

  test.each([
    ['024 1234567', '024 1234567'],
    ['0254 20231500', '0254 20231500'],
    ['025 3821234', '025 3821234'],
    ['năm 2023 2024', 'năm 2023 2024'],
    ['15 000 hộ', '15 000 hộ'],
    ['khóm 02 3825 hộ', 'khóm 02 3825 hộ'],
  ])('the figures of %s are words of their own', (query, words) => {
    expect(read(query)).toBe(words);
  });
});

test.each([
  ['"giấy phép xây dựng" tạm', 'giấy+phép+xây+dựng tạm', [{ start: 0, length: 4 }]],
  [
    'họp “dân phố” «quý I»',
    'họp dân+phố quý+i',
    [
      { start: 1, length: 2 },
      { start: 3, length: 2 },
    ],
  ],
  ['"họp" dân', 'họp dân', []],
  ['"1.500.000 đồng"', '1500000+đồng', [{ start: 0, length: 2 }]],
])(
  'of %s, what stands in quotation marks is a phrase of at least two words',
  (query, words, quoted) => {
    expect(read(query)).toBe(words);
    expect(readQuery(query).quoted).toEqual(quoted);
  },
);

test.each([
  ['ngày 13/01/2023', [{ start: 1, length: 3 }]],
  ['2-9', [{ start: 0, length: 2 }]],
  ['họp 9/2025', [{ start: 1, length: 2 }]],
  ['số 159-KH/QU', []],
  ['45/2/2025', []],
  ['0912 345 678', []],
])('the dates of %s are known', (query, dates) => {
  expect(readQuery(query).dates).toEqual(dates);
});
