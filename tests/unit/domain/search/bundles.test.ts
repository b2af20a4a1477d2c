import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundlesOf } from '../../../../src/domain/search/bundles.ts';

const SIZES = { large: 20, medium: 8, small: 2 };

/** So many articles of each year, newest first, each with its age: 0 is the oldest of all. */
function articles(counts: Record<number, number>): { year: number; age: number }[] {
  const years = Object.entries(counts).flatMap(([year, count]) =>
    Array.from({ length: count }, () => Number(year)),
  );
  return years.map((year, age) => ({ year, age })).reverse();
}

const shapeOf = (counts: Record<number, number>) =>
  bundlesOf(articles(counts), SIZES).map(({ from, to, items }) => [from, to, items.length]);

test('years that are over share large bundles, and the newest articles are in small ones', () => {
  expect(shapeOf({ 2019: 8, 2020: 9, 2021: 15, 2022: 4, 2023: 10 })).toEqual([
    [2023, 2023, 2],
    [2023, 2023, 8],
    [2021, 2022, 19],
    [2019, 2020, 17],
  ]);
});

test('a year with too many articles is cut into parts and shares with no other', () => {
  expect(shapeOf({ 2022: 1, 2023: 45, 2024: 3 })).toEqual([
    [2024, 2024, 1],
    [2024, 2024, 2],
    [2023, 2023, 5],
    [2023, 2023, 20],
    [2023, 2023, 20],
    [2022, 2022, 1],
  ]);
});

test('a year that has just begun grows with the one before, so that the newest bundle is not nearly empty', () => {
  const sizes = { large: 200, medium: 80, small: 20 };
  const begun = bundlesOf(articles({ 2023: 150, 2024: 60 }), sizes);
  expect(begun[0]?.items).toHaveLength(20);
  const [newest] = bundlesOf(articles({ 2023: 199, 2024: 9 }), sizes);
  expect(newest).toMatchObject({ from: 2023, to: 2024 });
  expect(newest?.items).toHaveLength(28);
});

test('a portal without articles has no bundle', () => {
  expect(bundlesOf([], SIZES)).toEqual([]);
});

/** Articles of several years, as many as a portal may have in each. */
const years = fc
  .array(fc.nat(90), { minLength: 1, maxLength: 8 })
  .map((counts) => Object.fromEntries(counts.map((count, index) => [2015 + index, count])));

test('the bundles, one after the other, hold every article once, newest first, none more than may be', () => {
  fc.assert(
    fc.property(years, (counts) => {
      const all = articles(counts);
      const bundles = bundlesOf(all, SIZES);
      expect(bundles.flatMap(({ items }) => items)).toEqual(all);
      for (const { items, from, to } of bundles) {
        expect(items.length).toBeGreaterThan(0);
        expect(items.length).toBeLessThanOrEqual(SIZES.large);
        expect([from, to]).toEqual([items.at(-1)?.year, items[0]?.year]);
      }
    }),
  );
});

test('the newest bundle is small: half of its size to one and a half, where there are so many articles', () => {
  const sizes = { large: 400, medium: 80, small: 20 };
  fc.assert(
    fc.property(years, (counts) => {
      const all = articles(counts);
      const newest = bundlesOf(all, sizes)[0]?.items.length ?? 0;
      expect(newest).toBeGreaterThanOrEqual(Math.min(10, all.length));
      expect(newest).toBeLessThan(30);
    }),
  );
});

test('a new article changes one or two bundles, unless a part has become full or a year begins', () => {
  const sizes = { large: 200, medium: 80, small: 20 };
  const keysOf = (count: number) =>
    bundlesOf(articles({ 2022: 150, 2023: 210, 2024: count }), sizes).map(({ items }) =>
      items.map(({ age }) => age).join(),
    );
  const changed = Array.from({ length: 150 }, (_, added) => {
    const before = new Set(keysOf(40 + added));
    return keysOf(41 + added).filter((key) => !before.has(key)).length;
  });
  expect(Math.max(...changed)).toBe(2);
  expect(changed.filter((count) => count > 1).length).toBeLessThan(10);
});

test('an article of an old year, new or deleted, leaves the bundles of other years as they are', () => {
  const counts = { 2019: 1500, 2020: 1400, 2021: 1900, 2022: 2300, 2023: 700 };
  const sizes = { large: 2000, medium: 800, small: 200 };
  const others = (year2020: number) =>
    bundlesOf(articles({ ...counts, 2020: year2020 }), sizes)
      .filter(({ from, to }) => from > 2020 || to < 2020)
      .map(({ from, items }) => [from, items.length]);
  expect(others(1399)).toEqual(others(1400));
  expect(others(1401)).toEqual(others(1400));
});
