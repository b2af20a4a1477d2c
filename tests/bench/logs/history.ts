/** Random sequences of imports as hosts make them: rotated, compressed, repeated, overlapping, out of order, in one stream, killed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { createPathIndex } from '../../../src/counts/articles/path-index.ts';
import { importLogs } from '../../../src/counts/ledger/import-logs.ts';
import { openLog, type OpenLog } from '../../../src/counts/log/open-log.ts';
import { formatSnapshot } from '../../../src/counts/snapshot/snapshot.ts';
import { counts, type Counts } from '../../../src/schemas/counts.ts';
import { createRandom, type Random } from '../writing/random.ts';
import { formatLogTime } from './format-log-time.ts';

export const EMPTY: Counts = { updatedAt: '2026-01-01T00:00:00Z', articles: {}, sources: {} };

const ARTICLES = Array.from({ length: 8 }, (_, number) => ({
  id: `2026/bai-${number}`,
  legacy: number === 0 ? ['/tin-tuc?id=7'] : [],
}));
const NOW = new Date('2026-11-21T00:00:00Z');
const LOG_START_S = Date.UTC(2026, 10, 15) / 1000;
const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;

/** The import allows for lines at most ten minutes from their place. */
const SKEW_S = 9 * MINUTE_S;
/** A run needs the two hours before. A little more, since logs are cut between lines. */
const OVERLAP_S = 2 * HOUR_S + 40 * MINUTE_S;

interface Line {
  /** Its place in the log: when it was written, in seconds since 1970. */
  place: number;
  text: string;
}

/** Imports files on top of earlier counts. */
export async function importFiles(
  before: Counts,
  files: readonly string[],
  open: (file: string) => OpenLog = openLog,
): Promise<Counts> {
  const pathIndex = createPathIndex('/', ARTICLES);
  const { counts: after } = await importLogs(before, {
    files,
    source: 'logs',
    pathIndex,
    now: NOW,
    open,
  });
  // Parsed back, as the next run reads them.
  return counts.parse(JSON.parse(formatSnapshot(after)));
}

/** The part of the counts that must not depend on the history: views by article, day and month. */
export function viewsOf({ articles, sources }: Counts): unknown {
  const logs = sources['logs'];
  const { days, months } = logs?.kind === 'logs' ? logs : { days: {}, months: {} };
  return { articles, days, months };
}

