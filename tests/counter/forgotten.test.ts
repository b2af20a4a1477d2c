/** What is dropped also leaves the disk, however many readers there were. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayOf, startOfDay } from '../../src/domain/time/hanoi-day.ts';
import { openStore } from '../../src/counter/store/open-store.ts';
import { createRedisClient, type RedisClient } from '../../src/counter/store/redis-client.ts';
import type { Batch, Store } from '../../src/counter/store/store.ts';
import { bytesOf, stores, type TestStore } from './stores.ts';

const MINUTE = 60_000;

/** Fills whole pages of the file, which become free when the readers are dropped. */
const MANY = 12_000;

const names = (kind: string) =>
  Array.from({ length: MANY }, (_, index) => `${kind}-${String(index).padStart(9, '0')}`);

const batch = (now: number, more: Partial<Batch> = {}): Batch => ({
  ...{ now, day: dayOf(now), views: [], ratings: [], purgeExpired: false },
  ...more,
});

describe('in SQLite', () => {
  const readers = names('reader');
  const voters = names('voter');
  let now: number;
  let testStore: TestStore;
  let store: Store;

  beforeEach(async () => {
    now = Date.now();
    testStore = (await stores[0]?.make()) as TestStore;
    store = await openStore(testStore.dsn);
    const rating = { article: 'a', stars: 5, changeableUntil: now + MINUTE };
    await store.salt('2026-01-01', now + MINUTE);
    await store.commit(
      batch(now, { views: readers.map((readerId) => ({ article: 'a', readerId })) }),
    );
    await store.commit(
      batch(now, { ratings: voters.map((readerId) => ({ ...rating, readerId })) }),
    );
  });
  afterEach(() => testStore.remove());

  /** How many of the readers, the voters and the salt lie in any file. */
  async function leftOnDisk(): Promise<number> {
    const bytes = await bytesOf(testStore);
    return new Set(bytes.match(/(?:reader|voter)-\d{9}|2026-01-01/g)).size;
  }

  test('one purge after half an hour drops all readers, and no file holds anything of them', async () => {
    expect(await leftOnDisk()).toBe(2 * MANY + 1);
    await store.commit(batch(now + 30 * MINUTE, { purgeExpired: true }));
    await expect.poll(leftOnDisk, { timeout: 10_000 }).toBe(0);
    await store.close();
    expect(await leftOnDisk()).toBe(0);
  });

  test('readers that expire later leave the write-ahead log within ten minutes', async () => {
    await store.commit(batch(now, { purgeExpired: true }));
    await store.commit(batch(now + 30 * MINUTE, { purgeExpired: true }));
    await expect.poll(leftOnDisk, { timeout: 10_000 }).toBe(0);
    const late = { article: 'a', readerId: 'reader-late' };
    await store.commit(batch(now + 31 * MINUTE, { views: [late] }));
    for (const minutes of [61, 71]) {
      await store.commit(batch(now + minutes * MINUTE, { purgeExpired: true }));
    }
    await expect.poll(() => bytesOf(testStore), { timeout: 10_000 }).not.toContain('reader-late');
    await store.close();
  });

  test('readers are served while many others are being dropped', async () => {
    const waits: number[] = [];
    await store.commit(batch(now + 30 * MINUTE, { purgeExpired: true }));
    for (let attempt = 0; attempt < 20; attempt++) {
      const began = performance.now();
      const view = { article: 'a', readerId: `new-${attempt}` };
      await store.commit(batch(now + 30 * MINUTE, { views: [view] }));
      waits.push(performance.now() - began);
    }
    expect(waits.sort((one, other) => one - other)[10], 'median in ms').toBeLessThan(1000);
    await store.close();
  });

  test('the first purge after a stop drops what has expired meanwhile', async () => {
    await store.close();
    expect(await leftOnDisk()).toBe(2 * MANY + 1);
    store = await openStore(testStore.dsn);
    await store.commit(batch(now + 24 * 60 * MINUTE, { purgeExpired: true }));
    await store.close();
    expect(await leftOnDisk()).toBe(0);
  });
});

const redis = stores.find(({ name }) => name === 'Redis');

