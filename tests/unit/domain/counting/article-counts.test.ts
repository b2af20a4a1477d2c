import { expect, test } from 'vitest';
import {
  clampScore,
  isPossibleScore,
  MAX_STARS,
  MIN_STARS,
} from '../../../../src/domain/counting/article-counts.ts';
import { ratingWords } from '../../../../src/strings/rating.ts';

test('every possible number of stars has its meaning on the page', () => {
  expect(ratingWords.stars).toHaveLength(MAX_STARS - MIN_STARS + 1);
});

test.each([
  [0, 0, true],
  [0, 1, false],
  [3, 2, false],
  [3, 3, true],
  [3, 15, true],
  [3, 16, false],
])('whether %i ratings can have %i stars in all is %s', (ratings, score, possible) => {
  expect(isPossibleScore({ ratings, score })).toBe(possible);
});

test.each([
  [3, 2, 3],
  [3, 9, 9],
  [3, 16, 15],
  [0, 4, 0],
])('%i ratings with %i stars become the nearest possible %i', (ratings, score, nearest) => {
  expect(clampScore({ ratings, score })).toBe(nearest);
});
