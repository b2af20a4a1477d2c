/** Puts the counting service under load, on each store, beside a server that counts nothing; docs/counter.md has figures. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../../src/cli/run-command.ts';
import { findRedis, startRedis } from '../../support/redis.ts';
import type { Load } from './generator.ts';
import {
  benchmarkIncr,
  generate,
  memoryOf,
  startProgram,
  stopProgram,
  type Program,
} from './programs.ts';
import { readNumber } from '../read-number.ts';

const help = `npx node tests/bench/counter/load.ts – puts the counting service under load

  --seconds <n>      how long each measurement takes; 5 when left out
  --connections <n>  readers at the same time; 64 when left out
  --pairs <n>        how many pairs of reader and article are counted while memory is watched; 1000000 when left out

Each store is measured beside a Hono server that answers hello, at about the same time.`;

const options = {
  seconds: { type: 'string', default: '5' },
  connections: { type: 'string', default: '64' },
  pairs: { type: 'string', default: '1000000' },
} as const;

const ARTICLES = Array.from({ length: 50 }, (_, index) => `2026/bai-${index}`);

interface Row {
  name: string;
  full?: Load;
  half?: Load;
  perSecond: number;
  /** Share of the rate of the server that answers hello. */
  ratio?: number;
  memory?: string;
}

let nextReader = 0;

await runCommand({ help, options }, async (values) => {
  const seconds = readNumber('--seconds', values.seconds);
  const connections = readNumber('--connections', values.connections);
  const pairs = readNumber('--pairs', values.pairs);
  const folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-load-'));
  const manifest = path.join(folder, 'index.json');
  await writeFile(
    manifest,
    JSON.stringify({
      portal: 'https://bensen.example/',
      articles: Object.fromEntries(ARTICLES.map((id) => [id, `/bai-viet/${id}/`])),
    }),
  );

  const load = (program: Program, rate?: number) => {
    const firstReader = nextReader;
    nextReader += 5_000_000;
    const options = { port: program.port, connections, seconds, firstReader, articles: ARTICLES };
    return generate(rate === undefined ? options : { ...options, rate });
  };

  /** Measures a warm program: at its full rate, and at half of it. */
  async function measure(name: string, program: Program): Promise<Row> {
    await load(program);
    const full = await load(program);
    const perSecond = full.answered / full.seconds;
    const half = await load(program, perSecond / 2);
    if (full.failed + half.failed > 0) throw new Error(`${name}: some answers were failures.`);
    return { name, full, half, perSecond };
  }

  /** The memory of a program after a tenth, and after all, of the pairs. */
  async function watchMemory(program: Program): Promise<string> {
    const samples: number[] = [];
    for (const goal of [pairs / 10, pairs]) {
      for (let counted = 0; counted < goal;) counted += (await load(program)).answered;
      samples.push(memoryOf(program));
    }
    return samples.map((bytes) => `${Math.round(bytes / 2 ** 20)}`).join(' → ');
  }

  async function measureService(name: string, store: string): Promise<Row> {
    const bare = await startProgram(path.join(import.meta.dirname, 'bare.ts'));
    const service = await startProgram('src/counter/main.ts', {
      COUNTER_PORT: '0',
      COUNTER_STORE: store,
      COUNTER_MANIFEST: manifest,
      COUNTER_RUNTIME: path.join(folder, 'run'),
      COUNTER_PROXY: '127.0.0.1',
      COUNTER_RATE: '1000000',
    });
    console.log(`${name} …`);
    const limit = await measure('hello', bare);
    const row = await measure(name, service);
    rows.push({ ...limit, name: `hello, beside ${name}` });
    const memory = await watchMemory(service);
    await stopProgram(bare);
    await stopProgram(service);
    return { ...row, memory, ratio: row.perSecond / limit.perSecond };
  }

  const rows: Row[] = [];
  rows.push(await measureService('SQLite', path.join(folder, 'counter.sqlite')));
  const program = findRedis();
  if (program) {
    const redis = await startRedis(program);
    rows.push(await measureService('Redis', redis.url));
    const incr = benchmarkIncr(redis.url, connections);
    if (incr) rows.push({ name: 'redis-benchmark INCR', perSecond: incr });
    await redis.remove();
  }
  await rm(folder, { recursive: true });
  console.log(
    `\n${connections} connections, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
  );
  console.log(format(rows));
});

/** A Markdown table. Milliseconds; memory in MB after a tenth, and after all, of the pairs. */
function format(rows: readonly Row[]): string {
  const head = ['server', 'req/s', 'of hello', 'p50', 'p99', 'p99 at half load', 'memory'];
  const lines = rows.map(({ name, perSecond, ratio, full, half, memory }) => [
    name,
    Math.round(perSecond).toLocaleString('en'),
    ratio === undefined ? '' : `${Math.round(ratio * 100)} %`,
    full?.p50.toFixed(1) ?? '',
    full?.p99.toFixed(1) ?? '',
    half?.p99.toFixed(1) ?? '',
    memory ?? '',
  ]);
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
