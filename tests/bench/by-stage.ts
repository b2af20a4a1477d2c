/** `npm run bench`: one build from nothing, cut into stages. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { nameOfSize, prepareContent } from './content-folder.ts';
import type { PortalSize } from './generate.ts';
import { folderSize } from './measuring/folder-size.ts';
import { describeMachine, watchMachine } from './measuring/machine.ts';
import { measureProgram } from './measuring/measure-program.ts';
import { repeat, type Repeats } from './measuring/repeat.ts';
import { buildStages, together, wholeOf } from './measuring/stages.ts';
import { formatRuns, type Row } from './measuring/table.ts';
import { DAY_AFTER } from './writing/head.ts';

const FOLDER = '.output/bench';

/** How often the search index, which is silent, is said to be still at work; in milliseconds. */
const PROGRESS_INTERVAL = 5000;

/** Where one run works; all absolute. */
interface Places {
  content: string;
  built: string;
  cache: string;
  rendered: string;
}

export interface StageOptions {
  size: PortalSize;
  repeats: Repeats;
  /** Whether the search index is made. */
  search: boolean;
  /** Whether the built portal stays. */
  keep: boolean;
}

/** Builds the portal, again when something disturbed, and prints the stages. */
export async function runByStage({ size, repeats, search, keep }: StageOptions): Promise<void> {
  const places = await placesFor(size);
  try {
    const generated = await generate(places, size);
    const { results, remark } = await repeat(repeats, async () => {
      const machine = watchMachine();
      const { stages, whole } = await build(places);
      const rows = [generated, ...stages, whole];
      if (search) {
        const index = await indexSearch(places);
        rows.push(index, together('build and search', [whole, index]));
      }
      return { result: rows, disturbance: machine(rows.at(-1)?.cpuSeconds ?? 0) };
    });
    console.log(
      `\n${size.articles.toLocaleString('en')} articles; ${describeMachine()}\n${remark}\n`,
    );
    console.log(formatRuns(results));
  } finally {
    if (!keep) await rm(places.built, { recursive: true, force: true });
    if (!keep) await rm(places.cache, { recursive: true, force: true });
  }
}

async function placesFor(size: PortalSize): Promise<Places> {
  const variant = nameOfSize(size);
  const content = path.resolve(FOLDER, `content-${variant}`);
  const built = path.resolve(FOLDER, `dist-${variant}`);
  // The settings are read from the environment when they are imported, and the build inherits it.
  Object.assign(process.env, { CONTENT_DIR: content, OUT_DIR: built });
  const { CACHE_DIR, RENDERED_DIR } = await import('../../src/environment.ts');
  return { content, built, cache: CACHE_DIR, rendered: RENDERED_DIR };
}

async function generate({ content }: Places, size: PortalSize): Promise<Row> {
  console.log(`Content: ${path.relative('.', content)}`);
  const started = performance.now();
  const isNew = await prepareContent(content, size);
  return {
    stage: 'generate',
    ...(isNew && {
      seconds: (performance.now() - started) / 1000,
      peakBytes: process.resourceUsage().maxRSS * 1024,
    }),
    ...(await folderSize(content)),
  };
}

/** The build without the search index, from nothing: no pictures and no data are left from another run. */
async function build({ built, cache }: Places): Promise<{ stages: Row[]; whole: Row }> {
  await rm(built, { recursive: true, force: true });
  await rm(cache, { recursive: true, force: true });
  const measured = await measureProgram({
    name: 'The build',
    args: ['src/commands/build.ts'],
    folder: FOLDER,
    env: {
      SEARCH_INDEX: 'off',
      SOURCE_DATE_EPOCH: String(DAY_AFTER.getTime() / 1000),
      BENCH_DATA_STORE: path.join(cache, 'data-store.json'),
    },
  });
  const whole = { ...wholeOf('build', measured), ...(await folderSize(built)) };
  return { stages: buildStages(measured), whole };
}

async function indexSearch({ built, rendered }: Places): Promise<Row> {
  const before = await folderSize(built);
  const started = performance.now();
  const timer = setInterval(() => {
    console.log(`  … indexing, ${Math.round((performance.now() - started) / 1000)} s`);
  }, PROGRESS_INTERVAL);
  const measured = await measureProgram({
    name: 'The search index',
    args: [path.join(import.meta.dirname, 'measuring/build-search-index.ts'), built, rendered],
    folder: FOLDER,
  }).finally(() => clearInterval(timer));
  const after = await folderSize(built);
  return {
    ...wholeOf('search index', measured),
    files: after.files - before.files,
    bytes: after.bytes - before.bytes,
  };
}
