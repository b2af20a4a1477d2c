import { describe, expect, test } from 'vitest';
import { scoreOf } from '../../../../src/domain/search/rank.ts';
import { BODY_START, LEAD_START } from '../../../../src/domain/search/index-text.ts';

const inTitle = (...positions: number[]) => positions;
const inLead = (...positions: number[]) => positions.map((position) => LEAD_START + position);
const inBody = (...positions: number[]) => positions.map((position) => BODY_START + position);
const everywhere = Array.from({ length: 300 }, (_, position) => position);

describe('of two articles for a query of two words', () => {
  test.each([
    [
      'both in the title rather than in lead and body',
      inTitle(3, 4),
      [...inLead(0, 1), ...inBody(0, 1, 4, 5, 8, 9)],
    ],
    [
      'both in the lead rather than often in the body',
      inLead(5, 6),
      inBody(0, 1, 4, 5, 8, 9, 12, 13, 16, 17),
    ],
    ['them together in the body rather than scattered in the title', inBody(7, 8), inTitle(0, 9)],
    ['them together in the lead rather than scattered in it', inLead(7, 8), inLead(0, 30)],
    ['them near each other in the body rather than far apart', inBody(0, 5), inBody(0, 90)],
    [
      'them scattered in the title and together in the body rather than only scattered in the title',
      [...inTitle(0, 9), ...inBody(3, 4)],
      inTitle(0, 9),
    ],
    ['them twice in the body rather than once', inBody(0, 1, 30, 31), inBody(0, 1)],
    [
      'them five times in the body rather than twice',
      inBody(0, 1, 3, 4, 6, 7, 9, 10, 12, 13),
      inBody(0, 1, 30, 31),
    ],
    ['both scattered in the title rather than one of them', inTitle(0, 9), inTitle(0)],
  ])('the better one has %s', (_, better, worse) => {
    expect(scoreOf(better, 2)).toBeGreaterThan(scoreOf(worse, 2));
  });
});

test('articles that a reader cannot tell apart have the same score, so that the newer one comes first', () => {
  const seven = inBody(0, 2, 4, 6, 8, 10, 12);
  expect(scoreOf(seven, 1)).toBe(scoreOf(seven.slice(0, 5), 1));
  expect(scoreOf(inTitle(0, 1), 2)).toBe(scoreOf(inTitle(8, 9), 2));
  expect(scoreOf([...inTitle(0, 1), ...inBody(3, 4)], 2)).toBe(scoreOf(inTitle(0, 1), 2));
  expect(scoreOf([...inLead(0, 1), ...inBody(3, 4)], 2)).toBe(scoreOf(inLead(0, 1), 2));
  expect(scoreOf(inBody(0, 1), 2)).toBe(scoreOf(inBody(800, 801), 2));
});

test('nothing has a higher score than the words together in the title', () => {
  for (const count of [1, 2, 5, 40]) {
    const title = inTitle(...Array(count).keys());
    expect(scoreOf(everywhere, count)).toBe(scoreOf(title, count));
    expect(scoreOf(everywhere.slice(count), count + 60)).toBeLessThan(scoreOf(title, count));
  }
});

test('without a position the score is 0, and with one in the title it is more', () => {
  expect(scoreOf([], 2)).toBe(0);
  for (const count of [1, 2, 5, 40]) expect(scoreOf(inTitle(0), count)).toBeGreaterThan(0);
});
