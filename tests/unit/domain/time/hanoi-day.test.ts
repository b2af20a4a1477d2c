import { expect, test } from 'vitest';
import { dayOf, daysBefore, startOfDay } from '../../../../src/domain/time/hanoi-day.ts';

test.each([
  ['2026-01-31T16:59:59.999Z', '2026-01-31'],
  ['2026-01-31T17:00:00Z', '2026-02-01'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
])('%s is on %s in Hanoi', (moment, day) => {
  expect(dayOf(Date.parse(moment))).toBe(day);
});

test('a day begins at midnight in Hanoi', () => {
  expect(new Date(startOfDay('2026-02-01')).toISOString()).toBe('2026-01-31T17:00:00.000Z');
});

test.each([
  ['2026-03-01', 1, '2026-02-28'],
  ['2028-03-01', 1, '2028-02-29'],
  ['2026-12-31', -1, '2027-01-01'],
  ['2026-03-01', 30, '2026-01-30'],
])('daysBefore(%s, %i) is %s', (day, days, before) => {
  expect(daysBefore(day, days)).toBe(before);
});
