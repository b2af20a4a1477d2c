import { describe, expect, test } from 'vitest';
import { crashRun } from './crash-run.ts';
import { stores } from './stores.ts';

/** tests/bench/counter/crash.ts does it hundreds of times. */
const KILLS = 4;

describe.each(stores)('on $name', ({ make }) => {
  test('a service that is killed loses nothing that it has acknowledged, and counts nothing twice', async () => {
    const testStore = await make();
    const { kills, acknowledged, retries, expected, found } = await crashRun(testStore, KILLS);
    expect(found).toEqual(expected);
    expect(kills).toBe(KILLS);
    expect(retries, 'the kills must hit readers').toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(KILLS);
    await testStore.remove();
  });
});
