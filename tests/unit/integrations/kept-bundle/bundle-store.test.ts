import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleStore } from '../../../../src/integrations/kept-bundle/bundle-store.ts';
import type { BundleRecord } from '../../../../src/integrations/kept-bundle/record.ts';

const KEY = '0123456789abcdef';
const ENTRY = 'modules/prerender-entry.mjs';
const PAGE = 'modules/pages/trang.mjs';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'bundles-'));
});
afterEach(() => rm(dir, { recursive: true }));

const store = () => bundleStore(dir);
const place = (name: string) => path.join(dir, name);

/** Fills a folder as a build does, with modules that say `text`. */
const filled = (text: string) => (folder: string) => {
  mkdirSync(path.join(folder, 'modules/pages'), { recursive: true });
  writeFileSync(path.join(folder, ENTRY), `export const app = '${text}';`);
  writeFileSync(path.join(folder, PAGE), text);
  return { entry: ENTRY, pages: [], image: {} } as unknown as Omit<BundleRecord, 'files'>;
};

async function readPage(key = KEY): Promise<string | undefined> {
  const found = await store().find(key);
  return found && readFile(path.join(found.folder, PAGE), 'utf8');
}

test('a bundle that was kept is found, whole, and under no other key', async () => {
  await store().keep(KEY, filled('một'));
  expect(await readPage()).toBe('một');
  expect((await store().find(KEY))?.record.entry).toBe(ENTRY);
  expect(await store().find('fedcba9876543210')).toBeUndefined();
  expect((await readdir(dir)).sort()).toEqual([KEY, `${KEY}.bin`]);
});

test.each<[string, () => Promise<unknown>]>([
  ['a module has other bytes of the same length', () => writeFile(place(`${KEY}/${PAGE}`), 'hai')],
  ['a module is cut', () => writeFile(place(`${KEY}/${ENTRY}`), 'export')],
  ['a module is missing', () => rm(place(`${KEY}/${PAGE}`))],
  ['the folder is missing', () => rm(place(KEY), { recursive: true })],
  ['its record was not written yet', () => rm(place(`${KEY}.bin`))],
  [
    'its record is cut',
    async () => {
      const bytes = await readFile(place(`${KEY}.bin`));
      await writeFile(place(`${KEY}.bin`), bytes.subarray(0, bytes.length / 2));
    },
  ],
])('when %s, the bundle is not taken, and the next build keeps its own', async (_, damage) => {
  await store().keep(KEY, filled('one'));
  await damage();
  expect(await store().find(KEY)).toBeUndefined();
  await store().keep(KEY, filled('new'));
  expect(await readPage()).toBe('new');
});

test('the record of one bundle is not taken for another', async () => {
  const other = 'fedcba9876543210';
  await store().keep(KEY, filled('một'));
  await cp(place(KEY), place(other), { recursive: true });
  await cp(place(`${KEY}.bin`), place(`${other}.bin`));
  expect(await store().find(other)).toBeUndefined();
});

test('the copy of a build that was stopped is not taken, and goes when it is old', async () => {
  const stopped = place(`${KEY}.999999`);
  await mkdir(stopped);
  filled('nửa')(stopped);
  expect(await store().find(KEY)).toBeUndefined();
  await store().keep('1111111111111111', filled('một'));
  expect(existsSync(stopped), 'it may be the copy of a build at work').toBe(true);
  await utimes(stopped, 0, 0);
  await store().keep('2222222222222222', filled('hai'));
  expect(existsSync(stopped)).toBe(false);
});

test('what another build has kept in the meantime stays, since a third may be using it', async () => {
  const others = place('others');
  await bundleStore(others).keep(KEY, filled('một'));
  await store().keep(KEY, (folder) => {
    cpSync(others, dir, { recursive: true });
    return filled('hai')(folder);
  });
  expect(await readPage()).toBe('một');
  expect((await readdir(dir)).sort()).toEqual([KEY, `${KEY}.bin`, 'others']);
});

test('a build whose disk is full while it copies leaves nothing behind', async () => {
  const fail = (folder: string) => {
    filled('nửa')(folder);
    throw new Error('ENOSPC');
  };
  await expect(store().keep(KEY, fail)).rejects.toThrow('ENOSPC');
  expect(await readdir(dir)).toEqual([]);
});

test('the sixteen bundles that were used last stay, and no build at work loses its own', async () => {
  const keys = Array.from({ length: 18 }, (_, at) => at.toString(16).padStart(16, '0'));
  for (const [at, key] of keys.entries()) {
    await store().keep(key, filled(key));
    // As if each had been used an hour after the one before, long ago; all but the last.
    const used = at === 17 ? new Date() : new Date(Date.UTC(2024, 0, 1, at));
    await utimes(place(`${key}.bin`), used, used);
    await utimes(place(key), used, used);
  }
  // The oldest that is left is used again, so the one after it goes.
  expect(await readPage(keys[1])).toBeUndefined();
  expect(await readPage(keys[2])).toBe(keys[2]);
  await store().keep('aaaaaaaaaaaaaaaa', filled('mới'));
  expect(await readPage(keys[2])).toBe(keys[2]);
  expect(await readPage(keys[3])).toBeUndefined();
  expect(await readPage('aaaaaaaaaaaaaaaa')).toBe('mới');
});
