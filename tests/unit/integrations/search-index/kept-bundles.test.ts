/** Bundles that are kept from build to build: the index is the same with them as without. */
import {
  appendFile,
  cp,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  pruneRendered,
  listRendered,
  saveRendered,
  storedName,
} from '../../../../src/content/rendered-store.ts';
import type { SearchRecord } from '../../../../src/content/search-record.ts';
import type { SearchManifest } from '../../../../src/domain/search/manifest.ts';
import { digestOfCode } from '../../../../src/integrations/search-index/bundle-key.ts';
import {
  writeSearchIndex,
  type DatedEntry,
} from '../../../../src/integrations/search-index/index.ts';
import { readFolder } from '../../../build/folder.ts';

const NO_LISTS = { abbreviations: [], synonyms: [] };
/** Two bundles: 8 articles and what is left. */
const ARTICLES = 12;
const SIZES = { large: 20, medium: 8, small: 4 };

let folder: string;
let rendered: string;
let cache: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kept-bundles-'));
  rendered = path.join(folder, 'rendered');
  cache = path.join(folder, 'cache');
  await pruneRendered(rendered, new Set());
  for (let number = 0; number < ARTICLES; number++) await save(recordOf(number));
});
afterEach(() => rm(folder, { recursive: true }));

function recordOf(number: number, changes: Partial<SearchRecord> = {}): SearchRecord {
  const date = new Date(Date.UTC(2023, 0, 1 + number)).toISOString().replace('Z', '+07:00');
  return {
    path: `bai-viet/bai-${number}/`,
    title: `Quận họp kỳ ${number}`,
    lead: 'Tin của quận.',
    facts: { date, category: 'Tin', categories: ['tin'], wards: [], views: number },
    blocks: [{ text: `Phường báo cáo số ${number}/BC-UBND.` }],
    ...changes,
  };
}

async function save(record: SearchRecord): Promise<void> {
  const name = storedName(new Date(record.facts.date), record.path, 'khoa');
  const body = { html: '', headings: [], blocks: [], links: [], pictures: [], words: 0, media: [] };
  await saveRendered(rendered, name, { ...body, search: record });
}

const write = (entries?: readonly DatedEntry[]) =>
  writeSearchIndex(folder, {
    ...{ rendered, cache, lists: NO_LISTS, sizes: SIZES },
    ...(entries && { entries }),
  });

/** All files of the index, after a build without anything kept. */
async function coldIndex(): Promise<Record<string, string>> {
  const other = path.join(folder, 'elsewhere');
  await rm(other, { recursive: true, force: true });
  await writeSearchIndex(folder, { rendered, cache: other, lists: NO_LISTS, sizes: SIZES });
  return index();
}

const index = () => readFolder(path.join(folder, 'search-index'), /./);

async function manifest(): Promise<SearchManifest> {
  const file = path.join(folder, 'search-index/manifest.json');
  return JSON.parse(await readFile(file, 'utf8')) as SearchManifest;
}

test('an index of kept bundles is the same byte for byte, and one changed article makes one bundle anew', async () => {
  expect(await write()).toMatchObject({ made: { bundles: 2, articles: ARTICLES } });
  const first = await index();
  expect(await write()).toMatchObject({
    made: { bundles: 0, articles: 0 },
    kept: { bundles: 2, articles: ARTICLES },
  });
  expect(await index()).toEqual(first);
  await save(recordOf(ARTICLES - 1, { title: 'Quận họp bất thường' }));
  expect(await write()).toMatchObject({
    made: { bundles: 1, articles: 4 },
    kept: { bundles: 1 },
  });
  const changed = await index();
  expect(changed).not.toEqual(first);
  expect(changed).toEqual(await coldIndex());
});

test('more views make no bundle anew and change one small file and the manifest', async () => {
  await write();
  const before = await index();
  await save(recordOf(3, { facts: { ...recordOf(3).facts, views: 12_345 } }));
  expect(await write()).toMatchObject({ made: { bundles: 0 }, kept: { bundles: 2 } });
  const after = await index();
  const gone = Object.keys(before).filter((file) => !(file in after));
  const added = Object.keys(after).filter((file) => !(file in before));
  expect([gone.length, added.length]).toEqual([1, 1]);
  for (const file of [...gone, ...added]) expect(file).toMatch(/^views\/\w+\.bin$/);
  expect(added).toEqual([`views/${(await manifest()).bundles[1]?.views}.bin`]);
  expect(after).toEqual(await coldIndex());
});

