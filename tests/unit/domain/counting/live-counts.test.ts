import { describe, expect, test } from 'vitest';
import {
  countsNotInService,
  pulledCounts,
  type ReaderCounts,
} from '../../../../src/domain/counting/live-counts.ts';

const counts = (views: number): ReaderCounts => ({ views, ratings: 0, score: 0 });
const source = (pulledAt: string, views: number) => ({
  kind: 'service' as const,
  pulledAt,
  articles: { a: counts(views) },
});

describe('pulledCounts', () => {
  const pulled = (sources: Parameters<typeof pulledCounts>[0]) =>
    pulledCounts(sources, 'https://dem.example/')['a']?.views;

  test('the counts are those of the service of this URL, with or without its last slash', () => {
    const old = source('2026-11-20T00:00:00+07:00', 7);
    const own = source('2026-11-01T00:00:00+07:00', 3);
    expect(pulled({ 'https://old.example/': old, 'https://dem.example': own })).toBe(3);
  });

  test('the counts are those of the service pulled last when it was pulled under another URL', () => {
    const old = source('2026-11-19T20:00:00Z', 7);
    const inside = source('2026-11-20T02:00:00+07:00', 3);
    expect(pulled({ 'http://127.0.0.1:4322/': inside, 'https://old.example/': old })).toBe(7);
    expect(pulled({ inside: { ...inside, pulledAt: '2026-11-20T04:00:00+07:00' }, old })).toBe(3);
  });

  test('there are no pulled counts when only logs were read', () => {
    expect(pulled({ may1: { kind: 'logs' } })).toBeUndefined();
    expect(pulled({})).toBeUndefined();
  });
});

test('what the service does not know is the rest of the snapshot', () => {
  const known = { views: 430, ratings: 6, score: 27 };
  expect(countsNotInService(known, { views: 20, ratings: 4, score: 18 })).toEqual({
    views: 410,
    ratings: 2,
    score: 9,
  });
  expect(countsNotInService(known, undefined)).toEqual(known);
});

test('a snapshot that was cut by hand leaves no negative rest', () => {
  expect(countsNotInService(counts(5), counts(8))).toEqual(counts(0));
});
