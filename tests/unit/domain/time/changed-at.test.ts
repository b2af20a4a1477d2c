import { describe, expect, test } from 'vitest';
import { changedAt, lastChange, latest } from '../../../../src/domain/time/changed-at.ts';

const day = (number: number) => new Date(Date.UTC(2023, 0, number));
const article = (publishedAt: Date, updatedAt?: Date, ...corrections: Date[]) => ({
  publishedAt,
  updatedAt,
  corrections: corrections.map((at) => ({ at })),
});

describe('changedAt', () => {
  test.each([
    ['published', article(day(1)), day(1)],
    ['updated', article(day(1), day(2)), day(2)],
    ['corrected', article(day(1), day(2), day(4), day(3)), day(4)],
    ['corrected before the update', article(day(1), day(5), day(4)), day(5)],
    ['corrected by a mistyped date', article(day(3), undefined, day(1)), day(3)],
  ])(
    'an article changed when it was last published, updated or corrected: one %s',
    (_how, changed, date) => {
      expect(changedAt(changed)).toEqual(date);
    },
  );
});

test('a list changed with the last of its articles; an empty one has no date', () => {
  expect(lastChange([article(day(3)), article(day(1), day(9)), article(day(5))])).toEqual(day(9));
  expect(lastChange([])).toBeUndefined();
  expect(latest([undefined, day(1), undefined])).toEqual(day(1));
});
