/** What is kept about readers: hashes whose key is elsewhere, and those not for long. */
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/domain/time/hanoi-day.ts';
import { createDayKeys } from '../../src/counter/readers/day-keys.ts';
import { readerNames } from '../../src/counter/readers/reader-id.ts';
import { readSettings } from '../../src/counter/settings.ts';
import { openStore } from '../../src/counter/store/open-store.ts';
import { ARTICLES, FIREFOX, writeManifest } from './running-service.ts';
import { runCounter, startService } from './service-process.ts';
import { bytesOf, stores, type Place } from './stores.ts';

const ADDRESS = '203.0.113.77';

async function environment(place: Place): Promise<Record<string, string>> {
  return {
    COUNTER_PORT: '0',
    COUNTER_STORE: place.address,
    COUNTER_MANIFEST: await writeManifest(place.folder),
    COUNTER_RUNTIME: path.join(place.folder, 'run'),
    COUNTER_PROXY: '127.0.0.1',
  };
}

test.each(stores)(
  'on $name: neither address nor browser nor the secret of the key lies with the data',
  async ({ make }) => {
    const place = await make();
    const service = await startService(await environment(place));
    const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': ADDRESS };
    await fetch(`${service.address}/views/${ARTICLES[0]}`, { method: 'POST', headers });
    await fetch(`${service.address}/ratings/${ARTICLES[0]}`, {
      method: 'POST',
      headers,
      body: '{"stars":5}',
    });
    await service.end('SIGKILL');

    const secret = await readFile(path.join(place.folder, 'run/secret'), 'utf8');
    const bytes = await bytesOf(place);
    expect(bytes).toContain(ARTICLES[0]);
    for (const kept of [ADDRESS, FIREFOX, secret]) expect(bytes).not.toContain(kept);
    expect(service.output()).not.toContain(ADDRESS);

    // The test would see the secret: with it the hash can be made again.
    const store = await openStore(place.address);
    const keys = await createDayKeys(store, secret)(Date.now());
    const { reader } = readerNames(
      { act: 'view', article: ARTICLES[0] ?? '', address: ADDRESS, agent: FIREFOX },
      keys,
    );
    expect(bytes).toContain(reader);
    await store.close();
    await place.remove();
  },
);

test('the secret is only its owner’s, and a folder that others can open is refused', async () => {
  const place = (await stores[0]?.make()) as Place;
  const env = await environment(place);
  const service = await startService(env);
  await service.end('SIGTERM');
  const run = path.join(place.folder, 'run');
  expect((await stat(run)).mode & 0o777).toBe(0o700);
  expect((await stat(path.join(run, 'secret'))).mode & 0o777).toBe(0o600);
  await chmod(run, 0o755);
  const { exitCode, output } = await runCounter([], env);
  expect(exitCode).toBe(1);
  expect(output).toContain(`chmod 700 ${run}`);
  await place.remove();
});

test('without a runtime folder of the system, also an empty one, it lies in the one for what is temporary', () => {
  const temporary = readSettings({}).runtime;
  expect(path.dirname(temporary)).toBe(tmpdir());
  expect(readSettings({ XDG_RUNTIME_DIR: '' }).runtime).toBe(temporary);
});

test.each(['', 'qua-ngan'])('a kept secret that is too short is refused: “%s”', async (secret) => {
  const place = (await stores[0]?.make()) as Place;
  const env = await environment(place);
  const file = path.join(place.folder, 'run/secret');
  await mkdir(path.dirname(file), { mode: 0o700 });
  await writeFile(file, secret);
  const { exitCode, output } = await runCounter([], env);
  expect(exitCode).toBe(1);
  expect(output).toContain(`tệp ${file} chỉ dài ${secret.length} ký tự, cần ít nhất 32`);
  expect(output).toContain('Hãy xóa tệp ấy rồi chạy lại');
  expect(output).not.toContain('qua-ngan');

  await rm(file);
  const service = await startService(env);
  await service.end('SIGTERM');
  expect((await readFile(file, 'utf8')).length).toBeGreaterThanOrEqual(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await place.remove();
});

test('in SQLite, readers are dropped after half an hour, and ratings and salts half an hour after their day', async () => {
  const place = (await stores[0]?.make()) as Place;
  const store = await openStore(place.address);
  const now = Date.now();
  const commit = (moment: number) =>
    store.commit({ now: moment, day: dayOf(moment), views: [], ratings: [], tidy: true });
  await store.salt('2026-01-01', now + 1000);
  await store.commit({
    ...{ now, day: dayOf(now), tidy: false },
    views: [{ article: 'a', reader: 'a-viewer' }],
    ratings: [{ article: 'a', reader: 'a-voter', stars: 5, changeableUntil: now + 1000 }],
  });
  const before = await bytesOf(place);
  expect(before).toContain('a-viewer');
  expect(before).toContain('a-voter');
  await commit(now + 31 * 60_000);
  await store.close();
  const after = await bytesOf(place);
  expect(after).not.toContain('a-viewer');
  expect(after).not.toContain('a-voter');
  expect(after).not.toContain('2026-01-01');
  await place.remove();
});

const redis = stores.find(({ name }) => name === 'Redis');

if (redis) {
  test('in Redis, everything about readers has an end, and nothing else has', async () => {
    const place = await redis.make();
    const service = await startService(await environment(place));
    const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': ADDRESS };
    await fetch(`${service.address}/views/${ARTICLES[0]}`, { method: 'POST', headers });
    await fetch(`${service.address}/ratings/${ARTICLES[0]}`, {
      method: 'POST',
      headers,
      body: '{"stars":5}',
    });
    const client = await createClient({ url: place.address }).connect();
    const lives = new Map<string, number>();
    for (const key of await client.keys('*')) lives.set(key, await client.pTTL(key));
    // Remembers that the files of Redis have been cleaned, and nothing about readers.
    for (const key of await client.keys('tin-quan:rewritten:*')) lives.delete(key);
    await client.close();
    await service.end('SIGTERM');

    const kindOf = (key: string) => /^tin-quan:(seen|vote|salt):/.exec(key)?.[1];
    expect(new Set([...lives.keys()].map(kindOf))).toEqual(
      new Set(['seen', 'vote', 'salt', undefined]),
    );
    for (const [key, life] of lives) {
      const kind = kindOf(key);
      if (!kind) expect(life, key).toBe(-1);
      else expect(life, key).toBeGreaterThan(0);
      expect(life, key).toBeLessThanOrEqual((kind === 'seen' ? 0.5 : 24.5) * 3_600_000);
    }
    await place.remove();
  });
}
