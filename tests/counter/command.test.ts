/** The command as hosts use it: with a built portal, with backups, and with messages when something is wrong. */
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSoundFixture } from '../support/fixture-portal.ts';
import { FIREFOX, writeManifest } from './running-service.ts';
import { runCounterInside } from './counter-command.ts';
import { runCounter, startService } from './service-process.ts';
import { stores, type TestStore } from './stores.ts';

/** The service checks for a new manifest every two seconds. */
const POLL = { timeout: 20_000 };

const view = (url: string, id: string, from = '10.0.0.1') =>
  fetch(`${url}/views/${id}`, {
    method: 'POST',
    headers: { 'user-agent': FIREFOX, 'x-forwarded-for': from },
  });

describe('with a built portal', () => {
  let testStore: TestStore;
  let dist: string;

  beforeAll(async () => {
    testStore = (await stores[0]?.make()) as TestStore;
    dist = await buildSoundFixture('counter', { env: { SEARCH_INDEX: 'off' } });
  });
  afterAll(() => testStore.remove());

  const env = () => ({
    OUT_DIR: dist,
    COUNTER_PORT: '0',
    COUNTER_STORE: testStore.dsn,
    COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
  });

  test('the service counts the articles of the build, and follows the next build', async () => {
    const manifest = path.join(dist, 'bai-viet/index.json');
    const { portal, articles } = JSON.parse(await readFile(manifest, 'utf8')) as {
      portal: string;
      articles: Record<string, string>;
    };
    expect(portal).toBe('https://thunghiem.example/');
    const [[id, pagePath] = ['', '']] = Object.entries(articles);
    expect(await readFile(path.join(dist, pagePath, 'index.html'), 'utf8')).toContain('<html');
    expect(Object.keys(articles)).toEqual(Object.keys(articles).sort());

    const service = await startService(env());
    expect((await view(service.url, id)).status).toBe(204);
    expect((await view(service.url, '2026/bai-moi')).status).toBe(404);

    await writeFile(
      `${manifest}.next`,
      JSON.stringify({ portal, articles: { '2026/bai-moi': '/bai-viet/bai-moi/' } }),
    );
    await rename(`${manifest}.next`, manifest);
    await expect.poll(async () => (await view(service.url, '2026/bai-moi')).status, POLL).toBe(204);
    expect((await view(service.url, id)).status).toBe(404);

    await writeFile(manifest, '{');
    await expect.poll(service.output, POLL).toContain('tiếp tục với danh sách cũ');
    expect((await view(service.url, '2026/bai-moi')).status).toBe(204);
    await service.end('SIGTERM');
  });
});

describe.each(stores)('on $name', ({ make }) => {
  test('a backup made while the service runs restores all counts, also into another store', async () => {
    const testStore = await make();
    const other = (await stores[0]?.make()) as TestStore;
    const env = {
      COUNTER_PORT: '0',
      COUNTER_STORE: testStore.dsn,
      COUNTER_MANIFEST: await writeManifest(testStore.folder),
      COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
      COUNTER_PROXY: '127.0.0.1',
    };
    const backup = path.join(testStore.folder, 'sao-luu.json');
    const read = async (url: string) =>
      Promise.all(
        ['/counts', '/site'].map(async (target) => {
          const counts = (await (await fetch(url + target)).json()) as Record<string, unknown>;
          return { ...counts, updatedAt: undefined };
        }),
      );

    const service = await startService(env);
    await view(service.url, '2026/bai-0', '10.0.0.1');
    await view(service.url, '2026/bai-0', '10.0.0.2');
    await view(service.url, '2026/bai-1', '10.0.0.1');
    await fetch(`${service.url}/ratings/2026/bai-1`, {
      method: 'POST',
      headers: { 'user-agent': FIREFOX },
      body: '{"stars":4}',
    });
    const before = await read(service.url);
    expect(await runCounter(['backup', backup], env)).toMatchObject({
      exitCode: 0,
      output: `Đã sao lưu vào ${backup}: 2 bài, 3 lượt xem.\n`,
    });

    await view(service.url, '2026/bai-2');
    const restored = await runCounter(['restore', backup], env);
    expect(restored.exitCode, restored.output).toBe(0);
    expect(await read(service.url)).toEqual(before);
    const previousFile = /nằm ở (\S+)\.$/m.exec(restored.output)?.[1] ?? '';
    expect(await readFile(previousFile, 'utf8')).toContain('2026/bai-2');
    await service.end('SIGTERM');

    const otherEnv = { ...env, COUNTER_STORE: other.dsn };
    await runCounter(['restore', backup], otherEnv);
    const second = await startService(otherEnv);
    expect(await read(second.url)).toEqual(before);
    await second.end('SIGTERM');

    const written = JSON.parse(await readFile(backup, 'utf8')) as object;
    expect(Object.keys(written).sort()).toEqual(['articles', 'days', 'format', 'madeAt', 'site']);
    await other.remove();
    await testStore.remove();
  });
});

