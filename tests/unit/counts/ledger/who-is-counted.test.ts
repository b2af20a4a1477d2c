/** Which lines of a log are views: a person has read an article. */
import { describe, expect, test } from 'vitest';
import { createPathIndex } from '../../../../src/counts/articles/path-index.ts';
import { combined, common, FIREFOX, GOOGLEBOT, importOf, type Visit } from '../imports.ts';

const viewsOf = async (...visits: Visit[]) => {
  const { views } = await importOf([visits.map((visit) => combined(visit))]);
  return Object.values(views).reduce((sum, number) => sum + number, 0);
};
const MINUTE_S = 60;

/** The same visit as Caddy and IIS write it. */
const caddy = (ip: object) =>
  JSON.stringify({
    ts: 1795143600.5,
    request: {
      ...ip,
      method: 'GET',
      uri: '/bai-viet/sua-duong/',
      headers: { 'User-Agent': [FIREFOX] },
    },
    status: 200,
  });
const iis = (ip: string) =>
  [
    '#Fields: date time cs-method cs-uri-stem sc-status c-ip X-Forwarded-For',
    `2026-11-20 03:00:00 GET /bai-viet/sua-duong/ 200 ${ip}`,
  ].join('\n');

describe('a view is a GET that delivered a page', () => {
  test.each([
    [1, { method: 'GET', status: 200 }],
    [1, { method: 'GET', status: 206 }],
    [1, { method: 'GET', status: 304 }],
    [0, { method: 'GET', status: 301 }],
    [0, { method: 'GET', status: 404 }],
    [0, { method: 'GET', status: 499 }],
    [0, { method: 'GET', status: 500 }],
    [0, { method: 'HEAD', status: 200 }],
    [0, { method: 'POST', status: 200 }],
    [0, { method: 'OPTIONS', status: 204 }],
  ])('%i view(s): %j', async (views, visit) => {
    expect(await viewsOf(visit)).toBe(views);
  });
});

describe('robots are not counted', () => {
  test.each([
    ['a robot that names itself', { agent: GOOGLEBOT }],
    ['a program', { agent: 'curl/8.14.1' }],
    ['a preview of a social network', { agent: 'facebookexternalhit/1.1' }],
    ['a client without an agent', { agent: '-' }],
    ['a client with an empty agent', { agent: '' }],
  ])('%s is not counted', async (_, visit) => {
    expect(await viewsOf(visit)).toBe(0);
  });

  test('a client that requests robots.txt is a robot for the next 30 minutes', async () => {
    const robot = { ip: '198.51.100.1' };
    const robotsTxt = { ...robot, target: '/robots.txt', status: 404 };
    expect(
      await viewsOf(
        { ...robotsTxt, status: 200 },
        { ...robot, after: 2 },
        { ...robot, after: 3, target: '/bai-viet/hop-dau-nam/' },
        { ip: '198.51.100.2', after: 4 },
      ),
    ).toBe(1);
    expect(await viewsOf({ ...robotsTxt, status: 200 }, { ...robot, after: 31 * MINUTE_S })).toBe(
      1,
    );
    expect(await viewsOf({ ...robot }, { ...robotsTxt, status: 200, after: 5 })).toBe(1);
  });

  test('a reader is counted although a robot has the same IP', async () => {
    expect(await viewsOf({ agent: GOOGLEBOT }, { agent: FIREFOX })).toBe(1);
  });
});

describe('prefetches are not counted', () => {
  test.each([
    ['the combined format with Sec-Purpose at the end', `${combined()} "prefetch;prerender"`],
    ['the combined format with Purpose at the end', `${combined()} "-" "prefetch"`],
    [
      'Caddy',
      JSON.stringify({
        ts: 1795143600.5,
        request: {
          client_ip: '203.0.113.7',
          method: 'GET',
          uri: '/bai-viet/sua-duong/',
          headers: { 'User-Agent': [FIREFOX], 'Sec-Purpose': ['prefetch'] },
        },
        status: 200,
      }),
    ],
  ])('a prefetch in %s is not counted', async (_, line) => {
    const { views, stats } = await importOf([[line]]);
    expect(views).toEqual({});
    expect(stats).toMatchObject({ articleRequests: 1, prefetched: 1, damaged: 0 });
  });
});

