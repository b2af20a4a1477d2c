import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../../../src/content/snapshot.ts';
import { formatSnapshot } from '../../../../src/counts/snapshot/snapshot.ts';
import { addPull, askService, serviceName } from '../../../../src/counts/service/pull-service.ts';
import type { Counts, CountsByArticle, ServiceSource } from '../../../../src/schemas/counts.ts';
import { combined, EMPTY, importOf } from '../imports.ts';

const NAME = 'https://dem.example';
const NOVEMBER = new Date('2026-11-20T10:00:00Z');
const DECEMBER = new Date('2026-12-05T10:00:00Z');

const totals = (
  views: number,
  ratings = 0,
  score = 0,
  recent = views,
): CountsByArticle[string] => ({
  views,
  recent,
  ratings,
  score,
});
const pulled = (...told: CountsByArticle[]) =>
  told.reduce<Counts>((counts, each) => addPull(counts, NAME, each, NOVEMBER).counts, EMPTY);
const service = (counts: Counts) => counts.sources[NAME] as ServiceSource;

describe('what a service has counted is added', () => {
  test('the first time as a whole, later only what has come since', () => {
    const first = addPull(EMPTY, NAME, { a: totals(7, 2, 9), b: totals(1) }, NOVEMBER);
    expect(first.counts.articles).toEqual({ a: totals(7, 2, 9), b: totals(1) });
    expect([...first.gained]).toEqual([
      ['a', 7],
      ['b', 1],
    ]);

    const told = { a: totals(10, 3, 14), b: totals(1), c: totals(2) };
    const second = addPull(first.counts, NAME, told, DECEMBER);
    expect(second.counts.articles).toEqual(told);
    expect([...second.gained]).toEqual([
      ['a', 3],
      ['c', 2],
    ]);
    expect(second.fallen).toEqual([]);
  });

  test('of an article that was rated only, too: it stands there with 0 views', () => {
    const counts = pulled({ a: totals(0, 1, 5) });
    expect(counts.articles['a']).toEqual(totals(0, 1, 5));
    expect(parseSnapshot(formatSnapshot(counts)).problems).toEqual([]);
  });

  test('twice the same adds nothing', () => {
    const counts = pulled({ a: totals(7, 2, 9) });
    const again = addPull(counts, NAME, { a: totals(7, 2, 9) }, NOVEMBER);
    expect(again.gained.size).toBe(0);
    expect(again.counts).toEqual(counts);
  });

  test('to what logs and another service have counted', async () => {
    const imported = await importOf([[combined()]]);
    const id = '2026/sua-duong';
    const one = addPull(imported.counts, NAME, { [id]: totals(5) }, NOVEMBER).counts;
    const two = addPull(one, 'https://hai.example', { [id]: totals(20) }, NOVEMBER).counts;
    expect(two.articles[id]).toEqual(totals(26));
    expect(Object.keys(two.sources)).toEqual(['logs', NAME, 'https://hai.example']);
  });

  test('to the month in which it came; of the first pull the months are not known', () => {
    const first = addPull(EMPTY, NAME, { a: totals(7) }, NOVEMBER).counts;
    const second = addPull(first, NAME, { a: totals(9) }, NOVEMBER).counts;
    const third = addPull(second, NAME, { a: totals(12) }, DECEMBER).counts;
    expect(service(third).months).toEqual({ '2026-11': 2, '2026-12': 3 });
  });

  test('readers who change their stars change the sum of them, which stays possible', () => {
    expect(pulled({ a: totals(1, 2, 10) }, { a: totals(1, 2, 6) }).articles['a']).toMatchObject({
      ratings: 2,
      score: 6,
    });
    // Where a backup has been restored, the readers who change theirs may not be those who are known.
    const restored = (...scores: [ratings: number, score: number][]) =>
      pulled(...scores.map(([ratings, score]) => ({ a: totals(1, ratings, score) }))).articles['a'];
    expect(restored([3, 15], [2, 2], [2, 10])).toMatchObject({ ratings: 3, score: 15 });
    expect(restored([3, 3], [2, 10], [2, 2])).toMatchObject({ ratings: 3, score: 3 });
  });
});

