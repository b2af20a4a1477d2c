/** Runs `npm run counts` on a copy of the portal tests/fixtures/minimal, in this process or in one of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatLogTime } from '../bench/logs/format-log-time.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { FIXTURES } from '../support/fixture-portal.ts';
import { runInside, type Run } from '../support/run-inside.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const DAY_S = 24 * 3600;
/** Noon in Hanoi some days ago; the command uses the clock of the machine. */
const NOON = Math.floor(Date.now() / 1000 / DAY_S) * DAY_S - 3 * DAY_S + 5 * 3600;

const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface RunOptions {
  env?: Record<string, string>;
}

interface ProcessOptions extends RunOptions {
  /** Gets the running process, to write to it or to kill it. */
  watch?: (command: ChildProcess) => Promise<void>;
}

export interface CountedPortal {
  /** A temporary folder; the content folder is `content` in it. */
  folder: string;
  /** Runs the command in the process of the test: loading its modules again costs little there. */
  run(words: readonly string[], options?: RunOptions): Promise<Run>;
  /** Runs it as npm does. */
  runAsProcess(words: readonly string[], options?: ProcessOptions): Promise<Run>;
  /** Writes a file into the folder and returns its absolute path. */
  write(name: string, text: string | Buffer): Promise<string>;
  /** The text of content/counts.json; undefined when there is no file. */
  snapshot(): Promise<string | undefined>;
  /** Views by article in counts.json. */
  views(): Promise<Record<string, number>>;
  /** The files in the content folder that belong to the snapshot. */
  leftovers(): Promise<string[]>;
  remove(): Promise<void>;
}

/** Copies the portal into a temporary folder. */
export async function copyPortal(): Promise<CountedPortal> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dem-'));
  const content = path.join(folder, 'content');
  await cp(path.join(FIXTURES, 'minimal'), content, { recursive: true });
  await rm(path.join(content, 'counts.json'), { force: true });
  const snapshot = () => readFile(path.join(content, 'counts.json'), 'utf8').catch(() => undefined);
  const settings = { CONTENT_DIR: content, INIT_CWD: folder };

  return {
    folder,
    snapshot,
    run: (words, { env } = {}) =>
      runInside(() => import('../../src/commands/counts.ts'), words, { ...settings, ...env }),
    runAsProcess: (words, { env, watch } = {}) =>
      runAsProcess(words, { ...settings, ...env }, watch),
    write: async (name, text) => {
      const file = path.join(folder, name);
      await writeFile(file, text);
      return file;
    },
    views: async () => {
      const { articles } = JSON.parse((await snapshot()) ?? '{ "articles": {} }') as {
        articles: Record<string, { views: number }>;
      };
      return Object.fromEntries(Object.entries(articles).map(([id, own]) => [id, own.views]));
    },
    leftovers: async () =>
      (await readdir(content)).filter((name) => name.startsWith('counts.json')).sort(),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function runAsProcess(
  words: readonly string[],
  env: Record<string, string>,
  watch?: (command: ChildProcess) => Promise<void>,
): Promise<Run> {
  const command = spawn(process.execPath, ['src/commands/counts.ts', ...words], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...COMPILE_CACHE, ...env },
  });
  let [output, stdout, stderr] = ['', '', ''];
  command.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    stdout += text;
  });
  command.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    command.on('error', reject);
    command.on('close', resolve);
  });
  await watch?.(command);
  if (!watch) command.stdin.end();
  return { exitCode: await ended, output, stdout, stderr };
}

/** A line of an access log: a reader opens an article `after` seconds after noon. */
export function lineOf(slug: string, reader: number, after = reader): string {
  const ip = `203.0.${reader >> 8}.${reader & 255}`;
  return `${ip} - - [${formatLogTime(NOON + after, 420)}] "GET /bai-viet/${slug}/ HTTP/2.0" 200 9000 "-" "${BROWSER}"\n`;
}

/** A log of `readers` readers of one article, a second apart. */
export function logOf(slug: string, readers: number, first = 0): string {
  return Array.from({ length: readers }, (_, index) => lineOf(slug, first + index)).join('');
}
