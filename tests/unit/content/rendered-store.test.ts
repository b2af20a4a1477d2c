import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  clearRendered,
  listRendered,
  loadRendered,
  saveRendered,
  storedName,
  type RenderedEntry,
} from '../../../src/content/rendered-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rendered-'));
});
afterEach(() => rm(folder, { recursive: true }));

const entry = (html: string): RenderedEntry => ({
  ...{ html, headings: [], blocks: [], links: [], pictures: [], words: 1 },
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

test('a build begins with an empty store', async () => {
  await saveRendered(folder, storedName(new Date(0), 'articles/a', '1'), entry('cũ'));
  await clearRendered(folder);
  expect(await listRendered(folder)).toEqual([]);
});
