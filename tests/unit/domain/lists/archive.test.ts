import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../../../src/domain/lists/archive.ts';

const at = (id: string, iso: string) => ({ id, publishedAt: new Date(iso) });

const portal = [
  at('jan', '2023-01-13T01:59:00Z'),
  at('dec-2022', '2022-12-31T16:59:59Z'),
  at('new-year-in-hanoi', '2022-12-31T17:00:00Z'),
  at('march', '2023-03-01T03:00:00Z'),
  at('jan-late', '2023-01-31T16:00:00Z'),
  at('feb-in-hanoi', '2023-01-31T17:30:00Z'),
];

describe('archiveOf', () => {
  test('years and months come newest first and hold what Hanoi published in them', () => {
    const archive = archiveOf(portal);
    const months = archive.flatMap(({ months }) => months);
    expect(
      months.map(({ year, month, articles }) => [year, month, ...articles.map(({ id }) => id)]),
    ).toEqual([
      [2023, 3, 'march'],
      [2023, 2, 'feb-in-hanoi'],
      [2023, 1, 'jan-late', 'jan', 'new-year-in-hanoi'],
      [2022, 12, 'dec-2022'],
    ]);
  });

  test('counts agree with the articles, for months and for years', () => {
    const archive = archiveOf(portal);
    expect(archive.map(({ year, count }) => [year, count])).toEqual([
      [2023, 5],
      [2022, 1],
    ]);
    for (const period of [...archive, ...archive.flatMap(({ months }) => months)]) {
      expect(period.count).toBe(period.articles.length);
    }
  });

  test('the articles of a year come newest first', () => {
    const archive = archiveOf(portal);
    expect(archive[0]?.articles.map(({ id }) => id)).toEqual([
      ...['march', 'feb-in-hanoi', 'jan-late', 'jan', 'new-year-in-hanoi'],
    ]);
  });

  test('the same month of two years is two months', () => {
    const archive = archiveOf([at('a', '2023-01-05T00:00:00Z'), at('b', '2022-01-05T00:00:00Z')]);
    expect(archive.map(({ year, months }) => [year, months.length])).toEqual([
      [2023, 1],
      [2022, 1],
    ]);
  });

  test('the list it was given stays as it was', () => {
    archiveOf(portal);
    expect(portal[0]?.id).toBe('jan');
  });

  test('a portal without articles has an empty archive', () => {
    expect(archiveOf([])).toEqual([]);
  });
});
