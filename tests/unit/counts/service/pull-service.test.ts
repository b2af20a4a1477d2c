import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../../../src/content/counts-file.ts';
import { formatSnapshot } from '../../../../src/counts/snapshot/snapshot.ts';
import { addPull, fetchTotals, serviceName } from '../../../../src/counts/service/pull-service.ts';
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
const pulled = (...pulls: CountsByArticle[]) =>
  pulls.reduce<Counts>((counts, each) => addPull(counts, NAME, each, NOVEMBER).counts, EMPTY);
const service = (counts: Counts) => counts.sources[NAME] as ServiceSource;

describe('the totals of a service are added', () => {
  test('the first pull adds the totals, later pulls add the difference', () => {
    const first = addPull(EMPTY, NAME, { a: totals(7, 2, 9), b: totals(1) }, NOVEMBER);
    expect(first.counts.articles).toEqual({ a: totals(7, 2, 9), b: totals(1) });
    expect([...first.delta]).toEqual([
      ['a', 7],
      ['b', 1],
    ]);

    const later = { a: totals(10, 3, 14), b: totals(1), c: totals(2) };
    const second = addPull(first.counts, NAME, later, DECEMBER);
    expect(second.counts.articles).toEqual(later);
    expect([...second.delta]).toEqual([
      ['a', 3],
      ['c', 2],
    ]);
    expect(second.decreased).toEqual([]);
  });

  test('an article with ratings but no views is added with 0 views', () => {
    const counts = pulled({ a: totals(0, 1, 5) });
    expect(counts.articles['a']).toEqual(totals(0, 1, 5));
    expect(parseSnapshot(formatSnapshot(counts)).problems).toEqual([]);
  });

  test('the same totals twice add nothing', () => {
    const counts = pulled({ a: totals(7, 2, 9) });
    const again = addPull(counts, NAME, { a: totals(7, 2, 9) }, NOVEMBER);
    expect(again.delta.size).toBe(0);
    expect(again.counts).toEqual(counts);
  });

  test('totals are added to the counts of logs and of another service', async () => {
    const imported = await importOf([[combined()]]);
    const id = '2026/sua-duong';
    const one = addPull(imported.counts, NAME, { [id]: totals(5) }, NOVEMBER).counts;
    const two = addPull(one, 'https://hai.example', { [id]: totals(20) }, NOVEMBER).counts;
    expect(two.articles[id]).toEqual(totals(26));
    expect(Object.keys(two.sources)).toEqual(['logs', NAME, 'https://hai.example']);
  });

  test('views belong to the month of the pull; those of the first pull to none', () => {
    const first = addPull(EMPTY, NAME, { a: totals(7) }, NOVEMBER).counts;
    const second = addPull(first, NAME, { a: totals(9) }, NOVEMBER).counts;
    const third = addPull(second, NAME, { a: totals(12) }, DECEMBER).counts;
    expect(service(third).months).toEqual({ '2026-11': 2, '2026-12': 3 });
  });

  test('changed stars change the score, which stays possible', () => {
    expect(pulled({ a: totals(1, 2, 10) }, { a: totals(1, 2, 6) }).articles['a']).toMatchObject({
      ratings: 2,
      score: 6,
    });
    // After a backup was restored, ratings may change that were never pulled.
    const restored = (...scores: [ratings: number, score: number][]) =>
      pulled(...scores.map(([ratings, score]) => ({ a: totals(1, ratings, score) }))).articles['a'];
    expect(restored([3, 15], [2, 2], [2, 10])).toMatchObject({ ratings: 3, score: 15 });
    expect(restored([3, 3], [2, 10], [2, 2])).toMatchObject({ ratings: 3, score: 3 });
  });
});

