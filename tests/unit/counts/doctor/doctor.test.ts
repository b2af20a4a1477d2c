import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findOrphanedCounts,
  findUnreadableLogs,
} from '../../../../src/counts/doctor/find-faults.ts';
import {
  findDoubleCounting,
  duplicateNameOf,
} from '../../../../src/counts/doctor/double-counting.ts';
import { addPull } from '../../../../src/counts/service/pull-service.ts';
import type { Counts } from '../../../../src/schemas/counts.ts';
import { PATH_INDEX, combined, EMPTY, importOf, linesOf, NOW } from '../imports.ts';

describe('counts of articles that do not exist are found', () => {
  const counted = (...ids: string[]): Counts => ({
    ...EMPTY,
    articles: Object.fromEntries(
      ids.map((id) => [id, { views: 1234, recent: 0, ratings: 0, score: 0 }]),
    ),
  });
  const messages = (...ids: string[]) =>
    findOrphanedCounts(counted(...ids), PATH_INDEX.ids).map(({ message }) => message);

  test('articles that exist give no message', () => {
    expect(messages(...PATH_INDEX.ids)).toEqual([]);
  });

  test.each([
    ['2025/sua-duong', 'Bài ấy nay là “2026/sua-duong”?'],
    ['2026/sua-duog', '“2026/sua-duong”'],
    ['2019/xay-cau-vuot', 'không có bài ấy trong content/articles.'],
  ])('counts of %s give a message with “%s”', (id, words) => {
    const [message] = messages(id);
    expect(message).toContain(`Có 1.234 lượt xem của bài “${id}”`);
    expect(message).toContain(words);
  });
});

test('the message names views and ratings; an article with neither gives none', () => {
  const rated = { views: 0, recent: 0, ratings: 5, score: 20 };
  const messagesFor = (own: typeof rated) =>
    findOrphanedCounts({ ...EMPTY, articles: { 'da-xoa': own } }, []).map(({ message }) => message);
  expect(messagesFor(rated)).toEqual([
    expect.stringMatching(/^Có 5 lượt đánh giá của bài “da-xoa”/),
  ]);
  expect(messagesFor({ ...rated, views: 2 })[0]).toContain('Có 2 lượt xem và 5 lượt đánh giá');
  expect(messagesFor({ ...rated, ratings: 0, score: 0 })).toEqual([]);
});

describe('logs that cannot be read are found', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'kham-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const many = (damaged: number) =>
    linesOf(Array.from({ length: 200 }, (_, i) => (i < damaged ? 'rác' : combined({ after: i }))));
  const problemsOf = async (bytes: Buffer) => {
    const file = path.join(folder, 'access.log');
    await writeFile(file, bytes);
    return findUnreadableLogs([file], PATH_INDEX);
  };

  test.each([
    ['an intact log', many(0)],
    ['a log with a few damaged lines', many(2)],
    ['a compressed log', gzipSync(many(0))],
  ])('%s gives no problem', async (_, bytes) => {
    expect(await problemsOf(bytes)).toEqual([]);
  });

  test.each([
    ['a file of another kind', Buffer.from('a,b\n1,2\n'), 'error', 'Không nhận ra dạng nhật ký', 1],
    ['a log with many damaged lines', many(3), 'warning', '3 trong 200 dòng bị hỏng', 1],
    ['an empty log', Buffer.alloc(0), 'warning', 'Tệp không có dòng nào', undefined],
    [
      'a truncated log',
      gzipSync(many(0)).subarray(0, -9),
      'error',
      'phần nén bị cụt hoặc hỏng',
      undefined,
    ],
  ])('%s gives one problem', async (_, bytes, severity, message, line) => {
    const [problem, ...others] = await problemsOf(bytes);
    expect(problem).toMatchObject({
      severity,
      message: expect.stringContaining(message) as string,
    });
    expect(problem?.line).toBe(line);
    expect(others).toEqual([]);
  });
});

test('a missing file and a folder give problems, and the other files are read', async () => {
  const problems = await findUnreadableLogs(
    ['/khong-co.log', os.tmpdir(), '/khong/co'],
    PATH_INDEX,
  );
  expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
    ['/khong-co.log', 'error'],
    [os.tmpdir(), 'error'],
    ['/khong/co', 'error'],
  ]);
  expect(problems[0]?.message).toContain('không có, hoặc không được phép đọc');
  expect(problems[1]?.message).toContain('là một thư mục');
  expect(JSON.stringify(problems)).not.toContain('Chưa đếm');
});