const isOpened = (changed: Record<string, string>) =>
  'COUNTER_HOST' in changed || 'COUNTER_STORE' in changed;

describe('a failure names what is wrong and what to do', () => {
  let testStore: TestStore;
  let env: Record<string, string>;

  beforeAll(async () => {
    testStore = (await stores[0]?.make()) as TestStore;
    env = {
      COUNTER_PORT: '0',
      COUNTER_STORE: testStore.dsn,
      COUNTER_MANIFEST: await writeManifest(testStore.folder),
      COUNTER_RUNTIME: path.join(testStore.folder, 'run'),
    };
    await writeFile(
      path.join(testStore.folder, 'hong.json'),
      '{"format": "tin-quan-counter/1", "arti',
    );
  });
  afterAll(() => testStore.remove());

  test.each<[string, string[], Record<string, string>, string]>([
    ['there is no built portal', [], { COUNTER_MANIFEST: '/khong/co.json' }, 'Hãy dựng cổng trước'],
    ['the port is not a number', [], { COUNTER_PORT: 'tám' }, 'COUNTER_PORT phải là một số nguyên'],
    [
      'the host is not an IP of this machine',
      [],
      { COUNTER_HOST: '192.0.2.1' },
      'Hãy đặt COUNTER_HOST',
    ],
    [
      'the folder of the secret cannot be made',
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
      'Redis is not running',
      ['backup', '/tmp/x.json'],
      { COUNTER_STORE: 'valkey://127.0.0.1:1' },
      'Redis có đang chạy không',
    ],
    ['the backup has no file name', ['backup'], {}, 'backup <tệp>'],
    ['the file name has a space', ['backup', 'sao', 'luu.json'], {}, 'Thừa “luu.json”'],
    ['two files are named', ['restore', 'mot.json', 'hai.json'], {}, 'Thừa “hai.json”'],
    ['the command is unknown', ['sao-luu', 'x'], {}, 'backup <tệp>'],
    ['the backup does not exist', ['restore', '/khong/co.json'], {}, 'Không đọc được tệp sao lưu'],
    ['the backup is cut off', ['restore', 'hong.json'], {}, 'bị cắt cụt'],
  ])('the command fails with a message when %s', async (_, args, changed, message) => {
    const [command, file] = args;
    const words = file?.endsWith('hong.json')
      ? [command ?? '', path.join(testStore.folder, file)]
      : args;
    // What fails when it has opened its store or its port ends with its process.
    const run = isOpened(changed) ? runCounter : runCounterInside;
    const { exitCode, output } = await run(words, { ...env, ...changed });
    expect(output).toContain(message);
    expect(output, 'no stack').not.toMatch(/^ {4}at /m);
    expect(exitCode).toBe(1);
  });

  test('the command fails with a message when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { exitCode, output } = await runCounter([], { ...env, COUNTER_PORT: String(port) });
    other.close();
    expect(output).toContain('đặt COUNTER_PORT là một số khác');
    expect(exitCode).toBe(1);
  });

  test('--help prints the commands', async () => {
    const { exitCode, output } = await runCounterInside(['--help'], {});
    expect(exitCode).toBe(0);
    expect(output).toContain('npm run counter -- backup <tệp>');
  });
});
