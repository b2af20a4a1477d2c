import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandError } from '../../../../src/cli/run-command.ts';
import {
  describeInvalid,
  readBackup,
  readDump,
  writeBackup,
} from '../../../../src/counter/store/backup.ts';
import type { Dump, Store } from '../../../../src/counter/store/store.ts';

const dump: Dump = {
  articles: {
    '2026/bai-0': { views: 3, recent: 2, ratings: 2, score: 9 },
    '2026/bai-1': { views: 1, recent: 0, ratings: 0, score: 0 },
  },
  days: { '2026-01-31': { '2026/bai-0': 2 } },
  site: { '2025-12-01': 2, '2026-01-31': 2 },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a backup can be read again', async () => {
  const file = path.join(folder, 'dem.json');
  await writeBackup(file, dump);
  expect(await readBackup(file)).toMatchObject(dump);
});

test('a store without counts has nothing to back up', async () => {
  const storeWith = (content: Dump) => ({ dump: () => Promise.resolve(content) }) as Store;
  expect(await readDump(storeWith(dump))).toBe(dump);
  expect(await readDump(storeWith({ articles: {}, days: {}, site: {} }))).toBeUndefined();
});

test('impossible counts are described with the article that has them', () => {
  const { articles } = rated({ ratings: 0, score: -4 });
  expect(describeInvalid(dump)).toBeUndefined();
  expect(describeInvalid({ ...dump, articles })).toBe('số liệu có chỗ sai ở bài “2026/bai-0”');
  expect(describeInvalid({ ...dump, site: { '2026-01-31': -1 } })).toBe('số liệu có chỗ sai');
});

const rated = (changed: object) => ({
  articles: { '2026/bai-0': { views: 3, recent: 2, ratings: 2, score: 9, ...changed } },
});

test.each<[string, object | null]>([
  ['nothing', null],
  ['another format', { format: 'tin-quan-counter/0' }],
  ['no articles', { articles: undefined }],
  ['a list of articles', { articles: [] }],
  ['a negative number of views', rated({ views: -1 })],
  ['half a view', rated({ recent: 0.5 })],
  ['a number as text', rated({ ratings: '2' })],
  ['an article without its score', rated({ score: undefined })],
  ['fewer stars than ratings', rated({ score: 1 })],
  ['more than five stars a rating', rated({ score: 11 })],
  ['no days', { days: undefined }],
  ['an impossible day', { days: { '2026-13-01': {} } }],
  ['a day without articles', { days: { '2026-01-31': 2 } }],
  ['negative views of a day', { days: { '2026-01-31': { '2026/bai-0': -2 } } }],
  ['a month as a day of the portal', { site: { '2026-01': 2 } }],
  ['no views of the portal on a day', { site: { '2026-01-31': null } }],
])('a backup with %s is rejected', async (_, changed) => {
  const file = path.join(folder, 'sai.json');
  const backup = changed && { format: 'tin-quan-counter/1', ...dump, ...changed };
  await writeFile(file, JSON.stringify(backup));
  await expect(readBackup(file)).rejects.toThrow('bị cắt cụt hay có số liệu sai');
});

test.each(['khong-co/dem.json', 'thu-muc'])(
  'a backup that cannot be written to %s leaves no file',
  async (name) => {
    await mkdir(path.join(folder, 'thu-muc'), { recursive: true });
    const before = await readdir(folder);
    const writing = writeBackup(path.join(folder, name), dump);
    await expect(writing).rejects.toThrow(CommandError);
    await expect(writing).rejects.toThrow('Không ghi được tệp sao lưu');
    expect(await readdir(folder)).toEqual(before);
  },
);