describe('sources that count readers twice are found', () => {
  const readers = Array.from({ length: 12 }, (_, i) =>
    combined({ ip: `203.0.113.${i}`, after: i }),
  );
  const messagesOf = (counts: Counts) => findDoubleCounting(counts).map(({ message }) => message);
  const service = { '2026/sua-duong': { views: 20, recent: 20, ratings: 0, score: 0 } };

  test('one log under two names is found', async () => {
    const { counts } = await importOf([readers]);
    const twice = await importOf([readers], { before: counts, source: 'may-2' });
    expect(messagesOf(counts)).toEqual([]);
    expect(messagesOf(twice.counts)).toEqual([
      'Nguồn “logs” và nguồn “may-2” có những dòng, hoặc số lượt của cả một ngày, giống hệt nhau: có vẻ một nhật ký đã được đọc hai lần, dưới hai tên.',
    ]);
  });

  test('one log under two names is found by its days when single lines are no longer remembered', async () => {
    const { counts } = await importOf([readers]);
    const twice = await importOf([readers], { before: counts, source: 'may-2' });
    const { logs } = twice.counts.sources;
    if (logs?.kind === 'logs') logs.open = {};
    expect(messagesOf(twice.counts)).toHaveLength(1);
  });

  test('a log under a new name is found before it is written, but not again', async () => {
    const { counts } = await importOf([readers]);
    const twice = await importOf([readers], { before: counts, source: 'may-2' });
    expect(duplicateNameOf(counts, twice.counts, 'may-2')).toBe('logs');
    const thrice = await importOf([readers], { before: twice.counts, source: 'may-2' });
    expect(duplicateNameOf(twice.counts, thrice.counts, 'may-2')).toBeUndefined();
    const again = await importOf([readers], { before: counts });
    expect(duplicateNameOf(counts, again.counts, 'logs')).toBeUndefined();
  });

  test('two machines that share the work are not reported', async () => {
    const { counts } = await importOf([readers.filter((_, index) => index % 2)]);
    const both = await importOf([readers.filter((_, index) => index % 2 === 0)], {
      before: counts,
      source: 'may-2',
    });
    expect(both.views).toEqual({ '2026/sua-duong': 12 });
    expect(messagesOf(both.counts)).toEqual([]);
    expect(duplicateNameOf(counts, both.counts, 'may-2')).toBeUndefined();
  });

  /** Two machines: `own` lines of each, and `shared` lines that both logged, on the same day. */
  const machines = async (own: number, shared: number) => {
    const line = (network: number) => (index: number) =>
      combined({ ip: `10.${network}.0.${index}`, after: 60 * index });
    const lines = (network: number, count: number) =>
      Array.from({ length: count }, (_, index) => line(network)(index));
    const both = lines(3, shared);
    const one = await importOf([[...lines(1, own), ...both]]);
    // One line more, so that the days differ and only lines can be compared.
    return importOf([[...lines(2, own + 1), ...both]], { before: one.counts, source: 'may-2' });
  };

  test.each([
    [2, 2, false, 'two lines are too few'],
    [3, 3, true, 'three lines of six are enough'],
    [16, 4, false, 'four lines of twenty are a small share'],
    [11, 9, false, 'nine lines of twenty are less than half'],
    [10, 10, true, 'ten lines of twenty are half'],
  ])(
    'of two machines with %i lines of their own and %i shared, being one log is %s: %s',
    async (own, shared, isOne) => {
      const { counts } = await machines(own, shared);
      expect(messagesOf(counts)).toHaveLength(isOne ? 1 : 0);
    },
  );

  test('logs and a service with views of the same days are found', async () => {
    const { counts } = await importOf([readers]);
    const both = addPull(counts, 'https://dem.example', service, NOW);
    expect(messagesOf(both.counts)).toEqual([
      expect.stringContaining('cùng có lượt xem của 30 ngày gần đây'),
    ]);
  });

  test('one service under two URLs is found; two services are not reported', () => {
    const one = addPull(EMPTY, 'https://dem.example', service, NOW).counts;
    const same = addPull(one, 'http://10.0.0.5:8787', service, NOW).counts;
    expect(messagesOf(same)).toEqual([expect.stringContaining('hai lần, dưới hai địa chỉ')]);
    const of = (views: number) => ({
      '2026/sua-duong': { views, recent: 20, ratings: 0, score: 0 },
    });
    const nextDay = new Date(NOW.getTime() + 24 * 3600 * 1000);
    const grown = addPull(one, 'http://10.0.0.5:8787', of(21), nextDay).counts;
    expect(messagesOf(grown)).toEqual([expect.stringContaining('hai lần, dưới hai địa chỉ')]);
    expect(messagesOf(addPull(one, 'https://hai.example', of(19), nextDay).counts)).toEqual([]);
  });
});