if (redis) {
  describe('in Redis, with an append-only file', () => {
    const today = dayOf(Date.now());
    const afterDay = startOfDay(today) + (24 * 60 + 36) * MINUTE;
    let testStore: TestStore;
    let store: Store;
    let client: RedisClient;

    beforeEach(async () => {
      testStore = await redis.make();
      store = await openStore(testStore.dsn);
      client = createRedisClient(testStore.dsn);
      await client.connect();
    });
    afterEach(async () => {
      await client.close();
      await store.close();
      await testStore.remove();
    });

    /** Stores a salt, a view and a rating, and waits until they have expired. Returns the texts to be looked for. */
    async function expiredDay(): Promise<string[]> {
      const salt = await store.salt(today, Date.now() + 50);
      const reading = { article: 'a', readerId: 'an-expired-reader' };
      const rating = { article: 'a', readerId: 'an-expired-voter', stars: 5 };
      await store.commit(
        batch(Date.now(), {
          views: [reading],
          ratings: [{ ...rating, changeableUntil: Date.now() + 50 }],
        }),
      );
      await client.pExpire('tin-quan:seen:an-expired-reader', 50);
      await expect.poll(() => client.exists('tin-quan:seen:an-expired-reader')).toBe(0);
      return [salt, reading.readerId, rating.readerId];
    }

    const leftOf = async (texts: string[]) => {
      const bytes = await bytesOf(testStore);
      return texts.filter((text) => bytes.includes(text));
    };

    test('salt, readers and ratings leave the append-only file after their day', async () => {
      const texts = await expiredDay();
      expect(await leftOf(texts), 'Redis alone would keep them').toEqual(texts);
      await store.commit(batch(afterDay, { purgeExpired: true }));
      await expect.poll(() => leftOf(texts), { timeout: 10_000 }).toEqual([]);
      expect(await store.counts(['a'])).toMatchObject({ a: { views: 1, ratings: 1, score: 5 } });
      await testStore.server?.kill();
      await testStore.server?.start();
      await expect
        .poll(() => store.counts(['a']).catch(() => {}), { timeout: 10_000 })
        .toMatchObject({ a: { views: 1, ratings: 1, score: 5 } });
    });

    test('a day that no longer belongs to the recent views leaves no key', async () => {
      await store.commit(batch(Date.now(), { views: [{ article: 'a', readerId: 'one' }] }));
      expect(await client.keys('tin-quan:day:*')).toHaveLength(1);
      await store.commit(batch(afterDay + 30 * 24 * 60 * MINUTE, { purgeExpired: true }));
      expect(await client.keys('tin-quan:day*')).toEqual([]);
      expect(await store.counts(['a'])).toMatchObject({ a: { views: 1, recent: 0 } });
    });

    test('what a restore that was interrupted has left behind is not restored', async () => {
      await client.hSet('tin-quan:views:restoring', { ghost: 9 });
      const counts = { views: 1, recent: 0, ratings: 0, score: 0 };
      await store.restore({ articles: { a: counts }, days: {}, site: {} });
      expect(await store.allCounts()).toEqual({ a: counts });
    });

    test('one of several machines has the append-only file rewritten, once a day', async () => {
      const rewrites = async () =>
        Number(/^aof_rewrites:(\d+)/m.exec(await client.info('persistence'))?.[1]);
      const done = (day: string) => client.get(`tin-quan:rewritten:${day}`);
      const other = await openStore(testStore.dsn);
      for (const at of [afterDay, afterDay + MINUTE, afterDay + 20 * 60 * MINUTE]) {
        await Promise.all(
          [store, other].map((machine) => machine.commit(batch(at, { purgeExpired: true }))),
        );
        await expect.poll(() => done(dayOf(afterDay)), { timeout: 10_000 }).toBe('done');
      }
      expect(await rewrites()).toBe(1);
      await other.commit(batch(afterDay + 24 * 60 * MINUTE, { purgeExpired: true }));
      const next = dayOf(afterDay + 24 * 60 * MINUTE);
      await expect.poll(() => done(next), { timeout: 10_000 }).toBe('done');
      expect(await rewrites()).toBe(2);
      await other.close();
    });

    test('a Redis that forbids the rewrite is logged once, and counts as before', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      await client.aclSetUser('default', '-bgrewriteaof');
      /** Tries as if ten minutes had passed. Returns how often Redis has refused so far. */
      const tryAgain = async () => {
        await client.del(`tin-quan:rewritten:${dayOf(afterDay)}`);
        await store.commit(batch(afterDay, { purgeExpired: true }));
        const stats = await client.info('commandstats');
        return Number(/^cmdstat_bgrewriteaof:.*rejected_calls=(\d+)/m.exec(stats)?.[1] ?? 0);
      };
      await expect.poll(tryAgain).toBeGreaterThan(1);
      await store.commit(batch(afterDay, { views: [{ article: 'a', readerId: 'one' }] }));
      const messages = log.mock.calls.map(([message]) => String(message));
      log.mockRestore();
      expect(messages).toHaveLength(1);
      expect(messages[0]).toContain('Chưa dọn được tệp AOF của Redis (NOPERM');
      expect(messages[0]).toContain('hoặc tự chạy BGREWRITEAOF mỗi ngày');
      expect(await store.counts(['a'])).toMatchObject({ a: { views: 1 } });
    });
  });
}
