/** The constants of src/counts/ledger/count-views.ts and src/counts/log/read-log.ts: gaps, pauses, skew and borders of logs. */
import { describe, expect, test } from 'vitest';
import type { Counts, LogsSource } from '../../../../src/schemas/counts.ts';
import { combined, importOf } from '../imports.ts';

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;
const READER = '198.51.100.7';

/** A line of other readers every five minutes; times are in minutes. */
const background = (from: number, to: number): string[] =>
  Array.from({ length: Math.floor((to - from) / 5) + 1 }, (_, index) =>
    combined({
      after: (from + 5 * index) * MINUTE_S,
      ip: `203.0.113.${index % 250}`,
      target: '/bai-viet/hop-dau-nam/',
    }),
  );
const readerAt = (minute: number): string => combined({ after: minute * MINUTE_S, ip: READER });
const logsOf = ({ sources }: Counts): LogsSource => {
  const source = sources['logs'];
  if (source?.kind !== 'logs') throw new Error('The import wrote no source.');
  return source;
};
const closedOf = (counts: Counts) =>
  Object.entries(logsOf(counts).closed).map(([from, to]) => [from.slice(8, 16), to.slice(8, 16)]);
describe('a pause within a file is no gap, a longer one is', () => {
  test('after a night of eleven hours without a request, the time is closed as one interval', async () => {
    const log = [...background(0, 300), ...background(960, 1260)];
    const { counts } = await importOf([log], { now: new Date('2026-11-22T00:00:00Z') });
    // The first line is of 03:00 in UTC; ten minutes and two hours later, all lines before are known.
    expect(closedOf(counts)).toEqual([['20T05:10', '20T23:50']]);
  });

  test('the missing file of nineteen hours leaves a gap, in which lines are counted later', async () => {
    const first = background(-1440, -840);
    const missing = [...background(-835, 300), readerAt(-300)];
    const last = background(305, 600);
    const before = await importOf([[...first, ...last]]);
    expect(closedOf(before.counts)).toHaveLength(2);
    const after = await importOf([[...first, ...missing, ...last]], { before: before.counts });
    expect(after.views['2026/sua-duong']).toBe(1);
  });
});

describe('two files with a pause of up to an hour between them are one log', () => {
  test('with a pause of half an hour, a view is withdrawn when an earlier line turns up', async () => {
    const first = background(0, 240);
    const second = [...background(270, 295), readerAt(292)];
    const before = await importOf([[...first, ...second]]);
    expect(before.views['2026/sua-duong']).toBe(1);
    // The line of minute 289 was logged after that of minute 295. Both files are read now.
    const grown = [...second, readerAt(289), ...background(300, 600)];
    const { views, outcomes } = await importOf([first, grown], { before: before.counts });
    expect(views['2026/sua-duong']).toBe(1);
    expect(outcomes.withdrawn).toBe(1);
  });

  test('with a missing file of 75 minutes between them, the decision of an earlier run is kept', async () => {
    const first = background(0, 120);
    const middle = [...background(125, 190), readerAt(187)];
    const last = [...background(195, 215), readerAt(214)];
    const before = await importOf([[...first, ...middle, ...last]]);
    expect(before.views['2026/sua-duong']).toBe(1);
    const { views } = await importOf([first, [...last, ...background(220, 600)]], {
      before: before.counts,
    });
    expect(views['2026/sua-duong']).toBe(1);
  });
});

describe('lines near the border of a log are remembered', () => {
  test('a log that ends is closed up to ten minutes before its end', async () => {
    const { counts } = await importOf([background(0, 300)]);
    expect(closedOf(counts)).toEqual([['20T05:10', '20T07:50']]);
  });

  test('a line nine minutes from its place is counted once, in whichever run it is met', async () => {
    const early = [...background(0, 300), readerAt(299)];
    const late = [...background(0, 300), readerAt(299), readerAt(291), ...background(305, 600)];
    const before = await importOf([early]);
    const { views } = await importOf([late], { before: before.counts });
    expect(views['2026/sua-duong']).toBe(1);
  });

  test.each([
    [7, true],
    [8, false],
  ])('after %i days of the log, a line is still remembered: %s', async (days, isRemembered) => {
    const now = new Date('2026-12-10T00:00:00Z');
    const { counts } = await importOf([[readerAt(0)]], { now });
    const later = combined({ after: days * DAY_S, target: '/bai-viet/hop-dau-nam/' });
    const { counts: after } = await importOf([[later]], { before: counts, now });
    const hours = Object.keys(logsOf(after).open);
    expect(hours.includes('2026-11-20T03:00:00Z')).toBe(isRemembered);
  });

  test.each([
    [9, 296, 0],
    [36, 269, 3],
  ])(
    'a log that begins %i minutes before the last of three remembered lines, at minute %i, must have %i of them',
    async (_, begin, missed) => {
      const first = [...background(0, 290), readerAt(299), ...background(300, 305)];
      const before = await importOf([first]);
      const other = await importOf([background(begin, 600)], { before: before.counts });
      expect(other.remembered).toEqual({ met: 0, missed });
    },
  );
});
