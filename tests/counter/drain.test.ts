import path from 'node:path';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { ARTICLES, FIREFOX, writeManifest } from './running-service.ts';
import { spawnNpm, startService } from './service-process.ts';
import { stores, type Place } from './stores.ts';

test.each(stores)(
  'on $name: SIGTERM ends it in order: what has arrived is answered and kept',
  async ({ make }) => {
    const place = await make();
    const env = {
      COUNTER_PORT: '0',
      COUNTER_STORE: place.dsn,
      COUNTER_MANIFEST: await writeManifest(place.folder),
      COUNTER_RUNTIME: path.join(place.folder, 'run'),
      COUNTER_PROXY: '127.0.0.1',
      COUNTER_RATE: '1000000',
    };
    const service = await startService(env);
    const agent = new Agent({ keepAlive: true });

    /** Its status; 0 when the connection was refused or cut. */
    const view = (reader: number) =>
      new Promise<number | undefined>((resolve) => {
        const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': `10.0.0.${reader}` };
        request(`${service.url}/views/${ARTICLES[0]}`, { method: 'POST', headers, agent })
          .on('response', (response) => resolve(response.resume().statusCode))
          .on('error', () => resolve(0))
          .end();
      });

    // Connections that stay open after their first request must not hold up the end.
    await Promise.all(Array.from({ length: 50 }, (_, reader) => view(reader)));
    const began = performance.now();
    const last = Array.from({ length: 50 }, (_, reader) => view(100 + reader));
    const exitCode = await service.end('SIGTERM');
    const statuses = await Promise.all(last);
    agent.destroy();

    expect(exitCode).toBe(0);
    expect(performance.now() - began).toBeLessThan(3000);
    expect(statuses.filter((status) => status !== 204 && status !== 0)).toEqual([]);
    expect(await view(200), 'nobody is served after the end').toBe(0);

    const again = await startService(env);
    const counts = (await (await fetch(`${again.url}/counts`)).json()) as {
      articles: Record<string, { views: number }>;
    };
    const acknowledged = 50 + statuses.filter((status) => status === 204).length;
    expect(counts.articles['2026/bai-0']?.views).toBeGreaterThanOrEqual(acknowledged);
    expect(counts.articles['2026/bai-0']?.views).toBeLessThanOrEqual(100);
    await again.end('SIGTERM');
    await place.remove();
  },
);

test('SIGTERM to npm also ends the service that it has started, and frees the port', async () => {
  const place = (await stores[0]?.make()) as Place;
  const env = {
    COUNTER_PORT: String(await freePort()),
    COUNTER_STORE: place.dsn,
    COUNTER_MANIFEST: await writeManifest(place.folder),
    COUNTER_RUNTIME: path.join(place.folder, 'run'),
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
    for (let attempt = 0; attempt < 50 && (await isServing()); attempt += 1) await delay(100);
    expect(await isServing()).toBe(false);
    const again = await startService(env);
    expect(again.url).toBe(url);
    await again.end('SIGTERM');
  } finally {
    endGroup(npm.pid);
    await place.remove();
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
