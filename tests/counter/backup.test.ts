/** A backup reads, and changes nothing where it reads. */
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runService } from './running-service.ts';
import { runCounter } from './service-process.ts';
import { stores, type Place } from './stores.ts';

let place: Place;

beforeEach(async () => {
  place = (await stores[0]?.make()) as Place;
});
afterEach(() => place.remove());

const backup = (store: string, file = 'sao-luu.json') =>
  runCounter(['backup', path.join(place.folder, file)], { COUNTER_STORE: store });

test('with a mistyped COUNTER_STORE it makes neither a store nor a folder', async () => {
  const { exitCode, output } = await backup(path.join(place.folder, 'nham/counter.sqlite'));
  expect(exitCode).toBe(1);
  expect(output).toContain('Hãy kiểm tra COUNTER_STORE');
  expect(existsSync(path.join(place.folder, 'nham'))).toBe(false);
});

test('of a service that has been stopped it leaves the one file that was there', async () => {
  const service = await runService(place);
  await service.view('2026/bai-0');
  await service.stop();
  const { exitCode, output } = await backup(place.address);
  expect(exitCode, output).toBe(0);
  expect(await readdir(path.dirname(place.address))).toEqual(['counter.sqlite']);
});

test.each([
  ['an empty one', ''],
  ['a text', 'Đây không phải cơ sở dữ liệu. '.repeat(200)],
])('a file that is no store stays as it is: %s', async (_, text) => {
  const other = path.join(place.folder, 'khac.txt');
  await writeFile(other, text);
  const { exitCode, output } = await backup(other);
  expect(exitCode).toBe(1);
  expect(output).toContain('Tệp ấy không phải kho của dịch vụ đếm');
  expect(await readdir(place.folder)).toEqual(['khac.txt']);
});
