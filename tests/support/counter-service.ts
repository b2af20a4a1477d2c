/** The counting service of the portal of counter-portal.ts: its own process, with counts to start from. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NO_COUNTS, type ArticleCounts } from '../../src/domain/counting/article-counts.ts';
import { runCounter, startService } from '../counter/service-process.ts';
import { COUNTER_DIR } from './counter-portal.ts';

export interface CounterService {
  /** What it has counted of an article. */
  counts(article: string): Promise<ArticleCounts>;
  /** Views of the whole portal. */
  site(): Promise<{ today: number; month: number; total: number }>;
  /** How many requests of a route it has answered, by its metrics. */
  requests(route: string): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and deletes its files. */
  remove(): Promise<void>;
}

/** The counts before a test: more than the snapshot of the fixture has pulled from the service. */
const RESTORED = {
  format: 'tin-quan-counter/1',
  articles: { '2026/sua-xong-cau-go': { views: 1025, recent: 25, ratings: 5, score: 22 } },
  days: {},
  site: { '2025-12-31': 1025 },
};

/** Starts the service on a port, for pages of this origin. It keeps its port when it is started again. */
export async function runCounterService(origin: string, port: number): Promise<CounterService> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-counter-'));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    COUNTER_PORT: String(port),
    COUNTER_STORE: path.join(folder, 'counter.sqlite'),
    COUNTER_RUNTIME: path.join(folder, 'runtime'),
    COUNTER_MANIFEST: path.join(COUNTER_DIR, 'bai-viet/index.json'),
    COUNTER_ORIGIN: origin,
    COUNTER_RATE: '1000',
  };
  const backup = path.join(folder, 'backup.json');
  await writeFile(backup, JSON.stringify(RESTORED));
  const { exitCode, output } = await runCounter(['restore', backup], env);
  if (exitCode !== 0) throw new Error(`The counts were not restored.\n${output}`);
  let running = await startService(env);

  async function get<Answer>(target: string): Promise<Answer> {
    const response = await fetch(url + target);
    return (await response.json()) as Answer;
  }

  const stop = async () => void (await running.end('SIGTERM'));
  return {
    stop,
    start: async () => void (running = await startService(env)),
    counts: async (article) => {
      const { articles } = await get<{ articles: Record<string, ArticleCounts> }>(
        `/counts?ids=${article}`,
      );
      return articles[article] ?? NO_COUNTS;
    },
    site: () => get('/site'),
    requests: async (route) => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const samples = metrics.matchAll(
        new RegExp(`requests_total{route="${route}",.*} (\\d+)`, 'g'),
      );
      return [...samples].reduce((sum, [, number]) => sum + Number(number), 0);
    },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
