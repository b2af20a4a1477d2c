/** The interface of the service, on each store. In one file, so that each store is started only once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOfDay } from '../../src/domain/time/hanoi-day.ts';
import { FIREFOX, ORIGIN, runService, type RunningService } from './running-service.ts';
import { stores, type TestStore } from './stores.ts';

const MINUTE = 60_000;

/** Noon in Hanoi, tomorrow: Redis expires salts by its own clock, and none may expire during the tests. */
const NOON =
  startOfDay(new Date(Date.now() + 24 * 60 * MINUTE).toISOString().slice(0, 10)) + 12 * 60 * MINUTE;

describe.each(stores)('on $name', ({ make }) => {
  let testStore: TestStore;
  let service: RunningService;
  let readers = 0;
  const newReader = () => ({ from: `10.1.${readers >> 8}.${readers++ & 255}` });

  beforeAll(async () => {
    testStore = await make();
    service = await runService(testStore, { now: NOON, origins: ['http://localhost:4321'] });
  });
  afterAll(async () => {
    await service.stop();
    await testStore.remove();
  });

  test('a view counts once per reader and article in 30 minutes', async () => {
    const one = newReader();
    await service.view('2026/bai-0', one);
    await service.view('2026/bai-0', one);
    service.clock.now += 29 * MINUTE;
    await service.view('2026/bai-0', one);
    expect(await service.counts('2026/bai-0')).toMatchObject({ '2026/bai-0': { views: 1 } });
    service.clock.now += MINUTE;
    await service.view('2026/bai-0', one);
    expect(await service.counts('2026/bai-0')).toMatchObject({ '2026/bai-0': { views: 2 } });
  });

  test('a view from another IP, with another browser or of another article counts', async () => {
    const one = newReader();
    await service.view('2026/bai-1', one);
    await service.view('2026/bai-1', newReader());
    await service.view('2026/bai-1', { ...one, agent: FIREFOX.replaceAll('140', '141') });
    await service.view('2026/bai-2', one);
    expect(await service.counts('2026/bai-1', '2026/bai-2')).toMatchObject({
      '2026/bai-1': { views: 3, recent: 3 },
      '2026/bai-2': { views: 1, recent: 1 },
    });
  });

  test('concurrent views of many readers all count, those of one reader count once', async () => {
    const one = newReader();
    const views = Array.from({ length: 100 }, () => service.view('2026/bai-3', newReader()));
    const again = Array.from({ length: 50 }, () => service.view('2026/bai-3', one));
    await Promise.all([...views, ...again]);
    expect(await service.counts('2026/bai-3')).toMatchObject({ '2026/bai-3': { views: 101 } });
  });

  test.each([
    ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['a program', 'curl/8.9.1'],
    ['a client without a User-Agent', ''],
  ])('%s gets the answers of a reader and is not counted', async (_, agent) => {
    await service.view('2026/bai-4', { ...newReader(), agent });
    const rated = await service.rate('2026/bai-4', 5, { ...newReader(), agent });
    expect(rated).toEqual({ ratings: 0, score: 0, stars: 5 });
    expect(await service.counts('2026/bai-4')).toEqual({});
  });

  test('a reader has one rating per article and can change it', async () => {
    const one = newReader();
    expect(await service.rate('2026/bai-5', 2, one)).toEqual({ ratings: 1, score: 2, stars: 2 });
    expect(await service.rate('2026/bai-5', 4, newReader())).toEqual({
      ratings: 2,
      score: 6,
      stars: 4,
    });
    expect(await service.rate('2026/bai-5', 5, one)).toEqual({ ratings: 2, score: 9, stars: 5 });
    expect(await service.counts('2026/bai-5')).toEqual({
      '2026/bai-5': { views: 0, recent: 0, ratings: 2, score: 9 },
    });
  });

  test.each(['0', '6', '4.5', '', 'năm', '4;drop'])(
    'a rating of “%s” stars is rejected',
    async (stars) => {
      const { status, body } = await service.ask('/ratings/2026/bai-5', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ stars }).toString(),
      });
      expect(status).toBe(400);
      expect(body).toContain('Hãy chọn từ 1 đến 5 sao');
    },
  );

  test.each(['', '{', '[]', 'null', '{"stars":"5"}', '{"stars":null}'])(
    'a rating with the body %s is rejected',
    async (body) => {
      const answer = service.ask('/ratings/2026/bai-5', { method: 'POST', body });
      expect((await answer).status).toBe(400);
    },
  );

  test('a rating is accepted as pages of the portal send it, which is JSON as plain text', async () => {
    const { status, body } = await service.ask('/ratings/2026/bai-5', {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', origin: ORIGIN },
      body: '{"stars":4}',
      ...newReader(),
    });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ stars: 4 });
  });

  test('a form sent without script redirects to the rating on the article’s page', async () => {
    const { status, headers } = await service.ask('/ratings/2026/bai-6', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
      body: 'stars=3&return=https://evil.example/',
      ...newReader(),
    });
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('https://bensen.example/bai-viet/bai-6/#danh-gia');
    expect(await service.counts('2026/bai-6')).toMatchObject({
      '2026/bai-6': { ratings: 1, score: 3 },
    });
  });

  test('a form sent from another origin of the portal redirects to that origin', async () => {
    const { headers } = await service.ask('/ratings/2026/bai-6', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'http://localhost:4321',
      },
      body: 'stars=3',
      ...newReader(),
    });
    expect(headers.get('location')).toBe('http://localhost:4321/bai-viet/bai-6/#danh-gia');
  });

  test('an invalid form is answered with a page for people', async () => {
    const { headers, body } = await service.ask('/ratings/2026/bai-6', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      },
      body: '',
    });
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toContain('<h1>Chưa chọn mức đánh giá</h1>');
  });

  test.each(['2026/bai-99', 'bai-1', '2026%2F', '..%2f..', '%E0%A4%A', '2026/bai-1/'])(
    'the unknown id %s is answered with 404 and not stored',
    async (id) => {
      const before = await service.ask('/counts');
      for (const path of [`/views/${id}`, `/ratings/${id}`]) {
        const { status } = await service.ask(path, { method: 'POST', body: '{"stars":5}' });
        expect(status).toBe(404);
      }
      expect((await service.ask('/counts')).body).toBe(before.body);
    },
  );

  test('an id may be percent-encoded', async () => {
    await service.view('2026%2Fbai-7', newReader());
    expect(await service.counts('2026%2Fbai-7')).toMatchObject({ '2026/bai-7': { views: 1 } });
  });

  test('counts of unknown articles are left out, and more than 50 ids are rejected', async () => {
    expect(await service.counts('2026/bai-7', '2026/bai-8', 'khac')).toHaveProperty(['2026/bai-7']);
    expect(Object.keys(await service.counts('2026/bai-8', 'khac'))).toEqual([]);
    const many = Array.from({ length: 51 }, (_, index) => `bai-${index}`).join(',');
    for (const query of [`ids=${many}`, 'ids=bai-1&ids=bai-2']) {
      const { status, body } = await service.ask(`/counts?${query}`);
      expect(status).toBe(400);
      expect(body).toContain('tối đa 50 bài, cách nhau bằng dấu phẩy');
    }
    expect((await service.ask(`/counts?ids=${many.replace('bai-0,', '')}`)).status).toBe(200);
  });

  test('all counts are sorted and are sent again only when one has changed', async () => {
    const { headers, body } = await service.ask('/counts');
    const { updatedAt, articles } = JSON.parse(body) as { updatedAt: string; articles: object };
    expect(Date.parse(updatedAt)).toBeLessThanOrEqual(service.clock.now);
    expect(Object.keys(articles)).toEqual(Object.keys(articles).sort());
    const tag = headers.get('etag') ?? '';
    const ask = () => service.ask('/counts', { headers: { 'if-none-match': `W/${tag}` } });
    expect((await ask()).status).toBe(304);
    await service.view('2026/bai-8', newReader());
    expect((await ask()).status).toBe(200);
    const second = (await ask()).headers.get('etag');
    expect(second).not.toBe(tag);
    await service.rate('2026/bai-8', 5, newReader());
    expect((await ask()).headers.get('etag'), 'after a rating').not.toBe(second);
  });

  test('no cache keeps counts, and all counts are revalidated', async () => {
    const cacheControl = async (path: string, request?: Parameters<typeof service.ask>[1]) =>
      (await service.ask(path, request)).headers.get('cache-control');
    const rating = { method: 'POST', body: '{"stars":5}', ...newReader() } as const;
    expect(await cacheControl('/ratings/2026/bai-8', rating)).toBe('no-store');
    for (const path of ['/counts?ids=2026/bai-8', '/site', '/healthz', '/metrics']) {
      expect(await cacheControl(path), path).toBe('no-store');
    }
    expect(await cacheControl('/counts')).toBe('no-cache');
  });

  test('the OpenAPI document is served', async () => {
    const { status, body } = await service.ask('/openapi.json');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toHaveProperty('info.title', 'Tin Quận: counting service');
  });

  test.each(['GET', 'POST'] as const)(
    '%s of an unknown path is answered with 404',
    async (method) => {
      const { status, body } = await service.ask('/khong-co', { method });
      expect(status).toBe(404);
      expect(body).toContain('xem /openapi.json');
    },
  );

  test('a page of the portal may read, and a page of another origin may neither read nor send', async () => {
    for (const origin of [ORIGIN, 'http://localhost:4321']) {
      const { headers } = await service.ask('/site', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toBe('Origin');
    }
    for (const origin of ['https://evil.example', 'https://bensen.example.evil.example', 'null']) {
      const read = await service.ask('/site', { headers: { origin } });
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
      const sent = { method: 'POST', headers: { origin }, ...newReader() } as const;
      expect((await service.ask('/views/2026/bai-9', sent)).status).toBe(403);
    }
    expect(await service.counts('2026/bai-9')).toEqual({});
  });

  test('the CORS preflight lets a page of the portal send JSON', async () => {
    const ask = (origin: string) =>
      service.ask('/ratings/2026/bai-9', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const { status, headers } = await ask(ORIGIN);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-headers')).toBe('Content-Type');
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-max-age'), 'a day').toBe('86400');
    expect((await ask('https://evil.example')).status).toBe(403);
  });

  test('the portal’s views of today, of the month and of all time follow the days of Hanoi', async () => {
    const site = async () =>
      JSON.parse((await service.ask('/site')).body) as {
        today: number;
        month: number;
        total: number;
      };
    const before = await site();
    await service.view('2026/bai-9', newReader());
    expect(await site()).toMatchObject({ today: before.today + 1, total: before.total + 1 });
    service.clock.now += 24 * 60 * MINUTE;
    expect(await site()).toMatchObject({ today: 0, total: before.total + 1 });
  });

  test('a reader is recognised across midnight for half an hour', async () => {
    const one = newReader();
    const midnight =
      startOfDay(new Date(service.clock.now + 7 * 60 * MINUTE).toISOString().slice(0, 10)) +
      24 * 60 * MINUTE;
    service.clock.now = midnight - 10 * MINUTE;
    const { views = 0 } = ((await service.counts('2026/bai-1'))['2026/bai-1'] ?? {}) as {
      views?: number;
    };
    await service.view('2026/bai-1', one);
    expect(await service.rate('2026/bai-1', 1, one)).toMatchObject({ ratings: 1, score: 1 });
    service.clock.now = midnight + 10 * MINUTE;
    await service.view('2026/bai-1', one);
    expect(await service.counts('2026/bai-1')).toMatchObject({
      '2026/bai-1': { views: views + 1 },
    });
    expect(await service.rate('2026/bai-1', 4, one)).toMatchObject({ ratings: 1, score: 4 });
    service.clock.now = midnight + 21 * MINUTE;
    await service.view('2026/bai-1', one);
    expect(await service.counts('2026/bai-1')).toMatchObject({
      '2026/bai-1': { views: views + 2 },
    });
    service.clock.now = midnight + 31 * MINUTE;
    await service.view('2026/bai-1', one);
    expect(await service.counts('2026/bai-1')).toMatchObject({
      '2026/bai-1': { views: views + 2 },
    });
    expect(await service.rate('2026/bai-1', 5, one)).toMatchObject({ ratings: 1, score: 5 });
  });

  test('recent views are the views of 30 days', async () => {
    await service.view('2026/bai-2', newReader());
    const recent = async () =>
      ((await service.counts('2026/bai-2'))['2026/bai-2'] as { recent: number }).recent;
    const { views } = (await service.counts('2026/bai-2'))['2026/bai-2'] as { views: number };
    service.clock.now += 29 * 24 * 60 * MINUTE;
    await service.purgeExpired();
    expect(await recent()).toBe(1);
    service.clock.now += 24 * 60 * MINUTE;
    const etag = async () => (await service.ask('/counts')).headers.get('etag');
    const before = await etag();
    await service.purgeExpired();
    expect(await recent()).toBe(0);
    const after = await etag();
    expect(after, 'counts have changed').not.toBe(before);
    await service.purgeExpired();
    expect(await etag(), 'counts have not changed').toBe(after);
    expect(await service.counts('2026/bai-2')).toMatchObject({ '2026/bai-2': { views } });
  });

  test('the service reports its health, and metrics for Prometheus', async () => {
    expect(await service.ask('/healthz')).toMatchObject({ status: 200, body: 'ok' });
    const { body } = await service.ask('/metrics');
    expect(body).toMatch(/^tin_quan_counter_requests_total\{route="views",status="204"\} \d+$/m);
    expect(body).toMatch(/^tin_quan_counter_views_total\{outcome="robot"\} 3$/m);
    const { total } = JSON.parse((await service.ask('/site')).body) as { total: number };
    expect(body).toMatch(
      new RegExp(`^tin_quan_counter_views_total\\{outcome="counted"\\} ${total}$`, 'm'),
    );
    expect(body).toMatch(/^tin_quan_counter_views_total\{outcome="repeated"\} [1-9]\d+$/m);
    expect(body).toMatch(/^tin_quan_counter_request_duration_seconds_sum 0*[.\d]*[1-9]/m);
    for (const line of body.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/,
      );
    }
  });
});
