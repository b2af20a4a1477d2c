/** When the store cannot write, readers get 503 at once, and the service recovers by itself. */
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'redis';
import { expect, test } from 'vitest';
import { FIREFOX, writeManifest } from './running-service.ts';
import { startService } from './service-process.ts';
import { stores, type TestStore } from './stores.ts';

const [sqlite, redis] = stores;

async function start(testStore: TestStore) {
  const service = await startService({
    COUNTER_PORT: '0',
    COUNTER_STORE: testStore.dsn,
    COUNTER_MANIFEST: await writeManifest(testStore.folder),
    COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
    COUNTER_PROXY: '127.0.0.1',
  });
  let readers = 0;
  return {
    ...service,
    /** Sends the view of a new reader. */
    view: () =>
      fetch(`${service.url}/views/2026/bai-0`, {
        method: 'POST',
        headers: { 'user-agent': FIREFOX, 'x-forwarded-for': `10.0.0.${readers++}` },
      }),
    health: async () => (await fetch(`${service.url}/healthz`)).status,
    views: async () => {
      const { articles } = (await (await fetch(`${service.url}/counts`)).json()) as {
        articles: Record<string, { views: number }>;
      };
      return articles['2026/bai-0']?.views;
    },
  };
}

/** Whether a condition comes true; a loaded machine gets some seconds. */
async function becomesTrue(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isTrue()) return true;
    await delay(50);
  }
  return false;
}

test('on a full disk the service answers 503, still serves counts, and recovers when there is room', async () => {
  if (!sqlite) throw new Error('There is no store.');
  const testStore = await sqlite.make();
  const service = await start(testStore);
  const limit = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(service.process.pid), `--fsize=${bytes}:unlimited`]);
  expect((await service.view()).status).toBe(204);

  limit('1');
  const refused = await service.view();
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ title: 'Tạm thời chưa ghi được' });
  expect(await service.health()).toBe(503);
  expect(await service.views()).toBe(1);

  limit('unlimited');
  expect((await service.view()).status).toBe(204);
  expect(await service.health()).toBe(200);
  expect(await service.views()).toBe(2);
  await service.end('SIGTERM');
  await testStore.remove();
});

test('on a full disk the service does not start, and says that room is needed', async () => {
  if (!sqlite) throw new Error('There is no store.');
  const testStore = await sqlite.make();
  const env = {
    COUNTER_PORT: '0',
    COUNTER_STORE: testStore.dsn,
    COUNTER_MANIFEST: await writeManifest(testStore.folder),
    COUNTER_SECRET: 'a secret that is long enough for a test',
  };
  const command = ['--fsize=1:unlimited', process.execPath, 'src/counter/main.ts'];
  const started = startService(env, spawn('prlimit', command, { env }));
  await expect(started).rejects.toThrow('Hãy giải phóng chỗ trên ổ đĩa ấy');
  const again = await startService(env);
  await again.end('SIGTERM');
  await testStore.remove();
});

if (redis) {
  test('without Redis the service answers 503 at once, and recovers when Redis is back', async () => {
    const testStore = await redis.make();
    const service = await start(testStore);
    expect((await service.view()).status).toBe(204);

    await testStore.server?.kill();
    const began = performance.now();
    expect((await service.view()).status).toBe(503);
    expect(await service.health()).toBe(503);
    expect(performance.now() - began, 'a store that hangs has 5 seconds').toBeLessThan(4000);

    await testStore.server?.start();
    expect(await becomesTrue(async () => (await service.health()) === 200)).toBe(true);
    expect((await service.view()).status).toBe(204);
    expect(await service.views()).toBe(2);
    await service.end('SIGTERM');
    await testStore.remove();
  });

  test('while Redis hangs the service answers 503, and counts nothing twice', async () => {
    const testStore = await redis.make();
    const service = await start(testStore);
    const view = () =>
      fetch(`${service.url}/views/2026/bai-0`, {
        method: 'POST',
        headers: { 'user-agent': FIREFOX },
      });
    expect(await service.health()).toBe(200);

    testStore.server?.pause();
    const startedAt = performance.now();
    expect((await view()).status).toBe(503);
    expect(performance.now() - startedAt, 'a store has 5 seconds').toBeLessThan(15_000);
    testStore.server?.resume();
    expect((await view()).status).toBe(204);
    expect(await service.views()).toBe(1);
    await service.end('SIGTERM');
    await testStore.remove();
  });

  test('a Redis that may lose counts is logged', async () => {
    const testStore = await redis.make();
    const client = await createClient({ url: testStore.dsn }).connect();
    await client.configSet({ appendfsync: 'everysec', 'maxmemory-policy': 'allkeys-lru' });
    await client.close();
    const service = await start(testStore);
    await service.end('SIGTERM');
    expect(service.output()).toContain('appendfsync always, maxmemory-policy noeviction.');
    await testStore.remove();
  });

  test('the service starts before Redis does', async () => {
    const testStore = await redis.make();
    await testStore.server?.kill();
    const service = await start(testStore);
    expect(await service.health()).toBe(503);
    await testStore.server?.start();
    expect(await becomesTrue(async () => (await service.view()).status === 204)).toBe(true);
    await service.end('SIGTERM');
    await testStore.remove();
  });
}