describe('a service that was reset subtracts nothing', () => {
  test('the decrease is reported, and the next pull counts from the present totals', () => {
    const before = pulled({ a: totals(50, 4, 18), b: totals(3) });
    const reset = addPull(before, NAME, { a: totals(2), b: totals(4) }, NOVEMBER);
    expect(reset.decreased).toEqual(['a']);
    expect(reset.counts.articles).toMatchObject({
      a: { views: 50, ratings: 4, score: 18 },
      b: { views: 4 },
    });
    const after = addPull(reset.counts, NAME, { a: totals(5), b: totals(4) }, NOVEMBER);
    expect(after.counts.articles['a']).toMatchObject({ views: 53, ratings: 4, score: 18 });
    expect(after.decreased).toEqual([]);
  });

  test('an empty service subtracts nothing', () => {
    const { counts, decreased } = addPull(pulled({ a: totals(50, 4, 18) }), NAME, {}, NOVEMBER);
    expect(decreased).toEqual(['a']);
    expect(counts.articles['a']).toMatchObject({ views: 50, ratings: 4, score: 18 });
  });
});

describe('the name of a service is its URL', () => {
  test.each([
    ['https://dem.example', 'https://dem.example'],
    ['https://dem.example/', 'https://dem.example'],
    ['HTTPS://Dem.Example:443//', 'https://dem.example'],
    ['http://10.0.0.5:8787/dem/?x=1#y', 'http://10.0.0.5:8787/dem'],
  ])('%s → %s', (url, name) => {
    expect(serviceName(url)).toBe(name);
  });

  test.each(['dem.example', 'ftp://dem.example', '', '/dem'])('“%s” is refused', (url) => {
    expect(() => serviceName(url)).toThrow('phải là địa chỉ web đầy đủ');
  });
});

describe('the totals are fetched from the service', () => {
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
  const messageOf = (url: string, signal?: AbortSignal) =>
    fetchTotals(url, signal).then(
      () => 'no error',
      (error: Error) => error.message,
    );

  test('the service is asked once, at /counts', async () => {
    const requested: string[] = [];
    const url = await start(({ url: target = '' }, response) => {
      requested.push(target);
      response.end(JSON.stringify({ updatedAt: NOVEMBER, articles: { a: totals(7, 2, 9) } }));
    });
    expect(await fetchTotals(`${url}/dem`)).toEqual({ a: totals(7, 2, 9) });
    expect(requested).toEqual(['/dem/counts']);
  });

  test.each<[string, RequestListener, string]>([
    ['404', (_, response) => response.writeHead(404).end('{}'), 'mã 404'],
    ['503', (_, response) => response.writeHead(503).end(), 'mã 503'],
    ['a page', (_, response) => response.end('<!doctype html>'), 'không phải là số liệu lượt xem'],
    ['nothing', (_, response) => response.end(), 'không phải là số liệu lượt xem'],
    ['a list', (_, response) => response.end('{"articles":[1]}'), 'không phải là số liệu'],
    [
      'impossible totals',
      (_, response) => response.end('{"articles":{"a":{"views":-1}}}'),
      'không phải là số liệu',
    ],
    [
      'half of the totals before it closes the connection',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{"articles"', () => response.socket?.end());
      },
      'other side closed',
    ],
  ])('a service that sends %s is reported with the reason', async (_, listener, reason) => {
    const message = await messageOf(await start(listener));
    expect(message).toMatch(KEPT);
    expect(message).toContain(reason);
  });

  test.each<[string, (response: ServerResponse, sent: () => void) => void]>([
    ['nothing', (_, sent) => sent()],
    ['half of the totals', (response, sent) => response.write('{"articles"', sent)],
  ])('a service that sends %s until the time is up is reported', async (_, send) => {
    const timeout = new AbortController();
    const timeUp = () => timeout.abort(new DOMException('', 'TimeoutError'));
    const url = await start((_, response) => send(response, timeUp));
    const message = await messageOf(url, timeout.signal);
    expect(message).toMatch(KEPT);
    expect(message).toContain('không trả lời xong trong 30 giây');
  });

  test('a service that does not run is reported with the reason', async () => {
    const url = await start(() => {});
    server?.close();
    const message = await messageOf(url);
    expect(message).toMatch(KEPT);
    expect(message).toContain('ECONNREFUSED');
  });
});
