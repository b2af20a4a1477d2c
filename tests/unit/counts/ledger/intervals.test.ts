/** Intervals and the timestamp multiset, compared with the simplest implementations. */
import { describe, expect, test } from 'vitest';
import { createIntervals } from '../../../../src/counts/ledger/intervals.ts';
import { createTimestampMultiset } from '../../../../src/counts/ledger/timestamp-multiset.ts';
import { createRandom } from '../../../bench/writing/random.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('a set of intervals', () => {
  test('intervals that touch or overlap are joined; an empty one is ignored', () => {
    const intervals = createIntervals([
      [10, 20],
      [40, 50],
      [21, 30],
      [45, 60],
      [9, 5],
    ]);
    expect(intervals.list()).toEqual([
      [10, 30],
      [40, 60],
    ]);
    expect(intervals.within(25, 45)).toEqual([
      [25, 30],
      [40, 45],
    ]);
  });

  test('bridge joins intervals with a short gap that ends before the limit', () => {
    const intervals = createIntervals([
      [0, 10],
      [15, 20],
      [60, 70],
      [75, 80],
    ]);
    intervals.bridge(10, 65);
    expect(intervals.list()).toEqual([
      [0, 20],
      [60, 70],
      [75, 80],
    ]);
  });

  test.each(SEEDS)('the set covers exactly the seconds that were added (%i)', (seed) => {
    const random = createRandom(seed);
    const intervals = createIntervals();
    const seconds = new Set<number>();
    for (let turn = 0; turn < 40; turn += 1) {
      const from = random.int(0, 500);
      const to = from + random.int(-2, 20);
      intervals.add(from, to);
      for (let second = from; second <= to; second += 1) seconds.add(second);
      const start = random.int(0, 500);
      const end = start + random.int(0, 15);
      const all = Array.from({ length: end - start + 1 }, (_, index) => start + index);
      expect(intervals.covers(start, end)).toBe(all.every((second) => seconds.has(second)));
    }
  });
});

test.each(SEEDS)('the multiset finds exactly the timestamps in it (%i)', (seed) => {
  const random = createRandom(seed);
  const timestamps = createTimestampMultiset();
  const held: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    if (random.chance(0.6) || held.length === 0) {
      const time = random.int(0, 5000);
      timestamps.add(time);
      held.push(time);
    } else {
      const [time = 0] = held.splice(random.int(0, held.length - 1), 1);
      timestamps.remove(time);
    }
    const from = random.int(0, 5000);
    const to = from + random.int(0, 200);
    expect(timestamps.hasBetween(from, to)).toBe(held.some((time) => time >= from && time <= to));
  }
});
