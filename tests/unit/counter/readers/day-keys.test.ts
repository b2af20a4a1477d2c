import { expect, test } from 'vitest';
import { startOfDay } from '../../../../src/domain/time/hanoi-day.ts';
import { createDayKeys } from '../../../../src/counter/readers/day-keys.ts';
import { readerNames } from '../../../../src/counter/readers/reader-id.ts';

const MIDNIGHT = startOfDay('2026-02-01');
const MINUTE = 60_000;

/** A store that makes a salt of the name of the day, and says what it was asked for. */
function saltStore() {
  const asked: string[] = [];
  const salt = (day: string, until: number) => {
    asked.push(`${day} until ${new Date(until).toISOString()}`);
    return Promise.resolve(`salt of ${day}`);
  };
  return { asked, salt };
}

const traces = {
  act: 'view',
  address: '203.0.113.7',
  agent: 'Firefox',
  article: '2026/bai',
} as const;

test('the key changes every day, and the same day has the same key', async () => {
  const keysAt = createDayKeys(saltStore(), 'secret');
  const nameAt = async (moment: number) => readerNames(traces, await keysAt(moment)).reader;
  const noon = await nameAt(MIDNIGHT + 720 * MINUTE);
  expect(await nameAt(MIDNIGHT + 900 * MINUTE)).toBe(noon);
  expect(await nameAt(MIDNIGHT + 2000 * MINUTE)).not.toBe(noon);
  expect(await nameAt(MIDNIGHT + 720 * MINUTE), 'a clock that was set back').toBe(noon);
});

test('in the first half hour of a day, yesterday’s key is known, too', async () => {
  const keysAt = createDayKeys(saltStore(), 'secret');
  const before = await keysAt(MIDNIGHT - MINUTE);
  const early = await keysAt(MIDNIGHT + 29 * MINUTE);
  const late = await keysAt(MIDNIGHT + 30 * MINUTE);
  expect(readerNames(traces, early).readerBefore).toBe(readerNames(traces, before).reader);
  expect(readerNames(traces, late).readerBefore).toBeUndefined();
  expect(readerNames(traces, late).reader).toBe(readerNames(traces, early).reader);
});

test('a day’s salt is asked for once, and to be dropped half an hour after its day', async () => {
  const store = saltStore();
  const keysAt = createDayKeys(store, 'secret');
  await Promise.all([keysAt(MIDNIGHT + 60 * MINUTE), keysAt(MIDNIGHT + 60 * MINUTE)]);
  await keysAt(MIDNIGHT + 61 * MINUTE);
  expect(store.asked).toEqual(['2026-02-01 until 2026-02-01T17:30:00.000Z']);
});

test('a store that is away is asked again', async () => {
  let away = true;
  const salt = () => (away ? Promise.reject(new Error('away')) : Promise.resolve('salt'));
  const keysAt = createDayKeys({ salt }, 'secret');
  await expect(keysAt(MIDNIGHT)).rejects.toThrow('away');
  away = false;
  expect(await keysAt(MIDNIGHT)).toHaveProperty('today');
});

test('whoever has the salts, but not the secret, cannot make the key', async () => {
  const [ours, theirs] = ['secret', 'guess'].map((secret) => createDayKeys(saltStore(), secret));
  const names = await Promise.all(
    [ours, theirs].map(
      async (keysAt) => keysAt && readerNames(traces, await keysAt(MIDNIGHT)).reader,
    ),
  );
  expect(names[0]).not.toBe(names[1]);
});

test.each([
  ['address', { address: '203.0.113.8' }],
  ['browser', { agent: 'Chrome' }],
  ['article', { article: '2026/khac' }],
  ['act', { act: 'rating' }],
] as const)('another %s has another name', async (_, change) => {
  const keys = await createDayKeys(saltStore(), 'secret')(MIDNIGHT + 60 * MINUTE);
  const { reader } = readerNames(traces, keys);
  expect(readerNames({ ...traces, ...change }, keys).reader).not.toBe(reader);
  expect(reader).toMatch(/^[\w-]{16}$/);
});
