import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  listRendered,
  loadRendered,
  pruneRendered,
  saveRendered,
  sizeOfRendered,
  storedName,
  type RenderedEntry,
} from '../../../src/content/rendered-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rendered-'));
});
afterEach(() => rm(folder, { recursive: true }));

const entry = (html: string): RenderedEntry => ({
  ...{ html, headings: [], blocks: [], links: [], pictures: [], words: 1, media: [] },
});

test('what was saved is loaded as it was, and what was not saved is undefined', async () => {
  const name = storedName(new Date('2023-01-13T01:59:00Z'), 'bai-viet/hop', 'khoa');
  expect(await loadRendered(folder, name)).toBeUndefined();
  await saveRendered(folder, name, entry('<p>Họp</p>'));
  expect(await loadRendered(folder, name)).toEqual(entry('<p>Họp</p>'));
});

test('entries are listed newest first, those of one moment by path, with the year of Hanoi', async () => {
  const at = { new: '2022-12-31T17:30:00Z', old: '2022-12-31T16:30:00Z' };
  for (const [date, page, key] of [
    [at.old, 'articles/c', '1'],
    [at.old, 'articles/a1', '0'],
    [at.new, 'articles/b', '9'],
    [at.old, 'articles/a', '2'],
  ] as const) {
    await saveRendered(folder, storedName(new Date(date), page, key), entry(page));
  }
  const listed = await listRendered(folder);
  expect(listed.map(({ year }) => year)).toEqual([2023, 2022, 2022, 2022]);
  const loaded = await Promise.all(listed.map(({ name }) => loadRendered(folder, name)));
  expect(loaded.map((stored) => stored?.html)).toEqual(
    ['b', 'a', 'a1', 'c'].map((page) => `articles/${page}`),
  );
});

test('an entry that is not searched has no date in its name, and is not listed', async () => {
  const name = storedName(undefined, 'pages/gioi-thieu', 'khoa');
  await saveRendered(folder, name, entry('<p>Trang</p>'));
  expect(await listRendered(folder)).toEqual([]);
  expect(await loadRendered(folder, name)).toEqual(entry('<p>Trang</p>'));
});

test('a file that was damaged, cut or exchanged for another is no entry', async () => {
  const [name, other] = ['a', 'b'].map((page) => storedName(new Date(0), page, '1')) as [
    string,
    string,
  ];
  await saveRendered(folder, name, entry('<p>Họp</p>'));
  const bytes = await readFile(path.join(folder, name));
  const flipped = Buffer.from(bytes);
  flipped[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  for (const damaged of [flipped, bytes.subarray(0, -3), Buffer.alloc(0), Buffer.from('x')]) {
    await writeFile(path.join(folder, name), damaged);
    expect(await loadRendered(folder, name)).toBeUndefined();
  }
  await writeFile(path.join(folder, other), bytes);
  expect(await loadRendered(folder, other)).toBeUndefined();
});

test('what is not used any more is removed, also what a killed build left half-written', async () => {
  const [used, unused] = ['a', 'b'].map((page) => storedName(new Date(0), page, '1')) as [
    string,
    string,
  ];
  for (const name of [used, unused]) await saveRendered(folder, name, entry(name));
  await writeFile(path.join(folder, `${used}.12.tmp`), '{');
  await pruneRendered(folder, new Set([used]));
  expect(await readdir(folder)).toEqual([used]);
  expect(await sizeOfRendered(folder, used)).toBeGreaterThan(0);
  expect(await sizeOfRendered(folder, unused)).toBeUndefined();
});
