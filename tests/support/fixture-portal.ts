/** Builds valid and broken portals from folders of `tests/fixtures/`, as `npm run build` does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { COMPILE_CACHE } from './compile-cache.ts';

const ROOT = path.join(import.meta.dirname, '../..');
export const FIXTURES = path.join(ROOT, 'tests/fixtures');

/** 07:00 in Hanoi on 01/06/2024: later than every article of the fixtures except the scheduled one. */
export const FIXTURE_TIME = Date.parse('2024-06-01T00:00:00Z') / 1000;

const OUTPUT = path.join(ROOT, '.output/fixtures');

export interface FixtureOptions {
  /** The name of a fixture whose files are copied over those of `minimal`. */
  overlay?: string;
  /** An existing content folder, instead of a copy of fixtures. */
  content?: string;
  /** Environment variables of the build. */
  env?: Record<string, string>;
  /** Words on its command line. */
  words?: readonly string[];
  /** Called with the content folder and the output folder before the build starts. */
  prepare?: (folders: { content: string; outDir: string }) => Promise<void>;
  /** Called with the running build and its output folder, for tests that kill it. */
  watch?: (build: ChildProcess, outDir: string) => Promise<void>;
}

export interface BuildResult {
  /** null when the build was killed. */
  exitCode: number | null;
  /** stdout and stderr of the build. */
  output: string;
}

export interface FixturePortal extends BuildResult {
  outDir: string;
}

/** Builds a portal below `.output/fixtures/<name>/`; two tests must not use the same name at the same time. */
export async function buildFixture(
  name: string,
  options: FixtureOptions = {},
): Promise<FixturePortal> {
  const folder = path.join(OUTPUT, name);
  const outDir = path.join(folder, 'dist');
  const content = options.content ?? path.join(folder, 'content');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if (!options.content) await copyContent(content, options.overlay);
  await options.prepare?.({ content, outDir });
  const env = { CONTENT_DIR: content, OUT_DIR: outDir, ...options.env };
  const watch = (build: ChildProcess) => options.watch?.(build, outDir);
  const result = await runBuild(env, { watch, words: options.words });
  return { ...result, outDir };
}

/** Builds a portal that must have no error, and returns its folder. */
export async function buildSoundFixture(name: string, options?: FixtureOptions): Promise<string> {
  const { exitCode, output, outDir } = await buildFixture(name, options);
  if (exitCode !== 0) throw new Error(`The portal “${name}” was not built.\n${output}`);
  return outDir;
}

/** Copies `minimal` and a fixture over it into a content folder, the same for each call of one `reader`. */
export async function copyFixture(name: string, reader = 'read'): Promise<string> {
  const content = path.join(OUTPUT, `${name}-${reader}`, 'content');
  await rm(content, { recursive: true, force: true });
  await copyContent(content, name);
  return content;
}

async function copyContent(content: string, overlay: string | undefined): Promise<void> {
  await cp(path.join(FIXTURES, 'minimal'), content, { recursive: true });
  if (overlay) {
    await cp(path.join(FIXTURES, overlay), content, {
      recursive: true,
      filter: (file) => path.basename(file) !== 'expected.txt',
    });
  }
}

/** Runs the build with only these environment variables. */
export async function runBuild(
  env: Record<string, string>,
  {
    watch,
    words = [],
  }: {
    watch?: (build: ChildProcess) => Promise<void> | undefined;
    words?: readonly string[] | undefined;
  } = {},
): Promise<BuildResult> {
  const build = spawn(process.execPath, ['src/commands/build.ts', ...words], {
    cwd: ROOT,
    // Nothing else is inherited: the test runner sets NODE_ENV, and a person may have set CONTENT_DIR.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SOURCE_DATE_EPOCH: String(FIXTURE_TIME),
      // What a test finds was made by its own build.
      KEEP_OLD_FILES_DAYS: '0',
      ...COMPILE_CACHE,
      ...env,
    },
  });
  let output = '';
  for (const channel of [build.stdout, build.stderr]) {
    channel.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    build.on('error', reject);
    build.on('close', resolve);
  });
  await watch?.(build);
  const exitCode = await ended;
  return { exitCode, output };
}
