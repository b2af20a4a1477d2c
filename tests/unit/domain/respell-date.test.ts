/** A date that an editor spells otherwise is given back in a spelling that is read. */
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/domain/time/parse-date.ts';
import { respellDate } from '../../../src/domain/time/respell-date.ts';

test.each([
  ['7.3.2025', '07/03/2025'],
  ['07-03-2025', '07/03/2025'],
  ['7 / 3 / 2025', '07/03/2025'],
  ['2025/3/7 9:5', '07/03/2025 09:05'],
  ['07/03/2025 9h', '07/03/2025 09:00'],
  ['07/03/2025, 9h05', '07/03/2025 09:05'],
  ['14 giờ 30 ngày 7/3/2025', '07/03/2025 14:30'],
  ['14:30 07/03/2025', '07/03/2025 14:30'],
])('“%s” is respelled as %s, which is read', (text, expected) => {
  expect(parseDate(text)).toBeUndefined();
  expect(respellDate(text)).toBe(expected);
  expect(parseDate(expected)).toBeInstanceOf(Date);
});

test.each(['sáng mai', '7/3/25', '31.2.2025', '07/03/2025 SA', '03/2025', '7.3.2025 đến 9.3.2025'])(
  '“%s”, which may mean something else, is not respelled',
  (text) => {
    expect(respellDate(text)).toBeUndefined();
  },
);
