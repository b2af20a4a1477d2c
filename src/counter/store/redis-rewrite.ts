/**
 * Takes what has expired out of the files of Redis: its append-only file keeps every key that was ever written until it is
 * rewritten, and Redis itself does that only when the file has grown.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { KEY_OVERLAP } from '../../domain/counting/rules.ts';
import { dayOf } from '../../domain/time/hanoi-day.ts';
import type { RedisClient } from './redis-client.ts';

const MINUTE = 60_000;

/** So long after the end of a day its salt has gone, also where the clocks of machines do not quite agree. */
const AFTER_DAY = KEY_OVERLAP + 5 * MINUTE;

/** After so long another machine, or the same one, tries what one has begun and not finished. */
const CLAIM = 10 * MINUTE;

/** A day that is done is remembered longer than it can be asked about. */
const REMEMBERED = 48 * 60 * MINUTE;

/** Keys that Redis looks at for one answer. */
const CHUNK = 1000;

/** How often to look whether the rewrite is finished, in milliseconds. */
const LOOK = 500;

/**
 * Makes what is to be called now and then with the time, in milliseconds. The first call after the end of a day, on
 * whichever machine, has the file rewritten. A rewrite that fails is told to the log and does no harm to anything else.
 */
export function createRewrite(client: RedisClient, keyOf: (day: string) => string) {
  let rewriting = false;
  let told = false;

  async function rewriteAfterDay(now: number): Promise<void> {
    const key = keyOf(dayOf(now - AFTER_DAY));
    if (!(await claim(client, key))) return;
    await rewrite(client);
    await client.set(key, 'done', { expiration: { type: 'PX', value: REMEMBERED } });
    told = false;
  }

  return async (now: number): Promise<void> => {
    if (rewriting) return;
    rewriting = true;
    try {
      await rewriteAfterDay(now);
    } catch (error) {
      // An outage of Redis itself is told elsewhere.
      if (client.isReady && !told) {
        told = true;
        console.error(whyNot(error));
      }
    } finally {
      rewriting = false;
    }
  };
}

async function claim(client: RedisClient, key: string): Promise<boolean> {
  const expiration = { type: 'PX', value: CLAIM } as const;
  return (await client.set(key, 'begun', { condition: 'NX', expiration })) !== null;
}

/** Fulfilled when the old file is gone. Does nothing where Redis writes none. */
async function rewrite(client: RedisClient): Promise<void> {
  if ((await persistence(client)).get('aof_enabled') !== '1') return;
  await dropExpired(client);
  await client.bgRewriteAof();
  for (;;) {
    await delay(LOOK, undefined, { ref: false });
    const state = await persistence(client);
    const isRunning = ['aof_rewrite_scheduled', 'aof_rewrite_in_progress'].some(
      (name) => state.get(name) === '1',
    );
    if (isRunning) continue;
    const status = state.get('aof_last_bgrewrite_status');
    if (status === 'ok') return;
    throw new Error(`BGREWRITEAOF: ${status}`);
  }
}

/** Redis drops an expired key when it meets it; those that it has not met would be written into the new file. */
async function dropExpired(client: RedisClient): Promise<void> {
  const met = client.scanIterator({ COUNT: CHUNK });
  while (!(await met.next()).done);
}

/** https://redis.io/docs/latest/commands/info/ */
async function persistence(client: RedisClient): Promise<Map<string, string>> {
  const lines = (await client.info('persistence')).split('\r\n');
  return new Map(lines.map((line) => line.split(':') as [string, string]));
}

function whyNot(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Chưa dọn được tệp AOF của Redis (${reason}): mã băm và khóa đã hết hạn của những ngày trước còn nằm trong tệp ấy. Dịch vụ thử lại 10 phút một lần. Nếu Redis không cho phép, hãy cấp cho dịch vụ các lệnh INFO, SCAN và BGREWRITEAOF, hoặc tự chạy BGREWRITEAOF mỗi ngày sau 0 giờ 35 phút; xem docs/counter.md.`;
}
