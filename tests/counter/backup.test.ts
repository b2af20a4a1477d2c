/** A backup changes nothing in the store that it reads. */
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runService } from './running-service.ts';
import { runCounterInside } from './counter-command.ts';
import { stores, type TestStore } from './stores.ts';

let testStore: TestStore;

beforeEach(async () => {
  testStore = (await stores[0]?.make()) as TestStore;
});
afterEach(() => testStore.remove());

const backup = (store: string, file = 'sao-luu.json') =>
  runCounterInside(['backup', path.join(testStore.folder, file)], { COUNTER_STORE: store });

test('a backup with a mistyped COUNTER_STORE creates neither a store nor a folder', async () => {
  const { exitCode, output } = await backup(path.join(testStore.folder, 'nham/counter.sqlite'));
  expect(exitCode).toBe(1);
  expect(output).toContain('Hãy kiểm tra COUNTER_STORE');
  expect(existsSync(path.join(testStore.folder, 'nham'))).toBe(false);
});

test('a backup of a stopped service leaves no other file in the folder of the store', async () => {
  const service = await runService(testStore);
  await service.view('2026/bai-0');
  await service.stop();
  const { exitCode, output } = await backup(testStore.dsn);
  expect(exitCode, output).toBe(0);
  expect(await readdir(path.dirname(testStore.dsn))).toEqual(['counter.sqlite']);
});

test.each([
  ['an empty file', ''],
  ['a text file', 'Đây không phải cơ sở dữ liệu. '.repeat(200)],
])('%s that is not a store stays as it is', async (_, text) => {
  const other = path.join(testStore.folder, 'khac.txt');
  await writeFile(other, text);
  const { exitCode, output } = await backup(other);
  expect(exitCode).toBe(1);
  expect(output).toContain('Tệp ấy không phải kho của dịch vụ đếm');
  expect(await readdir(testStore.folder)).toEqual(['khac.txt']);
});
