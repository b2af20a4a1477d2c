import { describe, expect, test } from 'vitest';
import { readDays, writeDays } from '../../../../src/counts/snapshot/days-text.ts';
import { firstRecentDay, withRecent } from '../../../../src/counts/snapshot/recent-views.ts';
import type { Counts, LogsSource } from '../../../../src/schemas/counts.ts';
import { combined, EMPTY, importOf } from '../imports.ts';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

function logsOf({ sources }: Counts): LogsSource {
  const source = sources['logs'];
  if (source?.kind !== 'logs') throw new Error('The import wrote no source.');
  return source;
}

/** The views of one article by day. */
const daysOf = (counts: Counts) =>
  Object.fromEntries(readDays(logsOf(counts).days['2026/sua-duong'] ?? ''));

describe('days and months are those of Hanoi', () => {
  test('a day begins at midnight in Hanoi, whatever the zone of the log', async () => {
    const { counts } = await importOf([
      // 23:59:59 on the 20th and 00:00 on the 21st; the default time of a line is 10:00.
      [13 * HOUR_S + 3599, 14 * HOUR_S].map((after, index) =>
        combined({ after, zone: index ? -300 : 0, ip: `203.0.113.${index}` }),
      ),
    ]);
    expect(daysOf(counts)).toEqual({ '2026-11-20': 1, '2026-11-21': 1 });
  });

  test('a month begins at midnight in Hanoi', async () => {
    const now = new Date('2026-12-02T00:00:00Z');
    const { counts } = await importOf(
      [
        [10 * DAY_S + 13 * HOUR_S + 3599, 10 * DAY_S + 14 * HOUR_S].map((after, index) =>
          combined({ after, zone: 0, ip: `203.0.113.${index}` }),
        ),
      ],
      { now },
    );
    expect(logsOf(counts).months).toEqual({ '2026-11': 1, '2026-12': 1 });
  });

  test.each([
    ['2026-11-21T16:59:59Z', '2026-10-23'],
    ['2026-11-21T17:00:00Z', '2026-10-24'],
    ['2026-03-01T00:00:00Z', '2026-01-31'],
  ])('at %s, the last thirty days begin on %s', (now, first) => {
    expect(firstRecentDay(new Date(now))).toBe(first);
  });
});

describe('recent views are those of the last thirty days', () => {
  const lines = [-40, -29, -28, 0].map((day) =>
    combined({ after: day * DAY_S, ip: `203.0.113.${day + 50}` }),
  );
  const imported = (now: string) => importOf([lines], { now: new Date(now) });

  test('older views are in the sum and the months only', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    expect(counts.articles['2026/sua-duong']).toEqual({
      views: 4,
      recent: 3,
      ratings: 0,
      score: 0,
    });
    expect(daysOf(counts)).toEqual({ '2026-10-22': 1, '2026-10-23': 1, '2026-11-20': 1 });
    expect(logsOf(counts).months).toEqual({ '2026-10': 3, '2026-11': 1 });
  });

  test('recent views expire as days pass, and their days are removed', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    const recentAt = (now: string) => withRecent(counts, new Date(now));
    expect(recentAt('2026-11-21T10:00:00Z').articles['2026/sua-duong']?.recent).toBe(2);
    expect(recentAt('2026-11-22T10:00:00Z').articles['2026/sua-duong']?.recent).toBe(1);
    const later = recentAt('2026-12-20T10:00:00Z');
    expect(later.articles['2026/sua-duong']).toMatchObject({ views: 4, recent: 0 });
    expect(logsOf(later).days).toEqual({});
  });

  test('recent views expire when a log without views is imported, and nothing else changes', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    const home = combined({ after: 25 * DAY_S, target: '/' });
    const quiet = await importOf([[home]], {
      before: counts,
      now: new Date('2026-12-16T00:00:00Z'),
    });
    expect(quiet.counts.articles['2026/sua-duong']).toMatchObject({ views: 4, recent: 1 });
    expect(logsOf(quiet.counts).closed).toEqual(logsOf(counts).closed);
  });

  test('a later import does not bring back expired views', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    const next = combined({ after: 25 * DAY_S, target: '/bai-viet/hop-dau-nam/' });
    const { counts: later } = await importOf([[next]], {
      before: counts,
      now: new Date('2026-12-16T00:00:00Z'),
    });
    expect(later.articles['2026/sua-duong']).toMatchObject({ views: 4, recent: 1 });
    expect(later.articles['2026/hop-dau-nam']).toMatchObject({ views: 1, recent: 1 });
  });

  test('recent views of a service are dropped when it was not pulled for thirty days', () => {
    const totals = { '2026/sua-duong': { views: 9, recent: 5, ratings: 0, score: 0 } };
    const counts: Counts = {
      ...EMPTY,
      articles: totals,
      sources: {
        'https://dem.example': {
          kind: 'service',
          pulledAt: '2026-11-20T10:00:00Z',
          articles: totals,
          months: {},
        },
      },
    };
    const recentAt = (now: string) =>
      withRecent(counts, new Date(now)).articles['2026/sua-duong']?.recent;
    expect(recentAt('2026-12-19T10:00:00Z')).toBe(5);
    expect(recentAt('2026-12-20T10:00:00Z')).toBe(0);
  });

  test('recent views of a snapshot without sources are left unchanged', () => {
    const counts = { ...EMPTY, articles: { a: { views: 9, recent: 5, ratings: 0, score: 0 } } };
    expect(withRecent(counts, new Date())).toEqual(counts);
  });
});

test('days are read back as they were written', () => {
  const days = new Map([
    ['2026-11-20', 3],
    ['2026-02-28', 1],
    ['2026-03-01', 12],
  ]);
  const text = writeDays(days);
  expect(text).toBe('20512:1 20513:12 20777:3');
  expect(readDays(text)).toEqual(days);
  expect(readDays('')).toEqual(new Map());
});
