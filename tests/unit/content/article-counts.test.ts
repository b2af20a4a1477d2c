import { describe, expect, test } from 'vitest';
import {
  allViewsNotInService,
  countsByArticle,
  hasAccessLogs,
} from '../../../src/content/article-counts.ts';
import { counts as schema } from '../../../src/schemas/counts.ts';

const counter = 'https://dem.example.vn/';
const snapshot = schema.parse({
  updatedAt: '2026-10-05T08:00:00+07:00',
  articles: {
    '2026/le-hoi': { views: 100, recent: 7, ratings: 3, score: 14 },
    '2026/chua-doc': { views: 0, recent: 0, ratings: 0, score: 0 },
  },
});

const pulled = schema.parse({
  ...snapshot,
  sources: {
    [counter]: {
      kind: 'service',
      pulledAt: '2026-10-05T08:00:00+07:00',
      articles: { '2026/le-hoi': { views: 60, recent: 7, ratings: 1, score: 5 } },
      months: {},
    },
  },
});
const logs = { kind: 'logs', closed: {}, open: {}, days: {}, months: {} };

describe('the counts of an article', () => {
  test('an article has the counts of the snapshot, with views and ratings of the old portal added', () => {
    const countsOf = countsByArticle(snapshot, {});
    const shown = { views: 120, recentViews: 7, notInService: undefined };
    expect(countsOf('2026/le-hoi', { views: 20 })).toEqual({
      ...shown,
      rating: { ratings: 3, score: 14 },
    });
    expect(countsOf('2026/le-hoi', { views: 20, ratings: 2, score: 6 })).toEqual({
      ...shown,
      rating: { ratings: 5, score: 20 },
    });
    expect(countsOf('2026/chua-doc', { ratings: 1, score: 4 }).rating).toEqual({
      ratings: 1,
      score: 4,
    });
  });

  test.each(['2026/chua-doc', '2026/khong-co'])(
    'an article has no counts when nobody has read %s',
    (id) => {
      const absent = {
        views: undefined,
        recentViews: 0,
        rating: undefined,
        notInService: undefined,
      };
      expect(countsByArticle(snapshot, {})(id)).toEqual(absent);
      expect(countsByArticle(undefined, {})(id)).toEqual(absent);
    },
  );

  test('an article has what the counting service does not know of, when the portal has one', () => {
    const { notInService } = countsByArticle(pulled, { counter })('2026/le-hoi', { views: 20 });
    expect(notInService).toEqual({ views: 60, ratings: 2, score: 9 });
  });
});

test('views of all articles that the service does not know of are added up', () => {
  expect(allViewsNotInService(pulled, { counter })).toBe(40);
  expect(allViewsNotInService(pulled, {})).toBe(100);
  expect(allViewsNotInService(undefined, { counter })).toBe(0);
});

test('a portal reads access logs when one of its sources is a log', () => {
  expect(hasAccessLogs(schema.parse({ ...snapshot, sources: { web: logs } }))).toBe(true);
  expect(hasAccessLogs(pulled)).toBe(false);
  expect(hasAccessLogs(undefined)).toBe(false);
});