describe('one visitor counts once an article in 30 minutes', () => {
  test.each([
    ['a repeat at once', [0, 1], 1],
    ['a repeat one second before the 30 minutes end', [0, 30 * MINUTE_S - 1], 1],
    ['a return after 30 minutes', [0, 30 * MINUTE_S], 2],
    ['the interval starts at the view that counted', [0, 20 * MINUTE_S, 40 * MINUTE_S], 2],
    ['reading for an hour', [0, 29 * MINUTE_S, 31 * MINUTE_S, 59 * MINUTE_S, 61 * MINUTE_S], 3],
  ])('%s at %j s gives %i view(s)', async (_, times, views) => {
    expect(await viewsOf(...times.map((after) => ({ after })))).toBe(views);
  });

  test.each([
    ['another IP', { ip: '203.0.113.8' }],
    ['another browser', { agent: FIREFOX.replaceAll('140', '141') }],
    ['another article', { target: '/bai-viet/hop-dau-nam/' }],
  ])('%s is another view', async (_, other) => {
    expect(await viewsOf({}, { ...other, after: 1 })).toBe(2);
  });

  test.each([
    ['with a query', { target: '/bai-viet/sua-duong/?fbclid=1' }],
    ['by its legacy URL', { target: '/tin-tuc?id=7' }],
    ['with status 304', { status: 304 }],
  ])('the same article %s is the same view', async (_, other) => {
    expect(await viewsOf({}, { ...other, after: 1 })).toBe(1);
  });

  test.each([
    ['the combined format', (ip: string) => combined({ ip })],
    ['the combined format with the host in front', (ip) => `cong.example:443 ${combined({ ip })}`],
    ['nginx’s format main', (ip) => `${combined()} "${ip}, 10.0.0.1:80"`],
    ['JSON of Caddy', (ip) => caddy({ client_ip: ip })],
    ['JSON of Caddy before 2.5', (ip) => caddy({ remote_addr: ip })],
    ['W3C', (ip) => iis(`${ip} -`)],
    ['W3C behind a proxy', (ip) => iis(`10.0.0.1 ${ip},+10.0.0.2:80`)],
  ] satisfies [string, (ip: string) => string][])(
    'in %s, another port is the same visitor and another IP another visitor',
    async (_, line) => {
      const ipv4 = ['5.5.5.1:4001', '5.5.5.1:4002', '5.5.5.1', '5.5.5.2:4001'];
      const ipv6 = ['[2001:db8:1::1]:443', '[2001:db8:1::1]:80', '2001:db8:1::1'];
      const { views, stats } = await importOf([[...ipv4, ...ipv6].map(line)]);
      expect(stats.damaged).toBe(0);
      expect(views).toEqual({ '2026/sua-duong': 3 });
    },
  );

  test('the rule holds across files and for lines out of order', async () => {
    const [first, second] = [combined({}), combined({ after: 5 * MINUTE_S })];
    for (const logs of [[[first], [second]], [[second], [first]], [[second, first]]]) {
      expect((await importOf(logs)).views).toEqual({ '2026/sua-duong': 1 });
    }
  });
});

describe('the zone of each line is respected', () => {
  test('the same time in three zones is one view', async () => {
    expect(await viewsOf({ zone: 420 }, { zone: 0, after: 1 }, { zone: -210, after: 2 })).toBe(1);
  });

  test('the same time of day in two zones is two views', async () => {
    const here = combined({ zone: 420 });
    const { views } = await importOf([[here], [here.replace('+0700', '+0000')]]);
    expect(views).toEqual({ '2026/sua-duong': 2 });
  });
});

test('two identical lines are one line', async () => {
  const { views, outcomes } = await importOf([[common()], [common()]]);
  expect(views).toEqual({ '2026/sua-duong': 1 });
  expect(outcomes).toMatchObject({ counted: 1, repeated: 0 });
});

describe('a log without a view of this portal closes no hours', () => {
  const hours = (...targets: string[]) =>
    Array.from({ length: 600 }, (_, minute) =>
      combined({
        after: minute * MINUTE_S,
        ip: `10.0.0.${minute % 250}`,
        target: targets[minute % targets.length] ?? '',
      }),
    );

  test('a log that was first read as another portal’s counts whole afterwards', async () => {
    const log = hours('/bai-viet/sua-duong/', '/anh.jpg');
    const otherPortal = createPathIndex('/khac/', [{ id: '2026/sua-duong', legacy: [] }]);
    const wrong = await importOf([log], { pathIndex: otherPortal });
    expect(wrong.counts).toMatchObject({ articles: {}, sources: {} });
    const { views } = await importOf([log], { before: wrong.counts });
    expect(views).toEqual((await importOf([log])).views);
    expect(views).toEqual({ '2026/sua-duong': 300 });
  });

  test.each([
    ['home page, pictures and robots.txt', hours('/', '/anh.jpg', '/robots.txt')],
    ['robots', hours('/bai-viet/sua-duong/').map((line) => line.replace(FIREFOX, GOOGLEBOT))],
  ])('a log of %s leaves no source', async (_, log) => {
    expect((await importOf([log])).counts.sources).toEqual({});
  });
});
