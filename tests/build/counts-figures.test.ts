/** `npm run counts -- pull`, `show` and `doctor`, as processes. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyPortal, logOf, type CountedPortal } from './counts.ts';

const HOP = '2023/hop-dau-nam';

let portal: CountedPortal;
beforeAll(async () => {
  portal = await copyPortal();
});
afterAll(() => portal.remove());

describe('pull', () => {
  let server: Server;
  let address: string;
  let totals: Record<string, { views: number; recent: number; ratings: number; score: number }>;

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url !== '/counts') response.writeHead(404).end();
      else response.end(JSON.stringify({ updatedAt: new Date().toISOString(), articles: totals }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    totals = { [HOP]: { views: 12, recent: 3, ratings: 2, score: 9 } };
  });

  test('needs an address, or one in portal.yaml', async () => {
    const { exitCode, output } = await portal.run(['pull']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Thiếu địa chỉ dịch vụ đếm');
    expect(output).toContain('counter trong portal.yaml');
  });

  test('for a trial writes nothing', async () => {
    const { exitCode, output } = await portal.run(['pull', '--dry-run', address]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Thêm 12 lượt xem của 1 bài');
    expect(await portal.snapshot()).toBeUndefined();
  });

  test('takes the whole, then from the address in portal.yaml what has come since', async () => {
    const first = await portal.run(['pull', `${address}/`]);
    expect(first.exitCode, first.output).toBe(0);
    expect(await portal.views()).toEqual({ [HOP]: 12 });

    totals[HOP] = { views: 15, recent: 6, ratings: 2, score: 9 };
    const yaml = await readFile(path.join(portal.folder, 'content/portal.yaml'), 'utf8');
    await portal.write('content/portal.yaml', `${yaml}counter: ${address}\n`);
    const second = await portal.run(['pull']);
    expect(second.exitCode, second.output).toBe(0);
    expect(second.output).toContain('+3');
    expect(await portal.views()).toEqual({ [HOP]: 15 });
  });

  test('refuses the same service under another address, unless it is said to be another', async () => {
    totals[HOP] = { views: 16, recent: 6, ratings: 2, score: 9 };
    const other = address.replace('127.0.0.1', 'localhost');
    const { exitCode, stderr } = await portal.run(['pull', other]);
    expect(exitCode, stderr).toBe(1);
    expect(stderr).toContain(`dưới địa chỉ ${address}`);
    expect(stderr).toContain('--new');
    expect(await portal.views()).toEqual({ [HOP]: 15 });
    const anew = await portal.run(['pull', '--new', '--dry-run', other]);
    expect(anew.exitCode, anew.output).toBe(0);
    expect(anew.stdout).toContain('Thêm 16 lượt xem');
  });

  test('tells of a service that was reset, and keeps what there is', async () => {
    totals = {};
    const { exitCode, output } = await portal.run(['pull', address]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain(`ít số liệu hơn lần trước ở 1 bài (ví dụ ${HOP})`);
    expect(await portal.views()).toEqual({ [HOP]: 15 });
  });

  test.each([
    ['is not what was meant', () => `${address}/khong-co`, 'mã 404'],
    ['is not there', () => 'http://127.0.0.1:9', 'Không lấy được số liệu từ http://127.0.0.1:9'],
    ['has no address', () => 'dem.example', 'phải là địa chỉ web đầy đủ'],
  ])('of a service that %s leaves the snapshot alone', async (_, asked, message) => {
    const before = await portal.snapshot();
    const { exitCode, output } = await portal.run(['pull', asked()]);
    expect(exitCode, output).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await portal.snapshot()).toBe(before);
  });
});

describe('show', () => {
  test('prints the tables, one of them, or so many articles', async () => {
    const { exitCode, stdout } = await portal.run(['show']);
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toMatch(/^Số liệu đến ngày \d/);
    expect(stdout).toMatch(/Bài được xem nhiều nhất[^]*Theo chuyên mục[^]*Theo tháng/);
    // Of the former portal, 430.
    expect(stdout).toContain('2022/doi-giay-phep-tai-quay-so-3');

    const one = await portal.run(['show', '--limit', '1', '--by', 'articles']);
    expect(one.stdout).toContain('430');
    expect(one.stdout).not.toContain(HOP);
    expect(one.stdout).not.toContain('Theo tháng');
  });

  test('prints CSV and JSON, and nothing beside', async () => {
    const csv = await portal.run(['show', '--format', 'csv']);
    expect(csv.output).toMatch(/^\uFEFFBài,Chuyên mục,[^]*\r\n$/);
    const json = await portal.run(['show', '--format', 'json', '--by', 'articles']);
    expect(JSON.parse(json.output)).toContainEqual({
      id: HOP,
      title: 'Phường Thử Nghiệm họp đầu năm, chọn ba việc làm trước',
      category: expect.any(String) as string,
      views: 15,
      recent: 0,
      ratings: 2,
      average: 4.5,
    });
  });

  test.each([
    [['--by', 'years'], '--by nhận articles, categories, months; không nhận “years”'],
    [['--format', 'xml'], '--format nhận text, csv, json; không nhận “xml”'],
    [['--limit', '0'], '--limit phải là một số nguyên từ 1, không phải “0”'],
    [['--limit', 'nhiều'], 'không phải “nhiều”'],
  ])('%s is refused with what may be said', async (options, message) => {
    const { exitCode, output } = await portal.run(['show', ...options]);
    expect(exitCode, output).toBe(1);
    expect(output).toContain(message);
  });

  test('without a snapshot, says how to get one', async () => {
    const bare = await copyPortal();
    const { exitCode, output } = await bare.run(['show']);
    await bare.remove();
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Chưa có tệp counts.json. Hãy đếm trước');
  });
});

test('show names CONTENT_DIR when there is no such folder', async () => {
  const { exitCode, stderr } = await portal.run(['show'], {
    env: { CONTENT_DIR: path.join(portal.folder, 'khong-co') },
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Hãy kiểm tra biến CONTENT_DIR');
});

describe('doctor', () => {
  test('has nothing to say of what is sound', async () => {
    const log = await portal.write('access.log', logOf('hop-dau-nam', 3));
    const { exitCode, output } = await portal.run(['doctor', log]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Không thấy gì sai.');
  });

  test('warns of counts of articles that are gone, which is no error', async () => {
    const text = (await portal.snapshot()) ?? '';
    await portal.write('content/counts.json', text.replaceAll('hop-dau-nam', 'hop-dau-nan'));
    const { exitCode, output } = await portal.run(['doctor']);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Có 15 lượt xem và 2 lượt đánh giá của bài “2023/hop-dau-nan”');
    expect(output).toContain(HOP);
    expect(output).toContain('Cách sửa:');
    await portal.write('content/counts.json', text);
  });

  test('ends with exit code 1 for a log that nobody can read', async () => {
    const { exitCode, output } = await portal.run(['doctor', 'content/portal.yaml']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Không nhận ra dạng nhật ký');
    expect((await portal.run(['doctor', 'khong-co.log'])).exitCode).toBe(1);
  });

  test('ends with exit code 1 when readers are counted twice', async () => {
    const log = await portal.write('access.log', logOf('hop-dau-nam', 20));
    await portal.run(['import', log]);
    await portal.run(['import', '--source', 'may-2', '--new', log]);
    const { exitCode, output } = await portal.run(['doctor']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('một nhật ký đã được đọc hai lần, dưới hai tên');
    expect(output).toContain('git log content/counts.json');
  });
});
