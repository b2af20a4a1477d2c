/** Kills the service again and again, while readers repeat each request until it is acknowledged. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { ARTICLES, FIREFOX, writeManifest } from './running-service.ts';
import { startService } from './service-process.ts';
import type { TestStore } from './stores.ts';

/** Readers at the same time. */
const READERS = 24;

/** How long a reader waits before asking again. */
const RETRY_DELAY_MS = 40;

/** How long the service lives at most between two kills. */
const MAX_LIFETIME_MS = 500;

export interface CrashReport {
  /** How often something was killed while readers were served. */
  kills: number;
  /** Requests that were acknowledged. */
  acknowledged: number;
  /** Requests that had to be sent again. */
  retries: number;
  /** What was acknowledged, by article. */
  expected: Record<string, { views: number; ratings: number; score: number }>;
  /** What the service has counted at the end. */
  found: Record<string, { views: number; ratings: number; score: number }>;
}

/**
 * Runs the service on a store, kills it at random times (and its Redis, where it has one) and starts it again, while each
 * reader repeats a request until it is acknowledged. `random` makes numbers from 0 to 1.
 */
export async function crashRun(
  testStore: TestStore,
  kills: number,
  random: () => number = Math.random,
): Promise<CrashReport> {
  const env = {
    COUNTER_PORT: String(await freePort()),
    COUNTER_STORE: testStore.dsn,
    COUNTER_MANIFEST: await writeManifest(testStore.folder),
    COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
    COUNTER_PROXY: '127.0.0.1',
    COUNTER_RATE: '1000000',
  };
  let service = await startService(env);
  const report: CrashReport = {
    ...{ kills: 0, acknowledged: 0, retries: 0, found: {} },
    expected: Object.fromEntries(ARTICLES.map((id) => [id, { views: 0, ratings: 0, score: 0 }])),
  };
  let over = false;
  let readers = 0;

  /** Repeats a request until it is acknowledged, as often as need be. */
  async function sendUntilAcknowledged(
    target: string,
    reader: number,
    body?: string,
  ): Promise<void> {
    const headers = { 'user-agent': FIREFOX, 'x-forwarded-for': ipOf(reader) };
    for (;;) {
      const status = await fetch(service.url + target, {
        method: 'POST',
        headers,
        body: body ?? null,
      })
        .then(({ status }) => status)
        .catch(() => 0);
      if (status === 200 || status === 204) break;
      if (status !== 0 && status !== 503)
        throw new Error(`POST ${target} is answered with ${status}.`);
      report.retries++;
      await delay(RETRY_DELAY_MS);
    }
    report.acknowledged++;
  }

  async function read(): Promise<void> {
    const reader = readers++;
    const id = ARTICLES[reader % ARTICLES.length] ?? '';
    const expected = report.expected[id];
    if (!expected) return;
    await sendUntilAcknowledged(`/views/${id}`, reader);
    expected.views++;
    if (reader % 4 !== 0) return;
    await sendUntilAcknowledged(`/ratings/${id}`, reader, '{"stars":2}');
    expected.ratings++;
    expected.score += 2;
    if (reader % 8 !== 0) return;
    await sendUntilAcknowledged(`/ratings/${id}`, reader, '{"stars":5}');
    expected.score += 3;
  }

  async function keepReading(): Promise<void> {
    while (!over) await read();
  }

  async function killAndRestart(): Promise<void> {
    if (testStore.server && random() < 0.5) {
      await testStore.server.kill();
      await delay(random() * 100);
      await testStore.server.start();
      return;
    }
    await service.end('SIGKILL');
    service = await startService(env);
  }

  const reading = Array.from({ length: READERS }, keepReading);
  while (report.kills < kills) {
    await delay(random() * MAX_LIFETIME_MS);
    await killAndRestart();
    report.kills++;
  }
  over = true;
  await Promise.all(reading);

  const { articles } = (await (await fetch(`${service.url}/counts`)).json()) as {
    articles: CrashReport['found'];
  };
  for (const [id, { views, ratings, score }] of Object.entries(articles)) {
    report.found[id] = { views, ratings, score };
  }
  await service.end('SIGTERM');
  return report;
}

function ipOf(reader: number): string {
  return `10.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}`;
}
