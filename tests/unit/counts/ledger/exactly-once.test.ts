/** The rules of src/counts/ledger/count-views.ts on random histories; tests/bench/logs/exactly-once.ts runs more of them. */
import { describe, expect, test } from 'vitest';
import { replayHistory, viewsOf } from '../../../bench/logs/history.ts';

describe('each view is counted exactly once, however the log is handed over', () => {
  test.each(Array.from({ length: 6 }, (_, seed) => seed + 1))(
    'history %i ends with the counts of one clean run',
    async (seed) => {
      const { clean, replayed } = await replayHistory(seed);
      expect(viewsOf(replayed)).toEqual(viewsOf(clean));
    },
  );
});
