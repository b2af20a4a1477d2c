/** Builds generated portals, and says what the search index of each costs beside Pagefind's own index of it. */
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, runCommand } from '../../../src/cli/run-command.ts';
import { INDEX_FOLDER } from '../../../src/integrations/search-index/index.ts';
import { folderSize } from '../measuring/folder-size.ts';
import { measureProgram } from '../measuring/measure-program.ts';
import { wholeOf } from '../measuring/stages.ts';
import { formatTable, type Row } from '../measuring/table.ts';
import { FOLDER, placesOf, readSizes } from './places.ts';

const help = `npx node tests/bench/search/index-cost.ts – builds portals and says what their search index costs

  --articles <n,n>  how many articles; 300,5000,20000 when left out

The portals stay in .output/bench, for search-network.ts to search in. See docs/search.md.`;

const INDEXER = path.join(import.meta.dirname, '../measuring/build-search-index.ts');

const options = { articles: { type: 'string', default: '300,5000,20000' } } as const;

await runCommand({ help, options }, async (values) => {
  await mkdir(FOLDER, { recursive: true });
  const rows: Row[] = [];
  for (const articles of readSizes(values.articles)) {
    buildPortal(articles);
    rows.push(...(await measureIndexes(articles)));
  }
  console.log(`\n${formatTable(rows)}`);
});

function buildPortal(articles: number): void {
  const bench = path.join(import.meta.dirname, '../bench.ts');
  const args = [bench, '--articles', String(articles), '--no-search', '--keep'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new CommandError('The portal was not built; why stands above.');
}

async function measureIndexes(articles: number): Promise<Row[]> {
  const { built, rendered, plain, kept } = placesOf(articles);
  await rm(kept, { recursive: true, force: true });
  const size = articles.toLocaleString('en');
  const ours = await measureProgram({
    name: 'The search index',
    args: [INDEXER, built, rendered, kept],
    folder: FOLDER,
  });
  // Once more, with all bundles kept.
  const again = await measureProgram({
    name: 'The search index',
    args: [INDEXER, built, rendered, kept],
    folder: FOLDER,
  });
  const pagefind = await measureProgram({
    name: 'Pagefind',
    args: [path.join(import.meta.dirname, 'build-plain-index.ts'), built, plain],
    folder: FOLDER,
  });
  return [
    { ...wholeOf(`${size}, ours`, ours), ...(await folderSize(path.join(built, INDEX_FOLDER))) },
    wholeOf(`${size}, ours, nothing changed`, again),
    { ...wholeOf(`${size}, plain`, pagefind), ...(await folderSize(plain)) },
  ];
}
