import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceFile } from '../../../../src/cli/replace-file.ts';
import {
  formatSnapshot,
  readSnapshot,
  writeSnapshot,
} from '../../../../src/counts/snapshot/snapshot.ts';
import type { Counts } from '../../../../src/schemas/counts.ts';
import { combined, EMPTY, importOf } from '../imports.ts';

let folder: string;
const file = (name = 'counts.json') => path.join(folder, name);
const written = () => readFile(file(), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-lieu-'));
});
afterEach(() => rm(folder, { recursive: true }));

const views = (number: number): Counts => ({
  ...EMPTY,
  articles: { '2026/sua-duong': { views: number, recent: 0, ratings: 0, score: 0 } },
});

describe('a snapshot is read and written', () => {
  test('a missing snapshot is read as an empty one', async () => {
    const { counts, text } = await readSnapshot(folder);
    expect(text).toBeUndefined();
    expect(counts).toMatchObject({ articles: {}, sources: {} });
  });

  test('keys are sorted at every level, with one value a line', async () => {
    const { counts } = await importOf([
      [
        combined({ target: '/bai-viet/sua-duong/', after: 5 }),
        combined({ target: '/bai-viet/lich-cat-nuoc/', after: 9 }),
        combined({ target: '/bai-viet/hop-dau-nam/' }),
      ],
    ]);
    const text = formatSnapshot(counts);
    const keys = (value: unknown): string[][] =>
      typeof value !== 'object' || value === null
        ? []
        : [Object.keys(value), ...Object.values(value).flatMap(keys)];
    for (const level of keys(JSON.parse(text))) expect(level).toEqual(level.toSorted());
    expect(text).toMatch(/\n {6}"views": 1\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('unchanged counts are not written, whatever the time', async () => {
    await writeSnapshot(folder, await readSnapshot(folder), views(3));
    const before = await written();
    const again = { ...views(3), updatedAt: '2027-01-01T00:00:00Z' };
    expect(await writeSnapshot(folder, await readSnapshot(folder), again)).toBe(false);
    expect(await written()).toBe(before);
  });

  test('empty counts are not written', async () => {
    const nothing = { ...EMPTY, updatedAt: '2027-01-01T00:00:00Z' };
    expect(await writeSnapshot(folder, await readSnapshot(folder), nothing)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  test('no other file is left in the folder', async () => {
    expect(await writeSnapshot(folder, await readSnapshot(folder), views(3))).toBe(true);
    expect(await written()).toBe(formatSnapshot(views(3)));
    expect(await readdir(folder)).toEqual(['counts.json']);
  });

  test('a snapshot that another process wrote meanwhile is kept', async () => {
    const mine = await readSnapshot(folder);
    await writeSnapshot(folder, mine, views(3));
    await expect(writeSnapshot(folder, mine, views(4))).rejects.toThrow(
      'một lệnh khác vừa ghi counts.json',
    );
    expect(await written()).toBe(formatSnapshot(views(3)));
    expect(await readdir(folder)).toEqual(['counts.json']);
  });

  test('a snapshot that cannot be written is reported with its path and a hint', async () => {
    const before = await readSnapshot(folder);
    await rm(folder, { recursive: true });
    const writing = writeSnapshot(folder, before, views(3));
    await expect(writing).rejects.toThrow(/^Không ghi được .*counts\.json .*quyền ghi.*chỗ trống/);
    await mkdir(folder);
  });
});

describe('concurrent writers do not overwrite each other', () => {
  test('one writer succeeds and the others report that they did not write', async () => {
    const mine = await readSnapshot(folder);
    const writers = Array.from({ length: 12 }, (_, number) =>
      writeSnapshot(folder, mine, views(number + 1)).catch((error: Error) => error.message),
    );
    const outcomes = await Promise.all(writers);
    const winners = outcomes.filter((outcome) => outcome === true);
    expect(winners).toHaveLength(1);
    expect(await written()).toBe(formatSnapshot(views(outcomes.indexOf(true) + 1)));
    for (const outcome of outcomes) {
      if (outcome !== true) expect(outcome).toContain('Hãy chạy lại lệnh này');
    }
  });

  test('a reader never sees a partial file', async () => {
    const long = (letter: string) => letter.repeat(3_000_000);
    await writeFile(file(), long('a'));
    let isDone = false;
    const writing = (async () => {
      for (const letter of 'bcdefgh') await replaceFile(file(), long(letter), async () => {});
      isDone = true;
    })();
    const seen = new Set<string>();
    while (!isDone) {
      const text = await written();
      expect(text).toHaveLength(3_000_000);
      seen.add(`${text.at(0)}${text.at(-1)}`);
    }
    await writing;
    for (const ends of seen) expect(ends.at(0)).toBe(ends.at(1));
  });

  test(
    'the lock of a killed writer is removed by the next writer',
    { timeout: 15_000 },
    async () => {
      await writeFile(file('counts.json.lock'), '{ "upd');
      await writeSnapshot(folder, await readSnapshot(folder), views(3));
      expect(await written()).toBe(formatSnapshot(views(3)));
      await expect(access(file('counts.json.lock'))).rejects.toThrow('ENOENT');
    },
  );
});
