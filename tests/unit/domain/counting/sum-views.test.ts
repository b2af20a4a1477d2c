import { describe, expect, test } from 'vitest';
import { shownViews } from '../../../../src/domain/counting/sum-views.ts';

describe('views of the old portal and of the snapshot', () => {
  test.each([
    [undefined, undefined, undefined],
    [430, undefined, 430],
    [undefined, 12, 12],
    [430, 12, 442],
    [0, undefined, undefined],
    [undefined, 0, undefined],
    [0, 0, undefined],
  ])('shownViews(%j, %j) is their sum %j, and never 0', (legacy, snapshot, shown) => {
    expect(shownViews(legacy, snapshot)).toBe(shown);
  });
});
