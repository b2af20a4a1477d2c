/**
 * Removes expired keys from the append-only file of Redis. The file keeps every key that was ever written until it is
 * rewritten, and Redis rewrites it by itself only when it has grown.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { KEY_OVERLAP_MS } from '../../domain/counting/view-rules.ts';
import { dayOf } from '../../domain/time/hanoi-day.ts';
import type { RedisClient } from './redis-client.ts';

const MINUTE_MS = 60_000;

/** How long after the end of a day its salt is gone, with five minutes for clocks that do not agree. */
const DELAY_AFTER_DAY_MS = KEY_OVERLAP_MS + 5 * MINUTE_MS;

/** After this time a rewrite that was begun and not finished is tried again, on the same machine or another. */
const CLAIM_TTL_MS = 10 * MINUTE_MS;

/** Longer than a day can be queried. */
const DONE_TTL_MS = 48 * 60 * MINUTE_MS;

/** Keys that Redis visits per SCAN. */
const SCAN_COUNT = 1000;

const POLL_INTERVAL_MS = 500;

/**
 * Returns a function to be called every few seconds with the time (in milliseconds). Its first call after the end of a day,
 * on whichever machine, has the file rewritten. A rewrite that fails is logged and disturbs nothing else.
 */
export function createRewrite(client: RedisClient, keyOf: (day: string) => string) {
  let isRewriting = false;
  let hasWarned = false;

  async function rewriteAfterDay(now: number): Promise<void> {
    const key = keyOf(dayOf(now - DELAY_AFTER_DAY_MS));
    if (!(await claim(client, key))) return;
    await rewrite(client);
    await client.set(key, 'done', { expiration: { type: 'PX', value: DONE_TTL_MS } });
    hasWarned = false;
  }

  return async (now: number): Promise<void> => {
    if (isRewriting) return;
    isRewriting = true;
    try {
      await rewriteAfterDay(now);
    } catch (error) {
      // When Redis is not there at all, server.ts logs the outage.
      if (client.isReady && !hasWarned) {
        hasWarned = true;
        console.error(failureMessage(error));
      }
    } finally {
      isRewriting = false;
    }
  };
}

/** Of all machines, only the first one claims a day. */
async function claim(client: RedisClient, key: string): Promise<boolean> {
  const expiration = { type: 'PX', value: CLAIM_TTL_MS } as const;
  return (await client.set(key, 'begun', { condition: 'NX', expiration })) !== null;
}

/** Fulfilled when the old file is gone. Does nothing where Redis writes no append-only file. */
async function rewrite(client: RedisClient): Promise<void> {
  if ((await persistenceInfo(client)).get('aof_enabled') !== '1') return;
  await dropExpired(client);
  await client.bgRewriteAof();
  for (;;) {
    await delay(POLL_INTERVAL_MS, undefined, { ref: false });
    const info = await persistenceInfo(client);
    const isRunning = ['aof_rewrite_scheduled', 'aof_rewrite_in_progress'].some(
      (name) => info.get(name) === '1',
    );
    if (isRunning) continue;
    const status = info.get('aof_last_bgrewrite_status');
    if (status === 'ok') return;
    throw new Error(`BGREWRITEAOF: ${status}`);
  }
}

/** Redis drops an expired key when it visits it. Those that it has not visited would go into the new file. */
async function dropExpired(client: RedisClient): Promise<void> {
  const keys = client.scanIterator({ COUNT: SCAN_COUNT });
  while (!(await keys.next()).done);
}

/** https://redis.io/docs/latest/commands/info/ */
async function persistenceInfo(client: RedisClient): Promise<Map<string, string>> {
  const lines = (await client.info('persistence')).split('\r\n');
  return new Map(lines.map((line) => line.split(':') as [string, string]));
}

function failureMessage(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Chưa dọn được tệp AOF của Redis (${reason}): mã băm và khóa đã hết hạn của những ngày trước còn nằm trong tệp ấy. Dịch vụ thử lại 10 phút một lần. Nếu Redis không cho phép, hãy cấp cho dịch vụ các lệnh INFO, SCAN và BGREWRITEAOF, hoặc tự chạy BGREWRITEAOF mỗi ngày sau 0 giờ 35 phút; xem docs/counter.md.`;
}
