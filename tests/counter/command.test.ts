/** The command as hosts know it: beside a built portal, with backups, and with words when something is wrong. */
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSoundFixture } from '../support/fixture-portal.ts';
import { FIREFOX, writeManifest } from './running-service.ts';
import { runCounter, startService } from './service-process.ts';
import { stores, type Place } from './stores.ts';

/** The service looks for a new list of articles every other second. */
const WHILE_IT_LOOKS = { timeout: 20_000 };

const view = (address: string, id: string, from = '10.0.0.1') =>
  fetch(`${address}/views/${id}`, {
    method: 'POST',
    headers: { 'user-agent': FIREFOX, 'x-forwarded-for': from },
  });

describe('beside a built portal', () => {
  let place: Place;
  let dist: string;

  beforeAll(async () => {
    place = (await stores[0]?.make()) as Place;
    dist = await buildSoundFixture('counter');
  });
  afterAll(() => place.remove());

  const env = () => ({
    OUT_DIR: dist,
    COUNTER_PORT: '0',
    COUNTER_STORE: place.address,
    COUNTER_RUNTIME: path.join(place.folder, 'run'),
  });

  test('it takes the articles of the build, and follows the next build', async () => {
    const manifest = path.join(dist, 'bai-viet/index.json');
    const { portal, articles } = JSON.parse(await readFile(manifest, 'utf8')) as {
      portal: string;
      articles: Record<string, string>;
    };
    expect(portal).toBe('https://thunghiem.example/');
    const [[id, address] = ['', '']] = Object.entries(articles);
    expect(await readFile(path.join(dist, address, 'index.html'), 'utf8')).toContain('<html');
    expect(Object.keys(articles)).toEqual(Object.keys(articles).sort());

    const service = await startService(env());
    expect((await view(service.address, id)).status).toBe(204);
    expect((await view(service.address, '2026/bai-moi')).status).toBe(404);

    await writeFile(
      `${manifest}.next`,
      JSON.stringify({ portal, articles: { '2026/bai-moi': '/bai-viet/bai-moi/' } }),
    );
    await rename(`${manifest}.next`, manifest);
    await expect
      .poll(async () => (await view(service.address, '2026/bai-moi')).status, WHILE_IT_LOOKS)
      .toBe(204);
    expect((await view(service.address, id)).status).toBe(404);

    await writeFile(manifest, '{');
    await expect.poll(service.output, WHILE_IT_LOOKS).toContain('tiếp tục với danh sách cũ');
    expect((await view(service.address, '2026/bai-moi')).status).toBe(204);
    await service.end('SIGTERM');
  });
});

describe.each(stores)('on $name', ({ make }) => {
  test('a backup made while it runs brings everything back, also into another store', async () => {
    const place = await make();
    const other = (await stores[0]?.make()) as Place;
    const env = {
      COUNTER_PORT: '0',
      COUNTER_STORE: place.address,
      COUNTER_MANIFEST: await writeManifest(place.folder),
      COUNTER_RUNTIME: path.join(place.folder, 'run'),
      COUNTER_PROXY: '127.0.0.1',
    };
    const backup = path.join(place.folder, 'sao-luu.json');
    const read = async (address: string) =>
      Promise.all(
        ['/counts', '/site'].map(async (target) => {
          const counts = (await (await fetch(address + target)).json()) as Record<string, unknown>;
          return { ...counts, updatedAt: undefined };
        }),
      );

    const service = await startService(env);
    await view(service.address, '2026/bai-0', '10.0.0.1');
    await view(service.address, '2026/bai-0', '10.0.0.2');
    await view(service.address, '2026/bai-1', '10.0.0.1');
    await fetch(`${service.address}/ratings/2026/bai-1`, {
      method: 'POST',
      headers: { 'user-agent': FIREFOX },
      body: '{"stars":4}',
    });
    const before = await read(service.address);
    expect(await runCounter(['backup', backup], env)).toMatchObject({
      exitCode: 0,
      output: `Đã sao lưu vào ${backup}: 2 bài, 3 lượt xem.\n`,
    });

    await view(service.address, '2026/bai-2');
    const restored = await runCounter(['restore', backup], env);
    expect(restored.exitCode, restored.output).toBe(0);
    expect(await read(service.address)).toEqual(before);
    const former = /nằm ở (\S+)\.$/m.exec(restored.output)?.[1] ?? '';
    expect(await readFile(former, 'utf8')).toContain('2026/bai-2');
    await service.end('SIGTERM');

    const elsewhere = { ...env, COUNTER_STORE: other.address };
    await runCounter(['restore', backup], elsewhere);
    const second = await startService(elsewhere);
    expect(await read(second.address)).toEqual(before);
    await second.end('SIGTERM');

    const written = JSON.parse(await readFile(backup, 'utf8')) as object;
    expect(Object.keys(written).sort()).toEqual(['articles', 'days', 'format', 'madeAt', 'site']);
    await other.remove();
    await place.remove();
  });
});

