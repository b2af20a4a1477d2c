/** After a restore the counts stay such as can be, and a backup is one that can be taken back. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/counter/store/open-store.ts';
import { runService, type RunningService } from './running-service.ts';
import { runCounter } from './service-process.ts';
import { stores, type Place } from './stores.ts';

const ID = '2026/bai-0';
const MINUTE = 60_000;

describe.each(stores)('on $name', ({ make }) => {
  let place: Place;
  let service: RunningService;
  let backup: string;
  const counter = (...words: string[]) => runCounter(words, { COUNTER_STORE: place.address });

  beforeEach(async () => {
    place = await make();
    service = await runService(place);
    backup = path.join(place.folder, 'sao-luu.json');
  });
  afterEach(async () => {
    await service.stop();
    await place.remove();
  });

  test('a rating that was given before counts anew: it is not in the sums any more', async () => {
    await service.view(ID);
    expect((await counter('backup', backup)).exitCode).toBe(0);
    await service.rate(ID, 5);
    expect((await counter('restore', backup)).exitCode).toBe(0);

    expect(await service.rate(ID, 1)).toEqual({ ratings: 1, score: 1, stars: 1 });
    expect(await service.rate(ID, 3), 'and can be changed').toEqual({
      ratings: 1,
      score: 3,
      stars: 3,
    });
    const after = path.join(place.folder, 'sau.json');
    expect((await counter('backup', after)).exitCode).toBe(0);
    expect((await counter('restore', after)).exitCode).toBe(0);
    expect(await service.counts(ID)).toMatchObject({ [ID]: { ratings: 1, score: 3 } });
  });

  test('a reader of the last half hour is still known, and counts again after it', async () => {
    await service.view(ID);
    await counter('backup', backup);
    await counter('restore', backup);
    await service.view(ID);
    expect(await service.counts(ID)).toMatchObject({ [ID]: { views: 1 } });
    service.clock.now += 30 * MINUTE;
    await service.view(ID);
    expect(await service.counts(ID)).toMatchObject({ [ID]: { views: 2 } });
  });

  test('counts that no store would take back are not backed up, and a restore gets rid of them', async () => {
    await service.view(ID);
    await counter('backup', backup);
    const sound = await readFile(backup, 'utf8');
    const store = await openStore(place.address);
    const wrong = { views: 1, recent: 1, ratings: 0, score: -4 };
    await store.restore({ articles: { [ID]: wrong }, days: {}, site: {} });
    await store.close();

    const refused = await counter('backup', backup);
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain(`số liệu có chỗ sai ở bài “${ID}”`);
    expect(refused.output).toContain('npm run counter -- restore <tệp>');
    expect(await readFile(backup, 'utf8'), 'the sound one stays').toBe(sound);

    const { exitCode, output } = await counter('restore', backup);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('không phục hồi được: số liệu có chỗ sai');
    expect(await service.counts(ID)).toMatchObject({ [ID]: { views: 1, ratings: 0, score: 0 } });
  });
});
