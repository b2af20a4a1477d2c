/** What the service promises to pages, on each store. In one file, so that each store is started once for all of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOfDay } from '../../src/domain/time/hanoi-day.ts';
import { FIREFOX, ORIGIN, runService, type RunningService } from './running-service.ts';
import { stores, type Place } from './stores.ts';

const MINUTE = 60_000;

/** Noon in Hanoi, tomorrow: salts of Redis live by its own clock and must not have expired. */
const NOON =
  startOfDay(new Date(Date.now() + 24 * 60 * MINUTE).toISOString().slice(0, 10)) + 12 * 60 * MINUTE;

describe.each(stores)('on $name', ({ make }) => {
  let place: Place;
  let service: RunningService;
  let reader = 0;
  const someone = () => ({ from: `10.1.${reader >> 8}.${reader++ & 255}` });

  beforeAll(async () => {
    place = await make();
    service = await runService(place, { now: NOON, origins: ['http://localhost:4321'] });
  });
  afterAll(async () => {
    await service.stop();
    await place.remove();
  });

  test('a view is counted once for a reader, an article and 30 minutes', async () => {
    const one = someone();
    await service.view('2026/bai-0', one);
    await service.view('2026/bai-0', one);
    service.clock.now += 29 * MINUTE;
    await service.view('2026/bai-0', one);
    expect(await service.counts('2026/bai-0')).toMatchObject({ '2026/bai-0': { views: 1 } });
    service.clock.now += MINUTE;
    await service.view('2026/bai-0', one);
    expect(await service.counts('2026/bai-0')).toMatchObject({ '2026/bai-0': { views: 2 } });
  });

  test('another address, another browser and another article are each counted', async () => {
    const one = someone();
    await service.view('2026/bai-1', one);
    await service.view('2026/bai-1', someone());
    await service.view('2026/bai-1', { ...one, agent: FIREFOX.replaceAll('140', '141') });
    await service.view('2026/bai-2', one);
    expect(await service.counts('2026/bai-1', '2026/bai-2')).toMatchObject({
      '2026/bai-1': { views: 3, recent: 3 },
      '2026/bai-2': { views: 1, recent: 1 },
    });
  });

  test('many at once are all counted, and one who asks many times at once is counted once', async () => {
    const one = someone();
    const views = Array.from({ length: 100 }, () => service.view('2026/bai-3', someone()));
    const again = Array.from({ length: 50 }, () => service.view('2026/bai-3', one));
    await Promise.all([...views, ...again]);
    expect(await service.counts('2026/bai-3')).toMatchObject({ '2026/bai-3': { views: 101 } });
  });

  test.each([
    ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
    ['a program', 'curl/8.9.1'],
    ['one without a name', ''],
  ])('%s is answered like a reader and not counted', async (_, agent) => {
    await service.view('2026/bai-4', { ...someone(), agent });
    const rated = await service.rate('2026/bai-4', 5, { ...someone(), agent });
    expect(rated).toEqual({ ratings: 0, score: 0, stars: 5 });
    expect(await service.counts('2026/bai-4')).toEqual({});
  });

  test('a reader has one rating an article and can change it', async () => {
    const one = someone();
    expect(await service.rate('2026/bai-5', 2, one)).toEqual({ ratings: 1, score: 2, stars: 2 });
    expect(await service.rate('2026/bai-5', 4, someone())).toEqual({
      ratings: 2,
      score: 6,
      stars: 4,
    });
    expect(await service.rate('2026/bai-5', 5, one)).toEqual({ ratings: 2, score: 9, stars: 5 });
    expect(await service.counts('2026/bai-5')).toEqual({
      '2026/bai-5': { views: 0, recent: 0, ratings: 2, score: 9 },
    });
  });

  test.each(['0', '6', '4.5', '', 'năm', '4;drop'])('“%s” stars are refused', async (stars) => {
    const { status, body } = await service.ask('/ratings/2026/bai-5', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ stars }).toString(),
    });
    expect(status).toBe(400);
    expect(body).toContain('Hãy chọn từ 1 đến 5 sao');
  });

  test.each(['', '{', '[]', 'null', '{"stars":"5"}', '{"stars":null}'])(
    'the body %s is refused',
    async (body) => {
      const asked = service.ask('/ratings/2026/bai-5', { method: 'POST', body });
      expect((await asked).status).toBe(400);
    },
  );

  test('a rating is taken as pages of the portal send it: JSON as plain text', async () => {
    const { status, body } = await service.ask('/ratings/2026/bai-5', {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', origin: ORIGIN },
      body: '{"stars":4}',
      ...someone(),
    });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ stars: 4 });
  });

  test('a form without script leads back to the rating on the article’s page', async () => {
    const { status, headers } = await service.ask('/ratings/2026/bai-6', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
      body: 'stars=3&return=https://evil.example/',
      ...someone(),
    });
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('https://bensen.example/bai-viet/bai-6/#danh-gia');
    expect(await service.counts('2026/bai-6')).toMatchObject({
      '2026/bai-6': { ratings: 1, score: 3 },
    });
  });

  test('a form that cannot be taken is answered with a page for people', async () => {
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
    'the id %s, which the portal does not have, is answered with 404 and stored nowhere',
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
    await service.view('2026%2Fbai-7', someone());
    expect(await service.counts('2026%2Fbai-7')).toMatchObject({ '2026/bai-7': { views: 1 } });
  });

  test('counts of unknown articles are left out, and more than 50 are not told at once', async () => {
    expect(await service.counts('2026/bai-7', '2026/bai-8', 'khac')).toHaveProperty(['2026/bai-7']);
    expect(Object.keys(await service.counts('2026/bai-8', 'khac'))).toEqual([]);
    const many = Array.from({ length: 51 }, (_, index) => `bai-${index}`).join(',');
    expect((await service.ask(`/counts?ids=${many}`)).status).toBe(400);
  });

  test('all counts come sorted and are sent again only when one has changed', async () => {
    const { headers, body } = await service.ask('/counts');
    const { updatedAt, articles } = JSON.parse(body) as { updatedAt: string; articles: object };
    expect(Date.parse(updatedAt)).toBeLessThanOrEqual(service.clock.now);
    expect(Object.keys(articles)).toEqual(Object.keys(articles).sort());
    const tag = headers.get('etag') ?? '';
    const ask = () => service.ask('/counts', { headers: { 'if-none-match': `W/${tag}` } });
    expect((await ask()).status).toBe(304);
    await service.view('2026/bai-8', someone());
    expect((await ask()).status).toBe(200);
    expect((await ask()).headers.get('etag')).not.toBe(tag);
  });

  test('a page of the portal may read; a page of another origin may neither read nor send', async () => {
    for (const origin of [ORIGIN, 'http://localhost:4321']) {
      const { headers } = await service.ask('/site', { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('vary')).toBe('Origin');
    }
    for (const origin of ['https://evil.example', 'https://bensen.example.evil.example', 'null']) {
      const read = await service.ask('/site', { headers: { origin } });
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
      const sent = { method: 'POST', headers: { origin }, ...someone() } as const;
      expect((await service.ask('/views/2026/bai-9', sent)).status).toBe(403);
    }
    expect(await service.counts('2026/bai-9')).toEqual({});
  });

  test('a page of the portal may ask beforehand whether it may send JSON', async () => {
    const ask = (origin: string) =>
      service.ask('/ratings/2026/bai-9', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const { status, headers } = await ask(ORIGIN);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-headers')).toBe('Content-Type');
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect((await ask('https://evil.example')).status).toBe(403);
  });

  test('the portal’s views of today, of the month and of all time follow the days of Hanoi', async () => {
    const site = async () =>
      JSON.parse((await service.ask('/site')).body) as { today: number; total: number };
    const before = await site();
    await service.view('2026/bai-9', someone());
    expect(await site()).toMatchObject({ today: before.today + 1, total: before.total + 1 });
    service.clock.now += 24 * 60 * MINUTE;
    expect(await site()).toMatchObject({ today: 0, total: before.total + 1 });
  });

  test('a reader of before midnight is the same reader for half an hour after it', async () => {
    const one = someone();
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

  test('recent views are those of 30 days', async () => {
    await service.view('2026/bai-2', someone());
    const recent = async () =>
      ((await service.counts('2026/bai-2'))['2026/bai-2'] as { recent: number }).recent;
    const { views } = (await service.counts('2026/bai-2'))['2026/bai-2'] as { views: number };
    service.clock.now += 29 * 24 * 60 * MINUTE;
    await service.tidy();
    expect(await recent()).toBe(1);
    service.clock.now += 24 * 60 * MINUTE;
    await service.tidy();
    expect(await recent()).toBe(0);
    expect(await service.counts('2026/bai-2')).toMatchObject({ '2026/bai-2': { views } });
  });

  test('it says that it is well, and gives figures to Prometheus', async () => {
    expect(await service.ask('/healthz')).toMatchObject({ status: 200, body: 'ok' });
    const { body } = await service.ask('/metrics');
    expect(body).toMatch(/^tin_quan_counter_requests_total\{route="views",status="204"\} \d+$/m);
    expect(body).toMatch(/^tin_quan_counter_views_total\{outcome="robot"\} 3$/m);
    for (const line of body.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/,
      );
    }
  });
});