describe('a service that has been reset', () => {
  test('takes nothing away, is told of, and goes on from what it has now', () => {
    const before = pulled({ a: totals(50, 4, 18), b: totals(3) });
    const reset = addPull(before, NAME, { a: totals(2), b: totals(4) }, NOVEMBER);
    expect(reset.fallen).toEqual(['a']);
    expect(reset.counts.articles).toMatchObject({
      a: { views: 50, ratings: 4, score: 18 },
      b: { views: 4 },
    });
    const after = addPull(reset.counts, NAME, { a: totals(5), b: totals(4) }, NOVEMBER);
    expect(after.counts.articles['a']).toMatchObject({ views: 53, ratings: 4, score: 18 });
    expect(after.fallen).toEqual([]);
  });

  test('empty, keeps everything', () => {
    const { counts, fallen } = addPull(pulled({ a: totals(50, 4, 18) }), NAME, {}, NOVEMBER);
    expect(fallen).toEqual(['a']);
    expect(counts.articles['a']).toMatchObject({ views: 50, ratings: 4, score: 18 });
  });
});

describe('the name of a service is its address', () => {
  test.each([
    ['https://dem.example', 'https://dem.example'],
    ['https://dem.example/', 'https://dem.example'],
    ['HTTPS://Dem.Example:443//', 'https://dem.example'],
    ['http://10.0.0.5:8787/dem/?x=1#y', 'http://10.0.0.5:8787/dem'],
  ])('%s → %s', (address, name) => {
    expect(serviceName(address)).toBe(name);
  });

  test.each(['dem.example', 'ftp://dem.example', '', '/dem'])('“%s” is none', (address) => {
    expect(() => serviceName(address)).toThrow('phải là địa chỉ web đầy đủ');
  });
});

describe('a service that answers', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const start = async (listener: RequestListener): Promise<string> => {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const KEPT = /^Không lấy được số liệu từ http:.*Số liệu cũ được giữ nguyên\. Hãy kiểm tra/;
  const refusal = (address: string) =>
    askService(address, 150).then(
      () => 'no refusal',
      (error: Error) => error.message,
    );

  test('is asked at /counts for all its totals', async () => {
    const asked: string[] = [];
    const address = await start(({ url = '' }, response) => {
      asked.push(url);
      response.end(JSON.stringify({ updatedAt: NOVEMBER, articles: { a: totals(7, 2, 9) } }));
    });
    expect(await askService(`${address}/dem`)).toEqual({ a: totals(7, 2, 9) });
    expect(asked).toEqual(['/dem/counts']);
  });

  test.each<[string, RequestListener, string]>([
    ['404', (_, response) => response.writeHead(404).end('{}'), 'mã 404'],
    ['503', (_, response) => response.writeHead(503).end(), 'mã 503'],
    ['a page', (_, response) => response.end('<!doctype html>'), 'không phải là số liệu lượt xem'],
    ['nothing', (_, response) => response.end(), 'không phải là số liệu lượt xem'],
    ['something else', (_, response) => response.end('{"articles":[1]}'), 'không phải là số liệu'],
    [
      'impossible totals',
      (_, response) => response.end('{"articles":{"a":{"views":-1}}}'),
      'không phải là số liệu',
    ],
    [
      'half and hangs up',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"articles"');
        setTimeout(() => response.destroy(), 20);
      },
      'other side closed',
    ],
    ['not at all', () => {}, 'không trả lời xong trong'],
    ['half and no more', (_, response) => response.write('{"articles"'), 'không trả lời xong'],
  ])('%s: the reason is told and where to look', async (_, listener, reason) => {
    const message = await refusal(await start(listener));
    expect(message).toMatch(KEPT);
    expect(message).toContain(reason);
  });

  test('no more: the reason is told and where to look', async () => {
    const address = await start(() => {});
    server?.close();
    const message = await refusal(address);
    expect(message).toMatch(KEPT);
    expect(message).toContain('ECONNREFUSED');
  });
});
