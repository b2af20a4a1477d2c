/** SIGTERM ends the service in order: what has arrived is answered first. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { ARTICLES, FIREFOX, runService, writeManifest } from './running-service.ts';
import { spawnNpm, startService } from './service-process.ts';
import { stores, type TestStore } from './stores.ts';

/** A connection that has sent a rating except the last byte of its body. */
function openUnfinishedRating(url: string, ip: string) {
  const body = '{"stars":4}';
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  let answer = '';
  socket.on('data', (data) => (answer += String(data))).on('error', () => {});
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(answer)));
  const head = [
    `POST /ratings/${ARTICLES[0]} HTTP/1.1`,
    'Host: localhost',
    `User-Agent: ${FIREFOX}`,
    `X-Forwarded-For: ${ip}`,
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, -1)}`);
  return { finish: () => socket.write(body.slice(-1)), closed };
}

describe.each(stores)('on $name', ({ make }) => {
  let testStore: TestStore;
  let env: Record<string, string>;

  beforeEach(async () => {
    testStore = await make();
    env = {
      COUNTER_PORT: '0',
      COUNTER_STORE: testStore.dsn,
      COUNTER_MANIFEST: await writeManifest(testStore.folder),
      COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
      COUNTER_PROXY: '127.0.0.1',
      COUNTER_RATE: '1000000',
    };
  });
  afterEach(() => testStore.remove());

  test('a request in flight at SIGTERM is answered and stored, and no new one is accepted', async () => {
    const service = await startService(env);
    const isServing = () =>
      fetch(`${service.url}/healthz`).then(
        () => true,
        () => false,
      );
    const ratings = Array.from({ length: 5 }, (_, reader) =>
      openUnfinishedRating(service.url, `10.0.0.${reader}`),
    );
    // The service has read what the connections above have sent before it.
    expect(await isServing()).toBe(true);
    const exit = service.end('SIGTERM');
    await expect.poll(isServing, { timeout: 30_000 }).toBe(false);
    const finishedAt = performance.now();
    for (const { finish } of ratings) finish();
    for (const { closed } of ratings) {
      const answer = await closed;
      expect(answer).toMatch(/^HTTP\/1.1 200 /);
      expect(answer).toContain('"stars":4');
    }
    expect(await exit).toBe(0);
    expect(performance.now() - finishedAt, 'connections that become idle are closed').toBeLessThan(
      6000,
    );

    const again = await startService(env);
    expect(await (await fetch(`${again.url}/counts`)).json()).toMatchObject({
      articles: { [ARTICLES[0] ?? '']: { ratings: 5, score: 20 } },
    });
    await again.end('SIGTERM');
  });

  test('idle connections do not delay the end', async () => {
    const service = await startService(env);
    const agent = new Agent({ keepAlive: true });
    const healthz = () =>
      new Promise((resolve, reject) => {
        request(`${service.url}/healthz`, { agent })
          .on('response', (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
    await Promise.all(Array.from({ length: 50 }, healthz));
    const startedAt = performance.now();
    expect(await service.end('SIGTERM')).toBe(0);
    // An unfinished request would delay it by 8 seconds.
    expect(performance.now() - startedAt).toBeLessThan(6000);
    agent.destroy();
  });
});

test('a request that never ends delays the end by 8 seconds', async () => {
  const testStore = (await stores[0]?.make()) as TestStore;
  const service = await runService(testStore);
  const rating = openUnfinishedRating(service.url, '10.0.0.1');
  expect((await service.ask('/healthz')).status).toBe(200);
  let hasEnded = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const end = service.stop().then(() => (hasEnded = true));
  await vi.advanceTimersByTimeAsync(7900);
  expect(hasEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  await end;
  expect(await rating.closed).toBe('');
  await testStore.remove();
});

test('SIGTERM to npm also ends the service that it has started, and frees the port', async () => {
  const testStore = (await stores[0]?.make()) as TestStore;
  const env = {
    COUNTER_PORT: String(await freePort()),
    COUNTER_STORE: testStore.dsn,
    COUNTER_MANIFEST: await writeManifest(testStore.folder),
    COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
  };
  const npm = spawnNpm(env);
  const { url } = await startService(env, npm);
  const isServing = () =>
    fetch(`${url}/healthz`)
      .then(({ ok }) => ok)
      .catch(() => false);
  try {
    expect(await isServing()).toBe(true);
    npm.kill('SIGTERM');
    await expect.poll(isServing, { timeout: 30_000 }).toBe(false);
    const again = await startService(env);
    expect(again.url).toBe(url);
    await again.end('SIGTERM');
  } finally {
    endGroup(npm.pid);
    await testStore.remove();
  }
});

/** Kills what is left of a process group. Nothing is, unless the test has failed. */
function endGroup(leader: number | undefined): void {
  try {
    if (leader) process.kill(-leader, 'SIGKILL');
  } catch (error) {
    expect(error).toMatchObject({ code: 'ESRCH' });
  }
}
