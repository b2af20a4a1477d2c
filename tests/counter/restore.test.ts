/** After a restore the counts stay possible, and every backup can be restored. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/counter/store/open-store.ts';
import { runService, type RunningService } from './running-service.ts';
import { runCounterInside } from './counter-command.ts';
import { stores, type TestStore } from './stores.ts';

const ID = '2026/bai-0';
const MINUTE = 60_000;

describe.each(stores)('on $name', ({ make }) => {
  let testStore: TestStore;
  let service: RunningService;
  let backup: string;
  const counter = (...words: string[]) => runCounterInside(words, { COUNTER_STORE: testStore.dsn });

  beforeEach(async () => {
    testStore = await make();
    service = await runService(testStore);
    backup = path.join(testStore.folder, 'sao-luu.json');
  });
  afterEach(async () => {
    await service.stop();
    await testStore.remove();
  });

  test('a rating that was given before the restore counts again, since the sums no longer hold it', async () => {
    await service.view(ID);
    expect((await counter('backup', backup)).exitCode).toBe(0);
    await service.rate(ID, 5);
    expect((await counter('restore', backup)).exitCode).toBe(0);

    expect(await service.rate(ID, 1)).toEqual({ ratings: 1, score: 1, stars: 1 });
    expect(await service.rate(ID, 3), 'and it can be changed').toEqual({
      ratings: 1,
      score: 3,
      stars: 3,
    });
    const after = path.join(testStore.folder, 'sau.json');
    expect((await counter('backup', after)).exitCode).toBe(0);
    expect((await counter('restore', after)).exitCode).toBe(0);
    expect(await service.counts(ID)).toMatchObject({ [ID]: { ratings: 1, score: 3 } });
  });

  test('a reader of the last half hour is still recognised, and counts again after it', async () => {
    await service.view(ID);
    await counter('backup', backup);
    await counter('restore', backup);
    await service.view(ID);
    expect(await service.counts(ID)).toMatchObject({ [ID]: { views: 1 } });
    service.clock.now += 30 * MINUTE;
    await service.view(ID);
    expect(await service.counts(ID)).toMatchObject({ [ID]: { views: 2 } });
  });

  test('views of days before the restore are not subtracted when those days expire', async () => {
    await service.view(ID);
    const store = await openStore(testStore.dsn);
    const counts = { views: 5, recent: 5, ratings: 0, score: 0 };
    await store.restore({ articles: { [ID]: counts }, days: {}, site: {} });
    await store.close();
    service.clock.now += 40 * 24 * 60 * MINUTE;
    await service.purgeExpired();
    expect(await service.counts(ID)).toEqual({ [ID]: counts });
  });

  test('all counts are sent again after a restore', async () => {
    await service.view(ID);
    await counter('backup', backup);
    const tag = (await service.ask('/counts')).headers.get('etag') ?? '';
    await counter('restore', backup);
    const headers = { 'if-none-match': tag };
    expect((await service.ask('/counts', { headers })).status).toBe(200);
  });

  test('a restore that fails leaves the counts as they were', async () => {
    await service.view(ID);
    const store = await openStore(testStore.dsn);
    const impossible = { views: 1, recent: 1, ratings: 0, score: null as unknown as number };
    const restore = store.restore({ articles: { '2026/bai-1': impossible }, days: {}, site: {} });
    await expect(restore).rejects.toThrow();
    await store.close();
    await service.view(ID, { from: '10.0.0.2' });
    expect(await service.counts(ID, '2026/bai-1')).toEqual({
      [ID]: { views: 2, recent: 2, ratings: 0, score: 0 },
    });
  });

  test('impossible counts are not backed up, and a restore replaces them', async () => {
    await service.view(ID);
    await counter('backup', backup);
    const valid = await readFile(backup, 'utf8');
    const store = await openStore(testStore.dsn);
    const impossible = { views: 1, recent: 1, ratings: 0, score: -4 };
    await store.restore({ articles: { [ID]: impossible }, days: {}, site: {} });
    await store.close();

    const refused = await counter('backup', backup);
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain(`số liệu có chỗ sai ở bài “${ID}”`);
    expect(refused.output).toContain('npm run counter -- restore <tệp>');
    expect(await readFile(backup, 'utf8'), 'the valid one stays').toBe(valid);

    const { exitCode, output } = await counter('restore', backup);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('không phục hồi được: số liệu có chỗ sai');
    expect(await service.counts(ID)).toMatchObject({ [ID]: { views: 1, ratings: 0, score: 0 } });
  });
});
