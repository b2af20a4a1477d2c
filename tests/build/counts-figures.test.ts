/** `npm run counts -- pull`, `show` and `doctor`. */
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

describe('pull adds the totals of the service', () => {
  let server: Server;
  let url: string;
  let totals: Record<string, { views: number; recent: number; ratings: number; score: number }>;

  beforeAll(async () => {
    server = createServer(({ url: target }, response) => {
      if (target !== '/counts') response.writeHead(404).end();
      else response.end(JSON.stringify({ updatedAt: new Date().toISOString(), articles: totals }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    totals = { [HOP]: { views: 12, recent: 3, ratings: 2, score: 9 } };
  });

  test('the URL has to be given or stand in portal.yaml', async () => {
    const { exitCode, output } = await portal.run(['pull']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Thiếu địa chỉ dịch vụ đếm');
    expect(output).toContain('counter trong portal.yaml');
  });

  test('a dry run writes nothing', async () => {
    const { exitCode, output } = await portal.run(['pull', '--dry-run', url]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Thêm 12 lượt xem của 1 bài');
    expect(await portal.snapshot()).toBeUndefined();
  });

  test('the first pull adds the totals, the next one the difference, from the URL in portal.yaml', async () => {
    const first = await portal.run(['pull', `${url}/`]);
    expect(first.exitCode, first.output).toBe(0);
    expect(await portal.views()).toEqual({ [HOP]: 12 });

    totals[HOP] = { views: 15, recent: 6, ratings: 2, score: 9 };
    const yaml = await readFile(path.join(portal.folder, 'content/portal.yaml'), 'utf8');
    await portal.write('content/portal.yaml', `${yaml}counter: ${url}\n`);
    const second = await portal.run(['pull']);
    expect(second.exitCode, second.output).toBe(0);
    expect(second.output).toContain('+3');
    expect(await portal.views()).toEqual({ [HOP]: 15 });
  });

  test('the same service under another URL is refused, unless --new is given', async () => {
    totals[HOP] = { views: 16, recent: 6, ratings: 2, score: 9 };
    const other = url.replace('127.0.0.1', 'localhost');
    const { exitCode, stderr } = await portal.run(['pull', other]);
    expect(exitCode, stderr).toBe(1);
    expect(stderr).toContain(`dưới địa chỉ ${url}`);
    expect(stderr).toContain('--new');
    expect(await portal.views()).toEqual({ [HOP]: 15 });
    const anew = await portal.run(['pull', '--new', '--dry-run', other]);
    expect(anew.exitCode, anew.output).toBe(0);
    expect(anew.stdout).toContain('Thêm 16 lượt xem');
  });

  test('a service that was reset is reported, and the counts are kept', async () => {
    totals = {};
    const { exitCode, output } = await portal.run(['pull', url]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain(`ít số liệu hơn lần trước ở 1 bài (ví dụ ${HOP})`);
    expect(await portal.views()).toEqual({ [HOP]: 15 });
  });

  test.each([
    ['has no such path', () => `${url}/khong-co`, 'mã 404'],
    ['does not run', () => 'http://127.0.0.1:9', 'Không lấy được số liệu từ http://127.0.0.1:9'],
    ['has no full URL', () => 'dem.example', 'phải là địa chỉ web đầy đủ'],
  ])('a service that %s leaves the snapshot unchanged', async (_, asked, message) => {
    const before = await portal.snapshot();
    const { exitCode, output } = await portal.run(['pull', asked()]);
    expect(exitCode, output).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(await portal.snapshot()).toBe(before);
  });
});

describe('show prints figures', () => {
  test('all tables are printed, or one of them, with up to --limit articles', async () => {
    const { exitCode, stdout } = await portal.run(['show']);
    expect(exitCode, stdout).toBe(0);
    expect(stdout).toMatch(/^Số liệu đến ngày \d/);
    expect(stdout).toMatch(/Bài được xem nhiều nhất[^]*Theo chuyên mục[^]*Theo tháng/);
    // It has 430 views of the previous portal.
    expect(stdout).toContain('2022/doi-giay-phep-tai-quay-so-3');

    const one = await portal.run(['show', '--limit', '1', '--by', 'articles']);
    expect(one.stdout).toContain('430');
    expect(one.stdout).not.toContain(HOP);
    expect(one.stdout).not.toContain('Theo tháng');
  });

  test('CSV and JSON are printed without any other text', async () => {
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
  ])('%j is refused with the possible values', async (options, message) => {
    const { exitCode, output } = await portal.run(['show', ...options]);
    expect(exitCode, output).toBe(1);
    expect(output).toContain(message);
  });

  test('without a snapshot, the message says how to make one', async () => {
    const bare = await copyPortal();
    const { exitCode, output } = await bare.run(['show']);
    await bare.remove();
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Chưa có tệp counts.json. Hãy đếm trước');
  });
});

test('show names CONTENT_DIR when the folder does not exist', async () => {
  const { exitCode, stderr } = await portal.run(['show'], {
    env: { CONTENT_DIR: path.join(portal.folder, 'khong-co') },
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Hãy kiểm tra biến CONTENT_DIR');
});

describe('doctor checks snapshot and logs', () => {
  test('an intact snapshot and log give no problem', async () => {
    const log = await portal.write('access.log', logOf('hop-dau-nam', 3));
    const { exitCode, output } = await portal.run(['doctor', log]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Không thấy gì sai.');
  });

  test('counts of missing articles give a warning and exit code 0', async () => {
    const text = (await portal.snapshot()) ?? '';
    await portal.write('content/counts.json', text.replaceAll('hop-dau-nam', 'hop-dau-nan'));
    const { exitCode, output } = await portal.run(['doctor']);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('Có 15 lượt xem và 2 lượt đánh giá của bài “2023/hop-dau-nan”');
    expect(output).toContain(HOP);
    expect(output).toContain('Cách sửa:');
    await portal.write('content/counts.json', text);
  });

  test('an unreadable log gives exit code 1', async () => {
    const { exitCode, output } = await portal.run(['doctor', 'content/portal.yaml']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('Không nhận ra dạng nhật ký');
    expect((await portal.run(['doctor', 'khong-co.log'])).exitCode).toBe(1);
  });

  test('readers counted twice give exit code 1', async () => {
    const log = await portal.write('access.log', logOf('hop-dau-nam', 20));
    await portal.run(['import', log]);
    await portal.run(['import', '--source', 'may-2', '--new', log]);
    const { exitCode, output } = await portal.run(['doctor']);
    expect(exitCode, output).toBe(1);
    expect(output).toContain('một nhật ký đã được đọc hai lần, dưới hai tên');
    expect(output).toContain('git log content/counts.json');
  });
});
