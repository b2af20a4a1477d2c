import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOf, type Occurrence } from '../../../../src/domain/search/rank.ts';
import { BODY_START, LEAD_START } from '../../../../src/domain/search/index-text.ts';

/** Where a zone holds the words of a query: a is the first of them, b the second, anything else another word. */
const from = (start: number) => (text: string) =>
  [...text].flatMap((sign, index): Occurrence[] => {
    const word = 'abcdefghij'.indexOf(sign);
    return word < 0 ? [] : [{ position: start + index, length: 1, from: word, to: word + 1 }];
  });
const inTitle = from(0);
const inLead = from(LEAD_START);
const inBody = from(BODY_START);
const FAR = '-'.repeat(30);

describe('of two articles for a query of two words', () => {
  test.each([
    [
      'both in the title rather than in lead and body',
      inTitle('---ab'),
      [...inLead('ab'), ...inBody('ab--ab--ab')],
    ],
    ['both in the lead rather than often in the body', inLead('-ab'), inBody('ab--ab--ab--ab--ab')],
    ['them together in the body rather than scattered in the title', inBody('-ab'), inTitle('a-b')],
    ['them together in the lead rather than scattered in it', inLead('--ab'), inLead(`a${FAR}b`)],
    ['them near each other in the body rather than far apart', inBody('a---b'), inBody(`a${FAR}b`)],
    [
      'them scattered in the title and together in the body rather than only scattered in the title',
      [...inTitle('a---b'), ...inBody('--ab')],
      inTitle('a---b'),
    ],
    ['them twice in the body rather than once', inBody(`ab${FAR}ab`), inBody('ab')],
    [
      'them five times in the body rather than twice',
      inBody('ab-ab-ab-ab-ab'),
      inBody(`ab${FAR}ab`),
    ],
    [
      'them twice in the body rather than once, below a title with one of them in another word',
      inBody(`ab${FAR}ab`),
      [...inTitle('---b'), ...inLead('a'), ...inBody('ab')],
    ],
    [
      'one of them in the title, of two that have both once below',
      [...inTitle('---b'), ...inBody('ab')],
      inBody('ab'),
    ],
    ['both scattered in the title rather than one of them', inTitle('a---b'), inTitle('a')],
    [
      'them in their order in the lead rather than in the other order in the title',
      inLead('-ab'),
      inTitle('ba'),
    ],
    ['both of them in the lead rather than one twice in the title', inLead('ab'), inTitle('aa-b')],
    [
      'them together in the body rather than scattered everywhere',
      inBody('ab'),
      [...inTitle('b--a'), ...inLead('b--a'), ...inBody('b--a')],
    ],
  ])('the better one has %s', (_, better, worse) => {
    expect(scoreOf(better, 2)).toBeGreaterThan(scoreOf(worse, 2));
  });
});

describe('of two articles for a query of three words', () => {
  test.each([
    ['them in the lead rather than turned round in the title', inLead('abc'), inTitle('cba')],
    ['them in the body rather than two of them in the title', inBody('abc'), inTitle('ab----c')],
    ['them in the lead rather than in another order in the title', inLead('abc'), inTitle('bca')],
    ['them beside each other in the title rather than in the body', inTitle('bca'), inBody('abc')],
    ['two of them together rather than none', inTitle('ab----c'), inTitle('a---b---c')],
  ])('the better one has %s', (_, better, worse) => {
    expect(scoreOf(better, 3)).toBeGreaterThan(scoreOf(worse, 3));
  });
});

test('articles that a reader cannot tell apart have the same score, so that the newer one comes first', () => {
  expect(scoreOf(inBody('a-a-a-a-a-a-a'), 1)).toBe(scoreOf(inBody('a-a-a-a-a'), 1));
  expect(scoreOf(inTitle('ab'), 2)).toBe(scoreOf(inTitle('--------ab'), 2));
  expect(scoreOf([...inTitle('ab'), ...inBody('--ab')], 2)).toBe(scoreOf(inTitle('ab'), 2));
  expect(scoreOf([...inLead('ab'), ...inBody('--ab')], 2)).toBe(scoreOf(inLead('ab'), 2));
  expect(scoreOf(inBody('ab'), 2)).toBe(scoreOf(inBody(`${FAR}ab`), 2));
});

test('words of which one stands for several of the query are together where they follow each other', () => {
  const short = [
    { position: 0, length: 1, from: 0, to: 4 },
    { position: 1, length: 1, from: 4, to: 5 },
  ];
  const long = [
    { position: 0, length: 6, from: 0, to: 4 },
    { position: 6, length: 1, from: 4, to: 5 },
  ];
  expect(scoreOf(short, 5)).toBe(scoreOf(inTitle('abcde'), 5));
  expect(scoreOf(long, 5)).toBe(scoreOf(inTitle('abcde'), 5));
  expect(scoreOf(long.slice(0, 1), 5)).toBeLessThan(scoreOf(long, 5));
});

test('without a word the score is 0, and with one in the title it is more', () => {
  expect(scoreOf([], 2)).toBe(0);
  for (const count of [1, 2, 5, 40]) expect(scoreOf(inTitle('a'), count)).toBeGreaterThan(0);
});

test('no score is higher than that of the words together in the title, and none is below 0', () => {
  const occurrence = fc.record({
    position: fc.nat(400),
    length: fc.constant(1),
    from: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(occurrence, { maxLength: 60 }), (found) => {
      const score = scoreOf(
        found.map((one) => ({ ...one, to: one.from + 1 })),
        4,
      );
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(scoreOf(inTitle('abcd'), 4));
    }),
  );
});