test.each<[string, (file: string) => Promise<void>]>([
  ['cut off', (file) => truncate(file, 100)],
  ['empty', (file) => truncate(file, 0)],
  ['longer than it was', (file) => appendFile(file, 'x')],
  [
    'with one changed byte',
    async (file) => {
      const content = await readFile(file);
      content.writeUInt8(content.readUInt8(content.length - 1) ^ 1, content.length - 1);
      await writeFile(file, content);
    },
  ],
  ['replaced by a page', (file) => writeFile(file, '<!doctype html>')],
])('a kept bundle that is %s is made anew', async (_, damage) => {
  await write();
  const sound = await index();
  for (const file of await readdir(cache)) await damage(path.join(cache, file));
  expect(await write()).toMatchObject({ made: { bundles: 2 }, kept: { bundles: 0 } });
  expect(await index()).toEqual(sound);
  expect(await write()).toMatchObject({ made: { bundles: 0 } });
});

test('only what the latest build used is kept, and nothing half written', async () => {
  await write();
  const [, ...others] = await readdir(cache);
  await writeFile(path.join(cache, `${'0'.repeat(32)}.bundle`), 'of another version');
  await writeFile(path.join(cache, 'x.bundle.123'), 'a build was killed');
  await save(recordOf(0, { title: 'Khác' }));
  await write();
  const files = await readdir(cache);
  // Two bundles and the engine.
  expect(files).toHaveLength(6);
  expect(files.filter((file) => !/^[0-9a-f]{32}\.(?:bundle|head)$/.test(file))).toEqual([]);
  expect(others.length).toBe(5);
});

test('a bundle whose digests are known is taken from the cache without reading its articles', async () => {
  const entries = (await listRendered(rendered)).map((entry, place) => ({
    ...entry,
    known: { digest: entry.name, views: place },
  }));
  await write(entries);
  const first = await index();
  await pruneRendered(rendered, new Set());
  expect(await write(entries)).toMatchObject({ made: { bundles: 0 }, kept: { bundles: 2 } });
  expect(await index()).toEqual(first);
});

test('the version of the code counts: another file, another name or another content of one, another Pagefind', async () => {
  const source = path.join(folder, 'src');
  const parts = ['domain/search', 'domain/vietnamese', 'integrations/search-index'];
  for (const part of parts) {
    await cp(path.join('src', part), path.join(source, part), { recursive: true });
  }
  const before = digestOfCode(source);
  expect(before).toBe(digestOfCode());
  const file = path.join(source, 'domain/vietnamese/fold.ts');
  await appendFile(file, '\n');
  const changed = digestOfCode(source);
  await writeFile(path.join(source, 'domain/search/new.ts'), '');
  const added = digestOfCode(source);
  expect(new Set([before, changed, added, digestOfCode(source, '1.7.0')]).size).toBe(4);
});

test('an entry whose record is gone stops the index with the name of the entry, instead of not being found', async () => {
  const entries = await listRendered(rendered);
  await rm(path.join(rendered, entries[5]?.name ?? ''));
  await expect(write(entries)).rejects.toThrow(`“${entries[5]?.name}”`);
});

test('a bundle that lies in the published portal is neither read nor written, unless one of its files is missing', async () => {
  const entries = (await listRendered(rendered)).map((entry, number) => ({
    ...entry,
    known: { digest: `${number}`, views: number },
  }));
  const options = { rendered, cache, lists: NO_LISTS, sizes: SIZES, entries };
  await writeSearchIndex(folder, options);
  const first = await index();
  const published = new Set(Object.keys(first).map((file) => `search-index/${file}`));
  for (const file of await readdir(cache)) {
    if (file.endsWith('.bundle')) await truncate(path.join(cache, file), 3);
  }
  const keepFiles = (paths: readonly string[]) =>
    paths.length > 0 && paths.every((file) => published.has(file));
  const report = await writeSearchIndex(folder, { ...options, keepFiles });
  expect(report.kept).toEqual({ bundles: 2, articles: ARTICLES });
  const left = Object.keys(await index());
  expect(left.filter((file) => file.startsWith('2023'))).toEqual([]);
  expect(await readManifest()).toBe(first['manifest.json']);
  const [missing = ''] = [...published].filter((file) => file.startsWith('search-index/2023'));
  published.delete(missing);
  const again = await writeSearchIndex(folder, { ...options, keepFiles });
  expect(again.made.bundles).toBe(1);
  expect(await index()).toMatchObject({
    [missing.slice('search-index/'.length)]: expect.any(String),
  });
});

async function readManifest(): Promise<string> {
  return readFile(path.join(folder, 'search-index/manifest.json'), 'latin1');
}
