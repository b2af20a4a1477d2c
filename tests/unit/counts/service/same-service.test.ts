/** One counting service must not be counted twice because it has two URLs. */
import { expect, test } from 'vitest';
import { addPull } from '../../../../src/counts/service/pull-service.ts';
import { previousNameOf } from '../../../../src/counts/service/same-service.ts';
import type { CountsByArticle } from '../../../../src/schemas/counts.ts';
import { EMPTY, NOW } from '../imports.ts';

const OLD = 'https://dem.example';
const NEW = 'http://10.0.0.5:8787';

const totalsOf = (views: Record<string, number>): CountsByArticle =>
  Object.fromEntries(
    Object.entries(views).map(([id, own]) => [id, { views: own, recent: 0, ratings: 0, score: 0 }]),
  );
const before = addPull(EMPTY, OLD, totalsOf({ a: 7, b: 1 }), NOW).counts;

test.each([
  ['the same totals', { a: 7, b: 1 }],
  ['totals that have grown', { a: 9, b: 1, c: 4 }],
])('a new URL with %s is that of the known service', (_, totals) => {
  expect(previousNameOf(before, NEW, totalsOf(totals))).toBe(OLD);
});

test('a service with ratings only is recognised by them', () => {
  const rated = { a: { views: 0, recent: 0, ratings: 2, score: 9 } };
  const { counts } = addPull(EMPTY, OLD, rated, NOW);
  expect(previousNameOf(counts, NEW, rated)).toBe(OLD);
});

test.each([
  ['fewer views of one article', { a: 900, b: 0 }],
  ['nothing of one article', { a: 900 }],
])('a service with %s is another one', (_, totals) => {
  expect(previousNameOf(before, NEW, totalsOf(totals))).toBeUndefined();
});

test('the known URL itself and a service without counts are not reported', () => {
  expect(previousNameOf(before, OLD, totalsOf({ a: 9, b: 1 }))).toBeUndefined();
  const idle = addPull(EMPTY, OLD, {}, NOW).counts;
  expect(previousNameOf(idle, NEW, totalsOf({ a: 9 }))).toBeUndefined();
});
