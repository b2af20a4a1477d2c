import { describe, expect, test } from 'vitest';
import {
  parseArticleCounts,
  parseCounts,
  parseRating,
} from '../../../../src/elements/counter/parse-answer.ts';

const ID = '2026/ten-bai';
const counts = { views: 430, recent: 12, ratings: 4, score: 18 };
const answer = (changed: object) => ({ articles: { [ID]: { ...counts, ...changed } } });

test('the counts of an article are read', () => {
  expect(parseArticleCounts(answer({}), ID)).toMatchObject({ views: 430, ratings: 4, score: 18 });
});

test('an article without counts has none', () => {
  expect(parseArticleCounts({ articles: {} }, ID)).toBeUndefined();
});

describe('a count that is impossible', () => {
  test.each([
    ['text', '430'],
    ['not a number', NaN],
    ['negative', -1],
    ['a fraction', 0.5],
    ['infinite', Infinity],
    ['impossibly high', 1e12],
    ['null', null],
    ['missing', undefined],
    ['a list', [430]],
  ])('a count is rejected when it is %s', (_, views) => {
    expect(parseArticleCounts(answer({ views }), ID)).toBeUndefined();
  });
});

test.each([undefined, null, '', 'text', 7, [], [1, 2], { articles: null }, { articles: [ID] }])(
  '%j is not an answer of the service',
  (wrong) => {
    expect(parseArticleCounts(wrong, ID)).toBeUndefined();
    expect(parseRating(wrong)).toBeUndefined();
    expect(parseCounts(wrong, ['today', 'month', 'total'])).toBeUndefined();
  },
);

test.each([
  [{ ratings: 0, score: 0 }, true],
  [{ ratings: 2, score: 2 }, true],
  [{ ratings: 2, score: 10 }, true],
  [{ ratings: 2, score: 1 }, false],
  [{ ratings: 2, score: 11 }, false],
])('%j is accepted as a rating: %j', (rating, can) => {
  expect(parseRating(rating) !== undefined).toBe(can);
});

test('the views of the portal are read only when all three numbers are there', () => {
  const site = { today: 1, month: 2, total: 3 };
  expect(parseCounts(site, ['today', 'month', 'total'])).toEqual(site);
  expect(parseCounts({ today: 1, month: 2 }, ['today', 'month', 'total'])).toBeUndefined();
});
