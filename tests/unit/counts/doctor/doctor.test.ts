import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findStrayCounts, findUnreadableLogs } from '../../../../src/counts/doctor/find-faults.ts';
import { findDoubleCounting, otherNameOf } from '../../../../src/counts/doctor/double-counting.ts';
import { addPull } from '../../../../src/counts/service/pull-service.ts';
import type { Counts } from '../../../../src/schemas/counts.ts';
import { ADDRESSES, combined, EMPTY, importOf, linesOf, NOW } from '../imports.ts';

describe('counts of articles that are not there', () => {
  const counted = (...ids: string[]): Counts => ({
    ...EMPTY,
    articles: Object.fromEntries(
      ids.map((id) => [id, { views: 1234, recent: 0, ratings: 0, score: 0 }]),
    ),
  });
  const messages = (...ids: string[]) =>
    findStrayCounts(counted(...ids), ADDRESSES.ids).map(({ message }) => message);

  test('of articles that are there, nothing is said', () => {
    expect(messages(...ADDRESSES.ids)).toEqual([]);
  });

  test.each([
    ['2025/sua-duong', 'Bài ấy nay là “2026/sua-duong”?'],
    ['2026/sua-duog', '“2026/sua-duong”'],
    ['2019/xay-cau-vuot', 'không có bài ấy trong content/articles.'],
  ])('%s: %s', (id, words) => {
    const [message] = messages(id);
    expect(message).toContain(`Có 1.234 lượt xem của bài “${id}”`);
    expect(message).toContain(words);
  });
});

test('of an article that is gone, ratings are told of as views are, and nothing where there are none', () => {
  const rated = { views: 0, recent: 0, ratings: 5, score: 20 };
  const told = (own: typeof rated) =>
    findStrayCounts({ ...EMPTY, articles: { 'da-xoa': own } }, []).map(({ message }) => message);
  expect(told(rated)).toEqual([expect.stringMatching(/^Có 5 lượt đánh giá của bài “da-xoa”/)]);
  expect(told({ ...rated, views: 2 })[0]).toContain('Có 2 lượt xem và 5 lượt đánh giá');
  expect(told({ ...rated, ratings: 0, score: 0 })).toEqual([]);
});

describe('logs that cannot be read', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kham-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const many = (damaged: number) =>
    linesOf(Array.from({ length: 200 }, (_, i) => (i < damaged ? 'rác' : combined({ after: i }))));
  const faultsOf = async (bytes: Buffer) => {
    const file = path.join(folder, 'access.log');
    await writeFile(file, bytes);
    return findUnreadableLogs([file], ADDRESSES);
  };

  test.each([
    ['a sound one', many(0)],
    ['a few damaged lines', many(2)],
    ['a packed one', gzipSync(many(0))],
  ])('%s is not told of', async (_, bytes) => {
    expect(await faultsOf(bytes)).toEqual([]);
  });

  test.each([
    ['another file', Buffer.from('a,b\n1,2\n'), 'error', 'Không nhận ra dạng nhật ký', 1],
    ['much damage', many(3), 'warning', '3 trong 200 dòng bị hỏng', 1],
    ['an empty one', Buffer.alloc(0), 'warning', 'Tệp không có dòng nào', undefined],
    [
      'one cut short',
      gzipSync(many(0)).subarray(0, -9),
      'error',
      'phần nén bị cụt hoặc hỏng',
      undefined,
    ],
  ])('%s is', async (_, bytes, severity, message, line) => {
    const [problem, ...others] = await faultsOf(bytes);
    expect(problem).toMatchObject({
      severity,
      message: expect.stringContaining(message) as string,
    });
    expect(problem?.line).toBe(line);
    expect(others).toEqual([]);
  });
});

test('a file that is not there, or is a folder, is told of, and the others are looked at', async () => {
  const problems = await findUnreadableLogs(['/khong-co.log', os.tmpdir(), '/khong/co'], ADDRESSES);
  expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
    ['/khong-co.log', 'error'],
    [os.tmpdir(), 'error'],
    ['/khong/co', 'error'],
  ]);
  expect(problems[0]?.message).toContain('không có, hoặc không được phép đọc');
  expect(problems[1]?.message).toContain('là một thư mục');
  expect(JSON.stringify(problems)).not.toContain('Chưa đếm');
});

describe('readers who are counted twice', () => {
  const readers = Array.from({ length: 12 }, (_, i) =>
    combined({ address: `203.0.113.${i}`, after: i }),
  );
  const told = (counts: Counts) => findDoubleCounting(counts).map(({ message }) => message);
  const service = { '2026/sua-duong': { views: 20, recent: 20, ratings: 0, score: 0 } };

  test('one log under two names', async () => {
    const { counts } = await importOf([readers]);
    const twice = await importOf([readers], { before: counts, source: 'may-2' });
    expect(told(counts)).toEqual([]);
    expect(told(twice.counts)).toEqual([
      'Nguồn “logs” và nguồn “may-2” có những dòng, hoặc số lượt của cả một ngày, giống hệt nhau: có vẻ một nhật ký đã được đọc hai lần, dưới hai tên.',
    ]);
  });

  test('one log under two names, also when lines are no longer remembered one by one', async () => {
    const { counts } = await importOf([readers]);
    const twice = await importOf([readers], { before: counts, source: 'may-2' });
    const { logs } = twice.counts.sources;
    if (logs?.kind === 'logs') logs.open = {};
    expect(told(twice.counts)).toHaveLength(1);
  });

  test('one log under a new name is found before it is written, once', async () => {
    const { counts } = await importOf([readers]);
    const twice = await importOf([readers], { before: counts, source: 'may-2' });
    expect(otherNameOf(counts, twice.counts, 'may-2')).toBe('logs');
    const thrice = await importOf([readers], { before: twice.counts, source: 'may-2' });
    expect(otherNameOf(twice.counts, thrice.counts, 'may-2')).toBeUndefined();
    const again = await importOf([readers], { before: counts });
    expect(otherNameOf(counts, again.counts, 'logs')).toBeUndefined();
  });

  test('not two machines that share the work', async () => {
    const { counts } = await importOf([readers.filter((_, index) => index % 2)]);
    const both = await importOf([readers.filter((_, index) => index % 2 === 0)], {
      before: counts,
      source: 'may-2',
    });
    expect(both.views).toEqual({ '2026/sua-duong': 12 });
    expect(told(both.counts)).toEqual([]);
    expect(otherNameOf(counts, both.counts, 'may-2')).toBeUndefined();
  });

  test('logs and a service of the same days', async () => {
    const { counts } = await importOf([readers]);
    const both = addPull(counts, 'https://dem.example', service, NOW);
    expect(told(both.counts)).toEqual([
      expect.stringContaining('cùng có lượt xem của 30 ngày gần đây'),
    ]);
  });

  test('one service under two addresses, not two services', () => {
    const one = addPull(EMPTY, 'https://dem.example', service, NOW).counts;
    const same = addPull(one, 'http://10.0.0.5:8787', service, NOW).counts;
    expect(told(same)).toEqual([expect.stringContaining('hai lần, dưới hai địa chỉ')]);
    const of = (views: number) => ({
      '2026/sua-duong': { views, recent: 20, ratings: 0, score: 0 },
    });
    const nextDay = new Date(NOW.getTime() + 24 * 3600 * 1000);
    const grown = addPull(one, 'http://10.0.0.5:8787', of(21), nextDay).counts;
    expect(told(grown)).toEqual([expect.stringContaining('hai lần, dưới hai địa chỉ')]);
    expect(told(addPull(one, 'https://hai.example', of(19), nextDay).counts)).toEqual([]);
  });
});