/** Imports one random log at once (`clean`) and in a random sequence of runs (`replayed`). The seed decides everything. */
export async function replayHistory(seed: number): Promise<{ clean: Counts; replayed: Counts }> {
  const random = createRandom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-logs-'));
  try {
    const log = writeLines(random);
    const host = createHost(random, folder, log);
    const importAll = (before: Counts, files: readonly string[]) =>
      importFiles(before, files, (file) => inChunks(random, openLog(file)));
    const clean = await importFiles(EMPTY, [host.file(0, log.length)]);
    let replayed = EMPTY;
    for (const [from, to] of chooseRanges(random, log)) {
      const files = host.cut(from, to);
      const after = await importAll(replayed, files);
      // A killed run changes nothing.
      if (random.chance(0.8)) replayed = after;
      else replayed = await importAll(replayed, random.chance(0.5) ? files : host.cut(from, to));
      if (random.chance(0.2)) replayed = await importAll(replayed, files);
    }
    return { clean, replayed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A log of some hours or days, busy or quiet: returning readers, robots, damaged lines, lines slightly out of order. */
function writeLines(random: Random): Line[] {
  const hours = random.pick([1, 5, 30, 70]);
  const lines: Line[] = [];
  const add = (time: number, reader: number, target: string, agent = 'Firefox/140.0') => {
    const browser = `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 ${agent}`;
    const text = `10.0.${reader >> 8}.${reader & 255} - - [${formatLogTime(time, 420)}] "GET ${target} HTTP/1.1" 200 ${random.int(100, 999)} "-" "${browser}"`;
    lines.push({ place: time + random.int(0, SKEW_S), text });
  };
  const ends = new Map<string, number>();
  const visits = random.int(100, 900);
  for (let visit = 0; visit < visits; visit += 1) {
    const reader = random.int(1, 60);
    const number = random.int(0, ARTICLES.length - 1);
    const target = random.pick([
      `/bai-viet/bai-${number}/`,
      `/bai-viet/bai-${number}?utm=${visit}`,
    ]);
    const pair = `${reader}/${number}`;
    let time = LOG_START_S + random.int(0, hours * HOUR_S);
    // The import assumes that nobody reloads for more than two hours without a pause.
    time = Math.max(time, (ends.get(pair) ?? 0) + 31 * MINUTE_S);
    const requests = random.pick([1, 1, 1, 2, 3, 4]);
    for (let request = 0; request < requests; request += 1) {
      add(time, reader, number === 0 && random.chance(0.3) ? '/tin-tuc?id=7' : target);
      ends.set(pair, time);
      time += random.pick([0, 1, random.int(2, 33 * MINUTE_S)]);
    }
    if (random.chance(0.03)) add(time, reader, '/robots.txt');
    if (random.chance(0.2)) add(time, reader, target, 'Googlebot/2.1');
    if (random.chance(0.5)) add(time, reader, '/_astro/index.css');
    if (random.chance(0.01)) lines.push({ place: time, text: 'GET / rác' });
  }
  return lines.sort((a, b) => a.place - b.place);
}

type Range = [from: number, to: number];

/** Ranges of lines that overlap sufficiently, in order or not, mixed with arbitrary other ranges. */
function chooseRanges(random: Random, log: readonly Line[]): Range[] {
  const needed: Range[] = [];
  const longest = Math.ceil(log.length / random.int(1, 9));
  for (let end = 0; end < log.length;) {
    const next = Math.min(log.length, end + random.int(1, longest));
    const overlap = (log[end]?.place ?? 0) - OVERLAP_S;
    needed.push([log.findIndex(({ place }) => place >= overlap), next]);
    end = next;
  }
  const ordered = random.chance(0.5) ? needed : random.some(needed, needed.length);
  return ordered.flatMap((range) => {
    if (random.chance(0.5)) return [range];
    const from = random.int(0, log.length - 1);
    return [[from, random.int(from + 1, log.length)] satisfies Range, range];
  });
}

/** Writes parts of a log as a host does. */
function createHost(random: Random, folder: string, log: readonly Line[]) {
  let files = 0;

  const textOf = (from: number, to: number): string =>
    log
      .slice(from, to)
      .map((line) => line.text)
      .join('\n');

  const write = (text: string): string => {
    const bytes = Buffer.from(text + random.pick(['\n', '']));
    const encoded = random.pick([bytes, bytes, gzipSync(bytes), zstdCompressSync(bytes)]);
    const name = path.join(folder, `${random.int(0, 999)}-${files++}`);
    writeFileSync(name, encoded);
    return name;
  };

  const file = (from: number, to: number): string => write(textOf(from, to));

  /** One stream, as `cat` makes it, of parts that may overlap or repeat, in any order. */
  const stream = (from: number, to: number): string => {
    const inside = () => random.int(from, to);
    const cuts = Array.from({ length: random.int(0, 4) }, inside).sort((a, b) => a - b);
    const edges = [from, ...cuts, to];
    const copies = edges.slice(1).map((edge, index) => {
      const start = edges[index] ?? from;
      return textOf(random.pick([start, from, random.int(from, start)]), edge);
    });
    const more = random.some(copies, random.int(0, copies.length));
    const all = [...copies, ...more].filter((text) => text !== '');
    return write(random.some(all, all.length).join('\n'));
  };

  /** One to five files, some overlapping, in any order; or one stream. */
  const cut = (from: number, to: number): string[] => {
    if (random.chance(0.4)) return [stream(from, to)];
    const cuts = Array.from({ length: random.int(0, 3) }, () => random.int(from, to));
    const edges = [from, ...cuts.sort((a, b) => a - b), to];
    const made = edges.slice(1).map((edge, index) => file(edges[index] ?? from, edge));
    if (random.chance(0.4)) {
      const start = random.int(from, to);
      made.push(file(start, random.int(start, to)));
    }
    return random.some(made, made.length);
  };

  return { file, cut };
}

/** Delivers a log in chunks of any size, as a pipe does. */
function inChunks(random: Random, log: OpenLog): OpenLog {
  const maxBytes = random.pick([100, 5000, 500_000]);
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of log.chunks) {
      for (let start = 0; start < chunk.length;) {
        const end = start + random.int(1, maxBytes);
        yield chunk.subarray(start, end);
        start = end;
      }
    }
  }
  return { ...log, chunks: chunks() };
}
