/** Stretches of time and moments in them, checked against the plainest way to do the same. */
import { describe, expect, test } from 'vitest';
import { createIntervals } from '../../../../src/counts/ledger/intervals.ts';
import { createMoments } from '../../../../src/counts/ledger/timestamp-multiset.ts';
import { createRandom } from '../../../bench/writing/random.ts';

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe('stretches', () => {
  test('that touch or overlap are one; one that ends before it begins is none', () => {
    const stretches = createIntervals([
      [10, 20],
      [40, 50],
      [21, 30],
      [45, 60],
      [9, 5],
    ]);
    expect(stretches.list()).toEqual([
      [10, 30],
      [40, 60],
    ]);
    expect(stretches.within(25, 45)).toEqual([
      [25, 30],
      [40, 45],
    ]);
  });

  test('with a short gap become one, if the gap lies far enough back', () => {
    const stretches = createIntervals([
      [0, 10],
      [15, 20],
      [60, 70],
      [75, 80],
    ]);
    stretches.bridge(10, 65);
    expect(stretches.list()).toEqual([
      [0, 20],
      [60, 70],
      [75, 80],
    ]);
  });

  test.each(SEEDS)('hold what was put into them, and nothing else (%i)', (seed) => {
    const random = createRandom(seed);
    const stretches = createIntervals();
    const seconds = new Set<number>();
    for (let turn = 0; turn < 40; turn += 1) {
      const from = random.int(0, 500);
      const to = from + random.int(-2, 20);
      stretches.add(from, to);
      for (let second = from; second <= to; second += 1) seconds.add(second);
      const start = random.int(0, 500);
      const end = start + random.int(0, 15);
      const all = Array.from({ length: end - start + 1 }, (_, index) => start + index);
      expect(stretches.covers(start, end)).toBe(all.every((second) => seconds.has(second)));
    }
  });
});

test.each(SEEDS)('moments are told of as long as they are there (%i)', (seed) => {
  const random = createRandom(seed);
  const moments = createMoments();
  const held: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    if (random.chance(0.6) || held.length === 0) {
      const time = random.int(0, 5000);
      moments.add(time);
      held.push(time);
    } else {
      const [time = 0] = held.splice(random.int(0, held.length - 1), 1);
      moments.remove(time);
    }
    const from = random.int(0, 5000);
    const to = from + random.int(0, 200);
    expect(moments.hasBetween(from, to)).toBe(held.some((time) => time >= from && time <= to));
  }
});
