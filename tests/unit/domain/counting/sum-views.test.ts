import { describe, expect, test } from 'vitest';
import { shownViews } from '../../../../src/domain/counting/sum-views.ts';

describe('views of the old portal and of the snapshot add up; a 0 is never shown', () => {
  test.each([
    [undefined, undefined, undefined],
    [430, undefined, 430],
    [undefined, 12, 12],
    [430, 12, 442],
    [0, undefined, undefined],
    [undefined, 0, undefined],
    [0, 0, undefined],
  ])('shownViews(%j, %j) → %j', (legacy, snapshot, shown) => {
    expect(shownViews(legacy, snapshot)).toBe(shown);
  });
});