describe('it says what is wrong and what to do', () => {
  let place: Place;
  let env: Record<string, string>;

  beforeAll(async () => {
    place = (await stores[0]?.make()) as Place;
    env = {
      COUNTER_PORT: '0',
      COUNTER_STORE: place.address,
      COUNTER_MANIFEST: await writeManifest(place.folder),
      COUNTER_RUNTIME: path.join(place.folder, 'run'),
    };
    await writeFile(path.join(place.folder, 'hong.json'), '{"format": "tin-quan-counter/1", "arti');
  });
  afterAll(() => place.remove());

  test.each<[string, string[], Record<string, string>, string]>([
    ['there is no built portal', [], { COUNTER_MANIFEST: '/khong/co.json' }, 'Hãy dựng cổng trước'],
    ['the port is no port', [], { COUNTER_PORT: 'tám' }, 'COUNTER_PORT phải là một số nguyên'],
    ['the host is not of this machine', [], { COUNTER_HOST: '192.0.2.1' }, 'Hãy đặt COUNTER_HOST'],
    [
      'the secret has no place',
      [],
      { COUNTER_RUNTIME: '/dev/null/run' },
      'Hãy đặt COUNTER_RUNTIME',
    ],
    ['a setting is misspelled', [], { COUNTER_PROXIES: '::1' }, 'Có phải là COUNTER_PROXY?'],
    [
      'the store cannot be opened',
      [],
      { COUNTER_STORE: '/proc/counter.sqlite' },
      'đặt vào COUNTER_STORE',
    ],
    [
      'there is nothing to back up',
      ['backup', '/tmp/x.json'],
      {},
      'chưa có số liệu nào để sao lưu',
    ],
    [
      'Redis is away',
      ['backup', '/tmp/x.json'],
      { COUNTER_STORE: 'valkey://127.0.0.1:1' },
      'Redis có đang chạy không',
    ],
    ['the file for the backup is not named', ['backup'], {}, 'backup <tệp>'],
    ['the name of the file has a space', ['backup', 'sao', 'luu.json'], {}, 'Thừa “luu.json”'],
    ['two files are named', ['restore', 'mot.json', 'hai.json'], {}, 'Thừa “hai.json”'],
    ['the task is unknown', ['sao-luu', 'x'], {}, 'backup <tệp>'],
    ['the backup is not there', ['restore', '/khong/co.json'], {}, 'Không đọc được tệp sao lưu'],
    ['the backup is cut off', ['restore', 'hong.json'], {}, 'bị cắt cụt'],
  ])('%s', async (_, args, changed, message) => {
    const [task, file] = args;
    const words = file?.endsWith('hong.json') ? [task ?? '', path.join(place.folder, file)] : args;
    const { exitCode, output } = await runCounter(words, { ...env, ...changed });
    expect(output).toContain(message);
    expect(output, 'no stack').not.toMatch(/^ {4}at /m);
    expect(exitCode).toBe(1);
  });

  test('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { exitCode, output } = await runCounter([], { ...env, COUNTER_PORT: String(port) });
    other.close();
    expect(output).toContain('đặt COUNTER_PORT là một số khác');
    expect(exitCode).toBe(1);
  });

  test('--help', async () => {
    const { exitCode, output } = await runCounter(['--help'], {});
    expect(exitCode).toBe(0);
    expect(output).toContain('npm run counter -- backup <tệp>');
  });
});
