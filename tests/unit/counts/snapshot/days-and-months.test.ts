import { describe, expect, test } from 'vitest';
import { readDays, writeDays } from '../../../../src/counts/snapshot/days-text.ts';
import { firstRecentDay, withRecent } from '../../../../src/counts/snapshot/recent.ts';
import type { Counts, LogsSource } from '../../../../src/schemas/counts.ts';
import { combined, EMPTY, importOf } from '../imports.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

function logsOf({ sources }: Counts): LogsSource {
  const source = sources['logs'];
  if (source?.kind !== 'logs') throw new Error('The import has left no source.');
  return source;
}

/** The views of one article by day. */
const daysOf = (counts: Counts) =>
  Object.fromEntries(readDays(logsOf(counts).days['2026/sua-duong'] ?? ''));

describe('days and months are those of Hanoi', () => {
  test('a day begins at midnight there, whatever the zone of the log', async () => {
    const { counts } = await importOf([
      // 23:59:59 on the 20th and 00:00 on the 21st; 10:00 is the moment of a line.
      [13 * HOUR + 3599, 14 * HOUR].map((after, index) =>
        combined({ after, zone: index ? -300 : 0, address: `203.0.113.${index}` }),
      ),
    ]);
    expect(daysOf(counts)).toEqual({ '2026-11-20': 1, '2026-11-21': 1 });
  });

  test('so does a month', async () => {
    const now = new Date('2026-12-02T00:00:00Z');
    const { counts } = await importOf(
      [
        [10 * DAY + 13 * HOUR + 3599, 10 * DAY + 14 * HOUR].map((after, index) =>
          combined({ after, zone: 0, address: `203.0.113.${index}` }),
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
  ])('thirty days, today included, begin at %s on %s', (now, first) => {
    expect(firstRecentDay(new Date(now))).toBe(first);
  });
});

describe('recent views', () => {
  const lines = [-40, -29, -28, 0].map((day) =>
    combined({ after: day * DAY, address: `203.0.113.${day + 50}` }),
  );
  const imported = (now: string) => importOf([lines], { now: new Date(now) });

  test('are those of the last thirty days; older ones are in the sum and the months only', async () => {
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

  test('expire with the days that pass, and leave nothing behind', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    const recentAt = (now: string) => withRecent(counts, new Date(now));
    expect(recentAt('2026-11-21T10:00:00Z').articles['2026/sua-duong']?.recent).toBe(2);
    expect(recentAt('2026-11-22T10:00:00Z').articles['2026/sua-duong']?.recent).toBe(1);
    const later = recentAt('2026-12-20T10:00:00Z');
    expect(later.articles['2026/sua-duong']).toMatchObject({ views: 4, recent: 0 });
    expect(logsOf(later).days).toEqual({});
  });

  test('expire with a log without views, too, of which nothing else is noted', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    const home = combined({ after: 25 * DAY, target: '/' });
    const quiet = await importOf([[home]], {
      before: counts,
      now: new Date('2026-12-16T00:00:00Z'),
    });
    expect(quiet.counts.articles['2026/sua-duong']).toMatchObject({ views: 4, recent: 1 });
    expect(logsOf(quiet.counts).closed).toEqual(logsOf(counts).closed);
  });

  test('of a later import do not bring back what has expired', async () => {
    const { counts } = await imported('2026-11-20T10:00:00Z');
    const next = combined({ after: 25 * DAY, target: '/bai-viet/hop-dau-nam/' });
    const { counts: later } = await importOf([[next]], {
      before: counts,
      now: new Date('2026-12-16T00:00:00Z'),
    });
    expect(later.articles['2026/sua-duong']).toMatchObject({ views: 4, recent: 1 });
    expect(later.articles['2026/hop-dau-nam']).toMatchObject({ views: 1, recent: 1 });
  });

  test('of a service count as it told them, until it has not been asked for thirty days', () => {
    const told = { '2026/sua-duong': { views: 9, recent: 5, ratings: 0, score: 0 } };
    const counts: Counts = {
      ...EMPTY,
      articles: told,
      sources: {
        'https://dem.example': {
          kind: 'service',
          pulledAt: '2026-11-20T10:00:00Z',
          articles: told,
          months: {},
        },
      },
    };
    const recentAt = (now: string) =>
      withRecent(counts, new Date(now)).articles['2026/sua-duong']?.recent;
    expect(recentAt('2026-12-19T10:00:00Z')).toBe(5);
    expect(recentAt('2026-12-20T10:00:00Z')).toBe(0);
  });

  test('that somebody else has written are left alone', () => {
    const counts = { ...EMPTY, articles: { a: { views: 9, recent: 5, ratings: 0, score: 0 } } };
    expect(withRecent(counts, new Date())).toEqual(counts);
  });
});

test('days are read as they were written', () => {
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
