/** The keys under which readers are known: one a day, made of the machine's secret and a random salt of the day. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { KEY_OVERLAP } from '../../domain/counting/rules.ts';
import { dayOf, daysBefore, startOfDay } from '../../domain/time/hanoi-day.ts';
import type { Store } from '../store/store.ts';

export interface DayKeys {
  today: KeyObject;
  /** In the first half hour of a day: a reader of a minute ago is still known under the key of yesterday. */
  yesterday: KeyObject | undefined;
  /** When the key of today is forgotten, in milliseconds. */
  end: number;
}

/**
 * Finds the keys of a moment (in milliseconds). The salts lie in the store, since all machines that count must share them,
 * and are dropped half an hour after their day; without the secret, which is not there, they open nothing.
 */
export function createDayKeys(
  store: Pick<Store, 'salt'>,
  secret: string,
): (now: number) => DayKeys | Promise<DayKeys> {
  let held: { keys: DayKeys; from: number; until: number } | undefined;
  let renewing: Promise<DayKeys> | undefined;

  async function keyOf(day: string): Promise<KeyObject> {
    const salt = await store.salt(day, endOf(day));
    return createSecretKey(createHmac('sha256', secret).update(salt).digest());
  }

  async function renew(now: number): Promise<DayKeys> {
    const day = dayOf(now);
    const start = startOfDay(day);
    const overlap = start + KEY_OVERLAP;
    const isEarly = now < overlap;
    const yesterday = isEarly ? await keyOf(daysBefore(day, 1)) : undefined;
    const keys = { today: await keyOf(day), yesterday, end: endOf(day) };
    const [from, until] = isEarly ? [start, overlap] : [overlap, startOfDay(daysBefore(day, -1))];
    held = { keys, from, until };
    return keys;
  }

  return (now) => {
    if (held && now >= held.from && now < held.until) return held.keys;
    return (renewing ??= renew(now).finally(() => (renewing = undefined)));
  };
}

/** When the key of a day is forgotten. */
function endOf(day: string): number {
  return startOfDay(daysBefore(day, -1)) + KEY_OVERLAP;
}
