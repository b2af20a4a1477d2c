import { describe, expect, test } from 'vitest';
import { articleCountsIn, countsIn, ratingIn } from '../../../../src/elements/counter/answer.ts';

const ID = '2026/ten-bai';
const counts = { views: 430, recent: 12, ratings: 4, score: 18 };
const answer = (changed: object) => ({ articles: { [ID]: { ...counts, ...changed } } });

test('the counts of an article are read', () => {
  expect(articleCountsIn(answer({}), ID)).toMatchObject({ views: 430, ratings: 4, score: 18 });
});

test('an article without any count has none', () => {
  expect(articleCountsIn({ articles: {} }, ID)).toBeUndefined();
});

describe('no count is believed that is', () => {
  test.each([
    ['text', '430'],
    ['not a number', NaN],
    ['negative', -1],
    ['a fraction', 0.5],
    ['infinite', Infinity],
    ['beyond belief', 1e12],
    ['null', null],
    ['missing', undefined],
    ['a list', [430]],
  ])('%s', (_, views) => {
    expect(articleCountsIn(answer({ views }), ID)).toBeUndefined();
  });
});

test.each([undefined, null, '', 'text', 7, [], [1, 2], { articles: null }, { articles: [ID] }])(
  'nothing is read from %j',
  (wrong) => {
    expect(articleCountsIn(wrong, ID)).toBeUndefined();
    expect(ratingIn(wrong)).toBeUndefined();
    expect(countsIn(wrong, ['today', 'month', 'total'])).toBeUndefined();
  },
);

test.each([
  [{ ratings: 0, score: 0 }, true],
  [{ ratings: 2, score: 2 }, true],
  [{ ratings: 2, score: 10 }, true],
  [{ ratings: 2, score: 1 }, false],
  [{ ratings: 2, score: 11 }, false],
])('a rating of %j can be: %j', (rating, can) => {
  expect(ratingIn(rating) !== undefined).toBe(can);
});

test('all numbers of the portal are there, or none is read', () => {
  const site = { today: 1, month: 2, total: 3 };
  expect(countsIn(site, ['today', 'month', 'total'])).toEqual(site);
  expect(countsIn({ today: 1, month: 2 }, ['today', 'month', 'total'])).toBeUndefined();
});
