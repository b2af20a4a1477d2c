/** `npm run bench`: builds a large generated portal and says what each stage takes. */
import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../src/cli/run-command.ts';
import { prepareContent } from './content-folder.ts';
import type { PortalSize } from './generate.ts';
import { folderSize } from './measuring/folder-size.ts';
import { measureProgram } from './measuring/measure-program.ts';
import { buildStages, together, wholeOf } from './measuring/stages.ts';
import { formatTable, type Row } from './measuring/table.ts';
import { DAY_AFTER } from './writing/head.ts';
import { readNumber } from './read-number.ts';

const help = `npm run bench – builds a large generated portal and says what each stage takes

  --articles <n>   how many articles; 10000 when left out
  --no-search      leaves out the search index
  --pictures       gives two articles in a hundred one of five pictures
  --seed <n>       other articles, as many; 1 when left out
  --keep           keeps the built portal in .output/bench/dist-<n>

The content is written to .output/bench/content-<n> once and used again. See docs/benchmarks.md.`;

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

const options = {
  articles: { type: 'string', default: '10000' },
  'no-search': { type: 'boolean', default: false },
  pictures: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  keep: { type: 'boolean', default: false },
} as const;

await runCommand({ help, options }, async (values) => {
  const size: PortalSize = {
    articles: readNumber('--articles', values.articles),
    seed: readNumber('--seed', values.seed),
    pictures: values.pictures,
  };
  await mkdir(FOLDER, { recursive: true });
  const places = await placesFor(size);
  try {
    const rows = [await generate(places, size)];
    const { stages, whole } = await build(places);
    rows.push(...stages, whole);
    if (!values['no-search']) {
      const search = await indexSearch(places);
      rows.push(search, together('build and search', [whole, search]));
    }
    const machine = `${availableParallelism()} cores, Node ${process.versions.node}`;
    console.log(`\n${size.articles.toLocaleString('en')} articles, ${machine}\n`);
    console.log(formatTable(rows));
  } finally {
    if (!values.keep) await rm(places.built, { recursive: true, force: true });
    if (!values.keep) await rm(places.cache, { recursive: true, force: true });
  }
});

async function placesFor({ articles, seed, pictures }: PortalSize): Promise<Places> {
  const name = [articles, seed !== 1 && `seed-${seed}`, pictures && 'pictures'];
  const variant = name.filter(Boolean).join('-');
  const content = path.resolve(FOLDER, `content-${variant}`);
  const built = path.resolve(FOLDER, `dist-${variant}`);
  // The settings are read from the environment when they are imported, and the build inherits it.
  Object.assign(process.env, { CONTENT_DIR: content, OUT_DIR: built });
  const { CACHE_DIR, RENDERED_DIR } = await import('../../src/settings.ts');
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
