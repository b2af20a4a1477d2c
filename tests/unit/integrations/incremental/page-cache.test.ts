import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageCache, type KeptPage } from '../../../../src/integrations/incremental/page-cache.ts';

let folder: string;
let built: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pages-'));
  built = path.join(folder, 'built');
});
afterEach(() => rm(folder, { recursive: true }));

const cacheDir = () => path.join(folder, 'cache');
const sha256 = (text: string) => hash('sha256', text);

/** A page as a build writes it, kept. */
async function keep(file: string, text: string, answered: KeptPage['answered'] = []) {
  await mkdir(path.dirname(path.join(built, file)), { recursive: true });
  await writeFile(path.join(built, file), text);
  const page = { props: 'p', answered, file, sha256: sha256(text) };
  const kept = pageCache(cacheDir()).keep(page, path.join(built, file));
  return kept as KeptPage;
}

async function read(page: KeptPage | undefined): Promise<string | undefined> {
  const place = page && pageCache(cacheDir()).find(page);
  return place && readFile(place, 'utf8');
}

test('what a build has kept is there for the next, with what each page asked', async () => {
  const shared = ['["store","portal"]', 'a'] as const;
  const home = await keep('index.html', 'trang chủ', [shared, ['["store","now"]', 'b']]);
  const page = await keep('tin/index.html', 'tin', [shared]);
  const kept = new Map([
    ['/', home],
    ['/tin', page],
  ]);
  await pageCache(cacheDir()).save('1', { store: 'mọi thứ', pages: kept });
  const cache = pageCache(cacheDir());
  const { store, pages } = await cache.read('1');
  expect(store).toBe('mọi thứ');
  expect([...pages]).toEqual([
    ['/', home],
    ['/tin', page],
  ]);
  expect(await read(pages.get('/tin'))).toBe('tin');
});

test('pages of other code, and a record that is damaged or missing, are as none', async () => {
  await pageCache(cacheDir()).save('1', {
    store: '',
    pages: new Map([['/', await keep('index.html', 'a')]]),
  });
  const cache = pageCache(cacheDir());
  expect((await cache.read('2')).pages.size).toBe(0);
  const record = path.join(cacheDir(), 'pages.bin');
  const text = await readFile(record, 'latin1');
  await writeFile(record, text.replace('index.html', 'other.html'), 'latin1');
  expect((await cache.read('1')).pages.size).toBe(0);
  await rm(record);
  expect((await cache.read('1')).pages.size).toBe(0);
});

test('a page that was changed in place on the host is not taken over, and does not come back', async () => {
  const page = await keep('index.html', 'trang của ta');
  await writeFile(path.join(built, 'index.html'), 'trang của họ');
  expect(await read(page)).toBeUndefined();
  expect(await read(await keep('index.html', 'trang của ta'))).toBe('trang của ta');
});

test('a page of another time is read, and taken over if its bytes are right', async () => {
  const page = await keep('index.html', 'trang');
  await utimes(path.join(built, 'index.html'), 1, 1);
  expect(await read(page)).toBe('trang');
});

test('a page that is gone, or that the build has not written, is not kept', async () => {
  const page = await keep('index.html', 'trang');
  await rm(path.join(cacheDir(), 'pages'), { recursive: true });
  expect(await read(page)).toBeUndefined();
  const missing = path.join(built, 'none.html');
  expect(pageCache(cacheDir()).keep(page, missing)).toBeUndefined();
});

test('a kept page takes no space beside the published one, and pages of no use are removed', async () => {
  const page = await keep('index.html', 'mới');
  await keep('old.html', 'cũ');
  expect((await stat(path.join(built, 'index.html'))).nlink).toBe(2);
  await pageCache(cacheDir()).save('1', { store: '', pages: new Map([['/', page]]) });
  const left = await readdir(path.join(cacheDir(), 'pages'), { recursive: true });
  expect(left.filter((name) => name.length > 2)).toEqual([
    path.join(page.sha256.slice(0, 2), page.sha256),
  ]);
});
