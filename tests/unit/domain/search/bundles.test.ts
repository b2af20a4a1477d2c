import { expect, test } from 'vitest';
import { bundlesOf } from '../../../../src/domain/search/bundles.ts';

/** So many articles of each year, newest first, each with its age: 0 is the oldest of all. */
function articles(counts: Record<number, number>): { year: number; age: number }[] {
  const years = Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, () => Number(year)),
  );
  return years.map((year, age) => ({ year, age })).reverse();
}

const shapeOf = (counts: Record<number, number>, most: number) =>
  bundlesOf(articles(counts), most).map(({ name, from, to, items }) => [
    name,
    from,
    to,
    items.length,
  ]);

test('small years share a bundle, the newest bundle comes first', () => {
  expect(shapeOf({ 2019: 3, 2020: 4, 2021: 2, 2022: 6, 2023: 5, 2024: 1 }, 9)).toEqual([
    ['2023-2024', 2023, 2024, 6],
    ['2022', 2022, 2022, 6],
    ['2019-2021', 2019, 2021, 9],
  ]);
});

test('a year with too many articles is cut into parts and shares with no other', () => {
  expect(shapeOf({ 2022: 1, 2023: 25, 2024: 2 }, 10)).toEqual([
    ['2024', 2024, 2024, 2],
    ['2023-3', 2023, 2023, 5],
    ['2023-2', 2023, 2023, 10],
    ['2023-1', 2023, 2023, 10],
    ['2022', 2022, 2022, 1],
  ]);
});

test('the bundles, one after the other, hold every article once, newest first', () => {
  const all = articles({ 2018: 7, 2019: 31, 2021: 4, 2022: 4, 2023: 11 });
  const bundles = bundlesOf(all, 10);
  expect(bundles.flatMap(({ items }) => items)).toEqual(all);
  expect(Math.max(...bundles.map(({ items }) => items.length))).toBeLessThanOrEqual(10);
  expect(new Set(bundles.map(({ name }) => name)).size).toBe(bundles.length);
});

test('a new article leaves the bundles of earlier years as they are', () => {
  const before = bundlesOf(articles({ 2020: 8, 2021: 9, 2022: 15, 2023: 4 }), 10);
  const after = bundlesOf(articles({ 2020: 8, 2021: 9, 2022: 15, 2023: 5 }), 10);
  expect(after.slice(1)).toEqual(before.slice(1));
  const inTheSameYear = bundlesOf(articles({ 2020: 8, 2021: 9, 2022: 16 }), 10);
  expect(inTheSameYear.slice(1)).toEqual(before.slice(2));
});

test('a portal without articles has no bundle', () => {
  expect(bundlesOf([], 10)).toEqual([]);
});
