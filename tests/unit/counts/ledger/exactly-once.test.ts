/** The promise of src/counts/ledger/count-views.ts; `node tests/bench/logs/exactly-once.ts` keeps it for hours. */
import { describe, expect, test } from 'vitest';
import { liveThrough, viewsOf } from '../../../bench/logs/history.ts';

describe('however a log is handed over, each view is counted exactly once', () => {
  test.each(Array.from({ length: 24 }, (_, seed) => seed + 1))('history %i', async (seed) => {
    const { clean, lived } = await liveThrough(seed);
    expect(viewsOf(lived)).toEqual(viewsOf(clean));
  });
});
