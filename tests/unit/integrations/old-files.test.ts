import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHECKSUMS, describeChecksums } from '../../../src/integrations/checksums.ts';
import { keepOldFiles, OLD_FILES, rememberFiles } from '../../../src/integrations/old-files.ts';
import { listFiles } from '../../build/folder.ts';

const MONDAY = new Date('2026-11-02T01:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

const MANIFEST = { 'search-index/manifest.json': '{}' };
const ARTICLE = { 'bai-viet/a/index.html': 'A' };
const TEXTS = gzipSync('pagefind_dcd{"url":"bai-viet/a/","content":"A"}');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'old-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('style sheets, scripts, fonts and the index stay; pages, pictures and the manifest do not', async () => {
  await publish('first', {
    ...ARTICLE,
    ...MANIFEST,
    'index.html': 'home',
    '_astro/style.aa.css': 'css',
    '_astro/page.aa.js': 'js',
    '_astro/font.aa.woff2': 'font',
    '_astro/san-choi.aa.webp': 'picture',
    'search-index/vocabulary.json': '{}',
    'search-index/views/aa.bin': 'views',
    'search-index/engine_aa/pagefind.js': 'script',
    'search-index/engine_aa/wasm.unknown.pagefind': 'program',
    'search-index/2022-2023_aa/facets.bin': 'facets',
    'search-index/2022-2023_aa/pagefind-entry.json': '{}',
    'search-index/2022-2023_aa/pagefind.bundle.pf_meta': 'pages',
    'search-index/2022-2023_aa/index/vi_aa.pf_index': 'words',
    'search-index/2022-2023_aa/fragment/vi_aa.pf_fragment': TEXTS,
  });
  await publish('second', { ...ARTICLE, ...MANIFEST, '_astro/style.bb.css': 'new' }, ['first']);
  expect(await listFiles(at('second'))).toEqual([
    '.well-known/old-files.json',
    '.well-known/sha256sums.txt',
    '_astro/font.aa.woff2',
    '_astro/page.aa.js',
    '_astro/style.aa.css',
    '_astro/style.bb.css',
    'bai-viet/a/index.html',
    'search-index/2022-2023_aa/facets.bin',
    'search-index/2022-2023_aa/fragment/vi_aa.pf_fragment',
    'search-index/2022-2023_aa/index/vi_aa.pf_index',
    'search-index/2022-2023_aa/pagefind-entry.json',
    'search-index/2022-2023_aa/pagefind.bundle.pf_meta',
    'search-index/engine_aa/pagefind.js',
    'search-index/engine_aa/wasm.unknown.pagefind',
    'search-index/manifest.json',
    'search-index/views/aa.bin',
  ]);
  expect(await readFile(at('second', CHECKSUMS), 'utf8')).not.toContain('.aa.');
});

test('a portal built without the search keeps no part of the index', async () => {
  const part = 'search-index/2023_aa/index/vi_aa.pf_index';
  await publish('first', { ...MANIFEST, [part]: 'words', '_astro/page.aa.js': 'js' });
  await publish('second', ARTICLE, ['first']);
  const files = await listFiles(at('second'));
  expect(files).toContain('_astro/page.aa.js');
  expect(files).not.toContain(part);
});

test('the text of an article that is no longer published does not stay', async () => {
  const texts = 'search-index/2023_aa/fragment/vi_aa.pf_fragment';
  await publish('first', { ...ARTICLE, ...MANIFEST, [texts]: TEXTS });
  await publish('second', MANIFEST, ['first']);
  expect(await listFiles(at('second'))).not.toContain(texts);
  await publish('damaged', { ...ARTICLE, ...MANIFEST, [texts]: 'no gzip' });
  await publish('third', { ...ARTICLE, ...MANIFEST }, ['damaged']);
  expect(await listFiles(at('third'))).not.toContain(texts);
});

test.each([
  [
    'with the text of two articles, of which one is gone',
    '{"vi_1":{"url":"bai-viet/a/"},"vi_2":{"url":"bai-viet/b/"}}',
  ],
  ['that names no article', '{"content":"A"}'],
])('a part of the index %s does not stay', async (_, text) => {
  const texts = 'search-index/2023_aa/fragment/vi_aa.pf_fragment';
  await publish('first', { ...ARTICLE, ...MANIFEST, [texts]: gzipSync(text) });
  await publish('second', { ...ARTICLE, ...MANIFEST }, ['first']);
  expect(await listFiles(at('second'))).not.toContain(texts);
});

test('of two records of a file, that of the publication named first counts', async () => {
  const later = new Date(MONDAY.getTime() + 13 * 24 * HOUR_MS);
  await publish('0', { '_astro/a.js': 'a' });
  await publish('early', {}, ['0']);
  await publish('late', {}, ['0'], { now: later });
  await publish('2', {}, ['late', 'early'], { now: new Date(later.getTime() + 24 * HOUR_MS) });
  expect(await listFiles(at('2'))).toContain('_astro/a.js');
});

