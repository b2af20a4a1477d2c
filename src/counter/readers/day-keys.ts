/** The keys of reader ids: one a day, made from the secret of the machine and a random salt of the day. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { KEY_OVERLAP_MS } from '../../domain/counting/view-rules.ts';
import { dayOf, daysBefore, startOfDay } from '../../domain/time/hanoi-day.ts';
import type { Store } from '../store/store.ts';

export interface DayKeys {
  today: KeyObject;
  /** Only in the first half hour of a day: finds those who have read shortly before midnight. */
  yesterday: KeyObject | undefined;
  /** When the key of today is dropped, in milliseconds. */
  end: number;
}

/**
 * Returns a function that finds the keys for a time (in milliseconds). The salts are in the store, since all machines that
 * count must share them, and are dropped half an hour after their day. They are useless without the secret, which is
 * not in the store.
 */
export function createDayKeys(
  store: Pick<Store, 'salt'>,
  secret: string,
): (now: number) => DayKeys | Promise<DayKeys> {
  let cached: { keys: DayKeys; from: number; until: number } | undefined;
  let loading: Promise<DayKeys> | undefined;

  async function keyOf(day: string): Promise<KeyObject> {
    const salt = await store.salt(day, endOfKey(day));
    return createSecretKey(createHmac('sha256', secret).update(salt).digest());
  }

  async function load(now: number): Promise<DayKeys> {
    const day = dayOf(now);
    const start = startOfDay(day);
    const overlapEnd = start + KEY_OVERLAP_MS;
    const isEarly = now < overlapEnd;
    const yesterday = isEarly ? await keyOf(daysBefore(day, 1)) : undefined;
    const keys = { today: await keyOf(day), yesterday, end: endOfKey(day) };
    const [from, until] = isEarly
      ? [start, overlapEnd]
      : [overlapEnd, startOfDay(daysBefore(day, -1))];
    cached = { keys, from, until };
    return keys;
  }

  return (now) => {
    if (cached && now >= cached.from && now < cached.until) return cached.keys;
    return (loading ??= load(now).finally(() => (loading = undefined)));
  };
}

/** When the key of a day is dropped, in milliseconds. */
function endOfKey(day: string): number {
  return startOfDay(daysBefore(day, -1)) + KEY_OVERLAP_MS;
}
