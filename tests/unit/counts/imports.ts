/** Helpers of the counts tests: lines as hosts write them, and imports of them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createPathIndex, type PathIndex } from '../../../src/counts/articles/path-index.ts';
import { importLogs, type Import } from '../../../src/counts/ledger/import-logs.ts';
import type { Template } from '../../../src/counts/log/formats/nginx-log-format.ts';
import { formatSnapshot } from '../../../src/counts/snapshot/snapshot.ts';
import { counts, type Counts } from '../../../src/schemas/counts.ts';
import { formatLogTime } from '../../bench/logs/format-log-time.ts';

export const EMPTY: Counts = { updatedAt: '2026-01-01T00:00:00Z', articles: {}, sources: {} };
export const NOW = new Date('2026-11-21T10:00:00Z');

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

/** A portal of three articles, two of which have legacy URLs. */
export const PATH_INDEX = createPathIndex('/', [
  { id: '2026/sua-duong', legacy: ['/tin-tuc?id=7', '/bai-cũ/sửa-đường.html'] },
  { id: '2026/hop-dau-nam', legacy: [] },
  { id: '2025/lich-cat-nuoc', legacy: ['/tin-tuc?id=8&loai=2', '/ũ/nuoc.html'] },
]);

/** The default time of a line: 10:00 in Hanoi. */
const TEN_O_CLOCK = Date.parse('2026-11-20T10:00:00+07:00') / 1000;

export interface Visit {
  /** Seconds after 10:00 in Hanoi on 20/11/2026. */
  after?: number;
  /** Minutes ahead of UTC. */
  zone?: number;
  ip?: string;
  method?: string;
  target?: string;
  status?: number;
  agent?: string;
}

/** A line in the combined format; by default a person reads an article. */
export function combined(visit: Visit = {}): string {
  return `${common(visit)} "-" "${visit.agent ?? FIREFOX}"`;
}

/** The same in the common format. */
export function common(visit: Visit = {}): string {
  const { after = 0, zone = 420, ip = '203.0.113.7' } = visit;
  const { method = 'GET', target = '/bai-viet/sua-duong/', status = 200 } = visit;
  return `${ip} - - [${formatLogTime(TEN_O_CLOCK + after, zone)}] "${method} ${target} HTTP/1.1" ${status} 5120`;
}

interface Options {
  before?: Counts;
  source?: string;
  pathIndex?: PathIndex;
  now?: Date;
  /** The format of all logs; otherwise it is detected. */
  template?: Template;
}

/** Imports logs, each given as lines or bytes. The counts are parsed back, as the next run reads them. */
export async function importOf(
  logs: readonly (readonly string[] | Buffer)[],
  { before = EMPTY, source = 'logs', pathIndex = PATH_INDEX, now = NOW, template }: Options = {},
): Promise<Import & { views: Record<string, number> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nhat-ky-'));
  try {
    const files = logs.map((_, index) => path.join(folder, `access.log.${index}`));
    for (const [index, log] of logs.entries()) {
      const bytes = Buffer.isBuffer(log) ? log : linesOf(log);
      await writeFile(files[index] ?? '', bytes);
    }
    const done = await importLogs(before, {
      files,
      source,
      pathIndex,
      now,
      templateOf: () => template,
    });
    const views = Object.fromEntries(
      Object.entries(done.counts.articles).map(([id, own]) => [id, own.views]),
    );
    return { ...done, counts: counts.parse(JSON.parse(formatSnapshot(done.counts))), views };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Lines as bytes, each with a line end. */
export function linesOf(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}
