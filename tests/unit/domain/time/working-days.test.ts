import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/domain/time/hanoi-day.ts';
import { workingDaysBefore } from '../../../../src/domain/time/working-days.ts';

test.each([
  // 1 December 2026 is a Tuesday.
  ['2026-12-01T22:00:00+07:00', 1, '2026-11-30'],
  ['2026-12-01T22:00:00+07:00', 7, '2026-11-20'],
  ['2026-12-05T22:00:00+07:00', 7, '2026-11-26'],
  // Six in the evening of UTC is the next day in Hanoi.
  ['2026-12-01T18:00:00Z', 1, '2026-12-01'],
  ['2027-01-01T00:00:00+07:00', 1, '2026-12-31'],
])('before %s, %i working days earlier, is %s', (moment, days, day) => {
  expect(dayOf(workingDaysBefore(Date.parse(moment), days))).toBe(day);
});
