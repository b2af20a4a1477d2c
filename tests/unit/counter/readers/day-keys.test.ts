import { expect, test } from 'vitest';
import { startOfDay } from '../../../../src/domain/time/hanoi-day.ts';
import { createDayKeys } from '../../../../src/counter/readers/day-keys.ts';
import { readerIds } from '../../../../src/counter/readers/reader-id.ts';

const MIDNIGHT = startOfDay('2026-02-01');
const MINUTE = 60_000;

/** A store that makes the salt from the day, and records its calls. */
function saltStore() {
  const calls: string[] = [];
  const salt = (day: string, until: number) => {
    calls.push(`${day} until ${new Date(until).toISOString()}`);
    return Promise.resolve(`salt of ${day}`);
  };
  return { calls, salt };
}

const fingerprint = {
  action: 'view',
  ip: '203.0.113.7',
  userAgent: 'Firefox',
  article: '2026/bai',
} as const;

test('the key is the same all day and changes the next day', async () => {
  const keysAt = createDayKeys(saltStore(), 'secret');
  const idAt = async (now: number) => readerIds(fingerprint, await keysAt(now)).readerId;
  const noon = await idAt(MIDNIGHT + 720 * MINUTE);
  expect(await idAt(MIDNIGHT + 900 * MINUTE)).toBe(noon);
  expect(await idAt(MIDNIGHT + 2000 * MINUTE)).not.toBe(noon);
  expect(await idAt(MIDNIGHT + 720 * MINUTE), 'a clock that was set back').toBe(noon);
});

test('in the first half hour of a day, the key of yesterday is available', async () => {
  const keysAt = createDayKeys(saltStore(), 'secret');
  const before = await keysAt(MIDNIGHT - MINUTE);
  const early = await keysAt(MIDNIGHT + 29 * MINUTE);
  const late = await keysAt(MIDNIGHT + 30 * MINUTE);
  expect(readerIds(fingerprint, early).previousDayId).toBe(readerIds(fingerprint, before).readerId);
  expect(readerIds(fingerprint, late).previousDayId).toBeUndefined();
  expect(readerIds(fingerprint, late).readerId).toBe(readerIds(fingerprint, early).readerId);
});

test('the salt of a day is read once, and is to be dropped half an hour after its day', async () => {
  const store = saltStore();
  const keysAt = createDayKeys(store, 'secret');
  await Promise.all([keysAt(MIDNIGHT + 60 * MINUTE), keysAt(MIDNIGHT + 60 * MINUTE)]);
  await keysAt(MIDNIGHT + 61 * MINUTE);
  expect(store.calls).toEqual(['2026-02-01 until 2026-02-01T17:30:00.000Z']);
});

test('the salt is read again after the store has failed', async () => {
  let isOut = true;
  const salt = () => (isOut ? Promise.reject(new Error('away')) : Promise.resolve('salt'));
  const keysAt = createDayKeys({ salt }, 'secret');
  await expect(keysAt(MIDNIGHT)).rejects.toThrow('away');
  isOut = false;
  expect(await keysAt(MIDNIGHT)).toHaveProperty('today');
});

test('the salts without the secret do not give the key', async () => {
  const [ours, theirs] = ['secret', 'guess'].map((secret) => createDayKeys(saltStore(), secret));
  const ids = await Promise.all(
    [ours, theirs].map(
      async (keysAt) => keysAt && readerIds(fingerprint, await keysAt(MIDNIGHT)).readerId,
    ),
  );
  expect(ids[0]).not.toBe(ids[1]);
});

test.each([
  ['IP', { ip: '203.0.113.8' }],
  ['browser', { userAgent: 'Chrome' }],
  ['article', { article: '2026/khac' }],
  ['action', { action: 'rating' }],
] as const)('another %s gives another id', async (_, change) => {
  const keys = await createDayKeys(saltStore(), 'secret')(MIDNIGHT + 60 * MINUTE);
  const { readerId } = readerIds(fingerprint, keys);
  expect(readerIds({ ...fingerprint, ...change }, keys).readerId).not.toBe(readerId);
  expect(readerId).toMatch(/^[\w-]{16}$/);
});