test('a file stays for its days from the publication that replaced it, the index for one day', async () => {
  const part = 'search-index/2023_aa/index/vi_aa.pf_index';
  await publish('0', { ...MANIFEST, '_astro/a.js': 'a', [part]: 'words' });
  const seen: string[] = [];
  for (const [number, hours] of [1, 24, 25, 14 * 24, 14 * 24 + 2].entries()) {
    const now = new Date(MONDAY.getTime() + hours * HOUR_MS);
    await publish(`${number + 1}`, MANIFEST, [`${number}`], { now });
    const files = await listFiles(at(`${number + 1}`));
    const left = [files.includes('_astro/a.js') && 'script', files.includes(part) && 'index'];
    seen.push(`${hours}: ${left.filter(Boolean).join(' ')}`);
  }
  expect(seen).toEqual([
    '1: script index',
    '24: script index',
    '25: script',
    '336: script',
    '338: ',
  ]);
});

test('a file that comes back is current again, and 0 days keep nothing', async () => {
  await publish('0', { '_astro/a.js': 'a' });
  await publish('1', { '_astro/b.js': 'b' }, ['0']);
  await publish('2', { '_astro/a.js': 'a', '_astro/b.js': 'b' }, ['1']);
  expect(await listFiles(at('2'))).not.toContain(OLD_FILES);
  await publish('3', {}, ['1', '2'], { days: 0 });
  expect(await listFiles(at('3'))).toEqual([CHECKSUMS]);
});

test('a damaged file, a damaged record or a path out of the folder is left out', async () => {
  await publish('0', { '_astro/a.js': 'a', '_astro/b.js': 'b' });
  await writeFile(at('0', '_astro/a.js'), 'half');
  await writeFile(at('0', OLD_FILES), '{"_astro/c.js"');
  await publish('1', {}, ['0', 'nowhere']);
  expect(await listFiles(at('1'))).toEqual([OLD_FILES, CHECKSUMS, '_astro/b.js']);
  await writeFile(at('secret.js'), 'x');
  const old = { replacedAt: MONDAY.toISOString(), sha256: hash('sha256', 'x') };
  await writeFile(at('1', OLD_FILES), JSON.stringify({ '_astro/../../secret.js': old }));
  await publish('2', {}, ['1']);
  expect(await listFiles(at('2'))).toEqual([CHECKSUMS]);
  const undated = { '_astro/b.js': { replacedAt: 'hôm qua', sha256: hash('sha256', 'b') } };
  await writeFile(at('1', OLD_FILES), JSON.stringify(undated));
  await publish('3', {}, ['1']);
  expect(await listFiles(at('3'))).toEqual([CHECKSUMS]);
});

test('what was kept of a publication is used when the publication itself is gone', async () => {
  await publish('0', { ...ARTICLE, '_astro/a.js': 'a' });
  await publish('1', { ...ARTICLE, '_astro/b.js': 'b' }, ['0']);
  await rememberFiles(at('1'), at('memory'));
  expect(await listFiles(at('memory'))).toEqual([
    OLD_FILES,
    CHECKSUMS,
    '_astro/a.js',
    '_astro/b.js',
  ]);
  await publish('2', ARTICLE, ['nowhere', 'memory']);
  const files = await listFiles(at('2'));
  expect(files).toEqual(expect.arrayContaining(['_astro/a.js', '_astro/b.js']));
  await publish('3', { '_astro/b.js': 'b', '_astro/c.js': 'c' });
  await rememberFiles(at('3'), at('memory'));
  const remembered = [CHECKSUMS, '_astro/b.js', '_astro/c.js'];
  expect(await listFiles(at('memory')), 'of the latest publication only').toEqual(remembered);
});

/** Writes a publication with what stays of previous ones. */
async function publish(
  name: string,
  contents: Record<string, string | Buffer>,
  previous: readonly string[] = [],
  { now = MONDAY, days = 14 } = {},
): Promise<void> {
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(at(name, file)), { recursive: true });
    writeFileSync(at(name, file), content);
  };
  for (const [file, content] of Object.entries(contents)) write(file, content);
  const files = new Set(Object.keys(contents));
  const known = Object.entries(contents).map(
    ([file, content]) => [file, { sha256: hash('sha256', content) }] as const,
  );
  write(CHECKSUMS, Buffer.from(describeChecksums(new Map(known))));
  await keepOldFiles({
    portal: { write },
    files,
    previous: previous.map((known) => at(known)),
    now,
    days,
  });
}

function at(...names: string[]): string {
  return path.join(folder, ...names);
}
