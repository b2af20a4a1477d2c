/** One counting service is not to be counted twice because it has two addresses. */
import { expect, test } from 'vitest';
import { addPull } from '../../../../src/counts/service/pull-service.ts';
import { formerNameOf } from '../../../../src/counts/service/same-service.ts';
import type { CountsByArticle } from '../../../../src/schemas/counts.ts';
import { EMPTY, NOW } from '../imports.ts';

const OLD = 'https://dem.example';
const NEW = 'http://10.0.0.5:8787';

const told = (views: Record<string, number>): CountsByArticle =>
  Object.fromEntries(
    Object.entries(views).map(([id, own]) => [id, { views: own, recent: 0, ratings: 0, score: 0 }]),
  );
const before = addPull(EMPTY, OLD, told({ a: 7, b: 1 }), NOW).counts;

test.each([
  ['the same totals', { a: 7, b: 1 }],
  ['totals that have grown', { a: 9, b: 1, c: 4 }],
])('a new address with %s is that of the service known', (_, totals) => {
  expect(formerNameOf(before, NEW, told(totals))).toBe(OLD);
});

test('a service that has ratings only is known by them', () => {
  const rated = { a: { views: 0, recent: 0, ratings: 2, score: 9 } };
  const { counts } = addPull(EMPTY, OLD, rated, NOW);
  expect(formerNameOf(counts, NEW, rated)).toBe(OLD);
});

test.each([
  ['fewer views of one article', { a: 900, b: 0 }],
  ['nothing of one article', { a: 900 }],
])('one with %s is another service', (_, totals) => {
  expect(formerNameOf(before, NEW, told(totals))).toBeUndefined();
});

test('the address itself, and a service that had counted nothing, are not mistaken', () => {
  expect(formerNameOf(before, OLD, told({ a: 9, b: 1 }))).toBeUndefined();
  const idle = addPull(EMPTY, OLD, {}, NOW).counts;
  expect(formerNameOf(idle, NEW, told({ a: 9 }))).toBeUndefined();
});
