/** Histories of importing a log, as hosts make them: rotated, packed, repeated, overlapping, out of order, in one stream, killed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { createAddresses } from '../../../src/counts/articles/path-index.ts';
import { importLogs } from '../../../src/counts/ledger/import-logs.ts';
import { openLog, type OpenLog } from '../../../src/counts/log/open-log.ts';
import { formatSnapshot } from '../../../src/counts/snapshot/snapshot.ts';
import { counts, type Counts } from '../../../src/schemas/counts.ts';
import { createRandom, type Random } from '../writing/random.ts';
import { stampOf } from './stamp.ts';

export const EMPTY: Counts = { updatedAt: '2026-01-01T00:00:00Z', articles: {}, sources: {} };

const ARTICLES = Array.from({ length: 8 }, (_, number) => ({
  id: `2026/bai-${number}`,
  legacy: number === 0 ? ['/tin-tuc?id=7'] : [],
}));
const NOW = new Date('2026-11-21T00:00:00Z');
const BEGINNING = Date.UTC(2026, 10, 15) / 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What the counts promise of a log: lines stand within ten minutes of their place. */
const DISORDER = 9 * MINUTE;
/** … and a run is given two hours of what came before; a little more, since pieces are cut where lines stand. */
const OVERLAP = 2 * HOUR + 40 * MINUTE;

interface Line {
  /** Where it stands in the log, in seconds since 1970. */
  place: number;
  text: string;
}

/** Counts the views in files, on top of other counts. */
export async function importFiles(
  before: Counts,
  files: readonly string[],
  open: (file: string) => OpenLog = openLog,
): Promise<Counts> {
  const addresses = createAddresses('/', ARTICLES);
  const { counts: after } = await importLogs(before, {
    files,
    source: 'logs',
    addresses,
    now: NOW,
    open,
  });
  // As the next run finds them.
  return counts.parse(JSON.parse(formatSnapshot(after)));
}

/** What must be the same whatever the history: views by article, by day and by month. */
export function viewsOf({ articles, sources }: Counts): unknown {
  const logs = sources['logs'];
  const { days, months } = logs?.kind === 'logs' ? logs : { days: {}, months: {} };
  return { articles, days, months };
}

/** One log, imported at once and by a random history. `seed` decides everything. */
export async function liveThrough(seed: number): Promise<{ clean: Counts; lived: Counts }> {
  const random = createRandom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-logs-'));
  try {
    const log = writeLines(random);
    const host = createHost(random, folder, log);
    const hand = (before: Counts, files: readonly string[]) =>
      importFiles(before, files, (file) => inChunks(random, openLog(file)));
    const clean = await importFiles(EMPTY, [host.file(0, log.length)]);
    let lived = EMPTY;
    for (const [from, to] of chooseStretches(random, log)) {
      const files = host.cut(from, to);
      const after = await hand(lived, files);
      // A run that is killed has not happened.
      if (random.chance(0.8)) lived = after;
      else lived = await hand(lived, random.chance(0.5) ? files : host.cut(from, to));
      if (random.chance(0.2)) lived = await hand(lived, files);
    }
    return { clean, lived };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A log of some hours or days, busy or quiet: people who come back, robots, dirt, lines not quite in order. */
function writeLines(random: Random): Line[] {
  const hours = random.pick([1, 5, 30, 70]);
  const lines: Line[] = [];
  const add = (time: number, address: number, target: string, agent = 'Firefox/140.0') => {
    const browser = `Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 ${agent}`;
    const text = `10.0.${address >> 8}.${address & 255} - - [${stampOf(time, 420)}] "GET ${target} HTTP/1.1" 200 ${random.int(100, 999)} "-" "${browser}"`;
    lines.push({ place: time + random.int(0, DISORDER), text });
  };
  const ends = new Map<string, number>();
  const visits = random.int(100, 900);
  for (let visit = 0; visit < visits; visit += 1) {
    const address = random.int(1, 60);
    const number = random.int(0, ARTICLES.length - 1);
    const target = random.pick([
      `/bai-viet/bai-${number}/`,
      `/bai-viet/bai-${number}?utm=${visit}`,
    ]);
    const pair = `${address}/${number}`;
    let time = BEGINNING + random.int(0, hours * HOUR);
    // Nobody reloads for more than two hours without a pause: that is promised, too.
    time = Math.max(time, (ends.get(pair) ?? 0) + 31 * MINUTE);
    const requests = random.pick([1, 1, 1, 2, 3, 4]);
    for (let request = 0; request < requests; request += 1) {
      add(time, address, number === 0 && random.chance(0.3) ? '/tin-tuc?id=7' : target);
      ends.set(pair, time);
      time += random.pick([0, 1, random.int(2, 33 * MINUTE)]);
    }
    if (random.chance(0.03)) add(time, address, '/robots.txt');
    if (random.chance(0.2)) add(time, address, target, 'Googlebot/2.1');
    if (random.chance(0.5)) add(time, address, '/_astro/index.css');
    if (random.chance(0.01)) lines.push({ place: time, text: 'GET / rác' });
  }
  return lines.sort((a, b) => a.place - b.place);
}

type Stretch = [from: number, to: number];

/** Stretches that follow each other with enough of an overlap, in order or not, and among them any others. */
function chooseStretches(random: Random, log: readonly Line[]): Stretch[] {
  const needed: Stretch[] = [];
  const longest = Math.ceil(log.length / random.int(1, 9));
  for (let end = 0; end < log.length;) {
    const next = Math.min(log.length, end + random.int(1, longest));
    const overlap = (log[end]?.place ?? 0) - OVERLAP;
    needed.push([log.findIndex(({ place }) => place >= overlap), next]);
    end = next;
  }
  const inOrder = random.chance(0.5) ? needed : random.some(needed, needed.length);
  return inOrder.flatMap((stretch) => {
    if (random.chance(0.5)) return [stretch];
    const from = random.int(0, log.length - 1);
    return [[from, random.int(from + 1, log.length)] satisfies Stretch, stretch];
  });
}

/** The files a host makes of a log. */
function createHost(random: Random, folder: string, log: readonly Line[]) {
  let files = 0;

  const textOf = (from: number, to: number): string =>
    log
      .slice(from, to)
      .map((line) => line.text)
      .join('\n');

  const write = (text: string): string => {
    const bytes = Buffer.from(text + random.pick(['\n', '']));
    const packed = random.pick([bytes, bytes, gzipSync(bytes), zstdCompressSync(bytes)]);
    const name = path.join(folder, `${random.int(0, 999)}-${files++}`);
    writeFileSync(name, packed);
    return name;
  };

  const file = (from: number, to: number): string => write(textOf(from, to));

  /** One stream, as `cat` makes it of copies that overlap or not, some more than once, in any order. */
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

  /** One to five files, some of which overlap, in any order; or all of it in one stream. */
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

/** A log as a pipe gives it: in pieces of any size. */
function inChunks(random: Random, log: OpenLog): OpenLog {
  const longest = random.pick([100, 5000, 500_000]);
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of log.chunks) {
      for (let start = 0; start < chunk.length;) {
        const end = start + random.int(1, longest);
        yield chunk.subarray(start, end);
        start = end;
      }
    }
  }
  return { ...log, chunks: chunks() };
}
