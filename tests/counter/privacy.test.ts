/** What is stored about readers: keyed hashes, for a short time, and the secret of their key elsewhere. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/domain/time/hanoi-day.ts';
import { createDayKeys } from '../../src/counter/readers/day-keys.ts';
import { readerIds } from '../../src/counter/readers/reader-id.ts';
import { readSettings } from '../../src/counter/settings.ts';
import { openStore } from '../../src/counter/store/open-store.ts';
import { ROOT } from '../support/documents.ts';
import { ARTICLES, FIREFOX, writeManifest } from './running-service.ts';
import { runCounter, startService } from './service-process.ts';
import { bytesOf, stores, type TestStore } from './stores.ts';

const IP = '203.0.113.77';

async function environment(testStore: TestStore): Promise<Record<string, string>> {
  return {
    COUNTER_PORT: '0',
    COUNTER_STORE: testStore.dsn,
    COUNTER_MANIFEST: await writeManifest(testStore.folder),
    COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
    COUNTER_PROXY: '127.0.0.1',
  };
}

test.each(stores)(
  'on $name: neither IP nor User-Agent nor secret is stored with the data',
  async ({ make }) => {
    const testStore = await make();
    const service = await startService(await environment(testStore));
    const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': IP };
    await fetch(`${service.url}/views/${ARTICLES[0]}`, { method: 'POST', headers });
    await fetch(`${service.url}/ratings/${ARTICLES[0]}`, {
      method: 'POST',
      headers,
      body: '{"stars":5}',
    });
    await service.end('SIGKILL');

    const secret = await readFile(path.join(testStore.folder, 'run/secret'), 'utf8');
    const bytes = await bytesOf(testStore);
    expect(bytes).toContain(ARTICLES[0]);
    for (const text of [IP, FIREFOX, secret]) expect(bytes).not.toContain(text);
    expect(service.output()).not.toContain(IP);

    // Proves that the search above finds what is stored: with the secret, the same id can be made.
    const store = await openStore(testStore.dsn);
    const keys = await createDayKeys(store, secret)(Date.now());
    const { readerId } = readerIds(
      { action: 'view', article: ARTICLES[0] ?? '', ip: IP, userAgent: FIREFOX },
      keys,
    );
    expect(bytes).toContain(readerId);
    await store.close();
    await testStore.remove();
  },
);

test('only the owner can read the secret, and a folder that others can open is refused', async () => {
  const testStore = (await stores[0]?.make()) as TestStore;
  const env = await environment(testStore);
  const service = await startService(env);
  await service.end('SIGTERM');
  const run = path.join(testStore.folder, 'run');
  expect((await stat(run)).mode & 0o777).toBe(0o700);
  expect((await stat(path.join(run, 'secret'))).mode & 0o777).toBe(0o600);
  for (const mode of [0o710, 0o701]) {
    await chmod(run, mode);
    expect((await runCounter([], env)).output).toContain(`chmod 700 ${run}`);
  }
  await chmod(run, 0o755);
  const { exitCode, output } = await runCounter([], env);
  expect(exitCode).toBe(1);
  expect(output).toContain(`chmod 700 ${run}`);
  await testStore.remove();
});

test('services that start at the same time use the same secret', async () => {
  const testStore = (await stores[0]?.make()) as TestStore;
  const folders = Array.from({ length: 40 }, (_, index) => path.join(testStore.folder, `${index}`));
  // Each process makes the secret of each folder, and all of them begin at the same moment.
  const script = `
    import { readSecret } from './src/counter/readers/secret.ts';
    const { folders, startAt } = JSON.parse(process.argv[1]);
    while (Date.now() < startAt);
    const secrets = [];
    for (const folder of folders) secrets.push(await readSecret(folder));
    console.log(JSON.stringify(secrets));`;
  const args = JSON.stringify({ folders, startAt: Date.now() + 1500 });
  const secrets = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module-typescript', '--eval', script, args],
        { cwd: ROOT },
      );
      return stdout;
    }),
  );
  expect(JSON.parse(secrets[0] ?? '')).toHaveLength(folders.length);
  expect(new Set(secrets).size).toBe(1);
  await testStore.remove();
});

test('without XDG_RUNTIME_DIR, or when it is empty, the secret is in the temporary folder', () => {
  const temporary = readSettings({}).runtime;
  expect(path.dirname(temporary)).toBe(tmpdir());
  expect(readSettings({ XDG_RUNTIME_DIR: '' }).runtime).toBe(temporary);
});

test.each(['', 'qua-ngan'])(
  'the stored secret “%s” is too short and is refused',
  async (secret) => {
    const testStore = (await stores[0]?.make()) as TestStore;
    const env = await environment(testStore);
    const file = path.join(testStore.folder, 'run/secret');
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
    await testStore.remove();
  },
);

test('SQLite drops readers after half an hour, and ratings and salts half an hour after their day', async () => {
  const testStore = (await stores[0]?.make()) as TestStore;
  const store = await openStore(testStore.dsn);
  const now = Date.now();
  const commit = (at: number) =>
    store.commit({ now: at, day: dayOf(at), views: [], ratings: [], purgeExpired: true });
  await store.salt('2026-01-01', now + 1000);
  await store.commit({
    ...{ now, day: dayOf(now), purgeExpired: false },
    views: [{ article: 'a', readerId: 'a-viewer' }],
    ratings: [{ article: 'a', readerId: 'a-voter', stars: 5, changeableUntil: now + 1000 }],
  });
  const before = await bytesOf(testStore);
  expect(before).toContain('a-viewer');
  expect(before).toContain('a-voter');
  await commit(now + 31 * 60_000);
  await store.close();
  const after = await bytesOf(testStore);
  expect(after).not.toContain('a-viewer');
  expect(after).not.toContain('a-voter');
  expect(after).not.toContain('2026-01-01');
  await testStore.remove();
});

const redis = stores.find(({ name }) => name === 'Redis');

if (redis) {
  test('in Redis all keys about readers expire, and no others do', async () => {
    const testStore = await redis.make();
    const service = await startService(await environment(testStore));
    const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': IP };
    await fetch(`${service.url}/views/${ARTICLES[0]}`, { method: 'POST', headers });
    await fetch(`${service.url}/ratings/${ARTICLES[0]}`, {
      method: 'POST',
      headers,
      body: '{"stars":5}',
    });
    const client = await createClient({ url: testStore.dsn }).connect();
    const ttls = new Map<string, number>();
    for (const key of await client.keys('*')) ttls.set(key, await client.pTTL(key));
    // These keys record that the file of Redis was rewritten. They hold nothing about readers.
    for (const key of await client.keys('tin-quan:rewritten:*')) ttls.delete(key);
    await client.close();
    await service.end('SIGTERM');

    const kindOf = (key: string) => /^tin-quan:(seen|vote|salt):/.exec(key)?.[1];
    expect(new Set([...ttls.keys()].map(kindOf))).toEqual(
      new Set(['seen', 'vote', 'salt', undefined]),
    );
    for (const [key, ttl] of ttls) {
      const kind = kindOf(key);
      if (!kind) expect(ttl, key).toBe(-1);
      else expect(ttl, key).toBeGreaterThan(0);
      expect(ttl, key).toBeLessThanOrEqual((kind === 'seen' ? 0.5 : 24.5) * 3_600_000);
    }
    await testStore.remove();
  });
}
