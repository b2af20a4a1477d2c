import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest';
import type { RedisClient } from '../../../../src/counter/store/redis-client.ts';
import { createRewrite } from '../../../../src/counter/store/redis-rewrite.ts';

let log: MockInstance;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** A Redis that answers INFO with these fields. Records the keys that are set, and how often it was told to rewrite. */
function stubRedis(info: Record<string, string>, { isReady = true } = {}) {
  const keys: unknown[][] = [];
  const bgRewriteAof = vi.fn(() => Promise.resolve());
  const client = {
    isReady,
    bgRewriteAof,
    set: (...args: unknown[]) => Promise.resolve(keys.push(args) && 'OK'),
    info: () =>
      Promise.resolve(
        Object.entries(info)
          .map((field) => field.join(':'))
          .join('\r\n'),
      ),
    scanIterator: async function* () {
      yield ['a-key'];
    },
  } as unknown as RedisClient;
  return { client, keys, bgRewriteAof, rewrite: createRewrite(client, (day) => `done:${day}`) };
}

const NOON = Date.parse('2026-01-31T05:00:00Z');

test('the append-only file is rewritten, and the day is marked as done for two days', async () => {
  const redis = stubRedis({ aof_enabled: '1', aof_last_bgrewrite_status: 'ok' });
  await redis.rewrite(NOON);
  expect(redis.bgRewriteAof).toHaveBeenCalledTimes(1);
  expect(redis.keys).toEqual([
    [
      'done:2026-01-31',
      'begun',
      { condition: 'NX', expiration: { type: 'PX', value: 10 * 60_000 } },
    ],
    ['done:2026-01-31', 'done', { expiration: { type: 'PX', value: 48 * 60 * 60_000 } }],
  ]);
  expect(log).not.toHaveBeenCalled();
});

test('a Redis without an append-only file is not told to write one', async () => {
  const redis = stubRedis({ aof_enabled: '0' });
  await redis.rewrite(NOON);
  expect(redis.bgRewriteAof).not.toHaveBeenCalled();
  expect(log).not.toHaveBeenCalled();
});

test('a rewrite that fails is logged and not marked as done', async () => {
  const redis = stubRedis({ aof_enabled: '1', aof_last_bgrewrite_status: 'err' });
  await redis.rewrite(NOON);
  expect(log.mock.calls).toEqual([[expect.stringContaining('(BGREWRITEAOF: err)')]]);
  expect(redis.keys.map(([, value]) => value)).toEqual(['begun']);
});

test('a rewrite that fails because Redis is gone is not logged, since the outage is', async () => {
  const redis = stubRedis(
    { aof_enabled: '1', aof_last_bgrewrite_status: 'err' },
    { isReady: false },
  );
  await redis.rewrite(NOON);
  expect(log).not.toHaveBeenCalled();
});
