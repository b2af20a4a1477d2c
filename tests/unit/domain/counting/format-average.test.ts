import { expect, test } from 'vitest';
import { formatAverage } from '../../../../src/domain/counting/format-average.ts';
import { ratingWords } from '../../../../src/strings/rating.ts';

test.each([
  [54, 12, '4,5'],
  [4, 1, '4,0'],
  [31, 7, '4,4'],
  [7, 3, '2,3'],
  [5000, 1000, '5,0'],
])('formatAverage(%i, %i) is %j', (score, ratings, average) => {
  expect(formatAverage(score, ratings)).toBe(average);
});

test('the average is shown with the number of ratings', () => {
  expect(ratingWords.average(54, 12)).toBe('4,5/5 (12 đánh giá)');
  expect(ratingWords.average(5400, 1200)).toBe('4,5/5 (1.200 đánh giá)');
});
