/** A view is a person who reads an article: which lines of a log are one, and which are not. */
import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../../src/counts/articles/path-index.ts';
import { combined, common, FIREFOX, GOOGLEBOT, importOf, type Visit } from '../imports.ts';

const viewsOf = async (...visits: Visit[]) => {
  const { views } = await importOf([visits.map((visit) => combined(visit))]);
  return Object.values(views).reduce((sum, number) => sum + number, 0);
};
const MINUTE = 60;

/** The same visit as Caddy and IIS write it, from an address in their words. */
const caddy = (address: object) =>
  JSON.stringify({
    ts: 1795143600.5,
    request: {
      ...address,
      method: 'GET',
      uri: '/bai-viet/sua-duong/',
      headers: { 'User-Agent': [FIREFOX] },
    },
    status: 200,
  });
const iis = (address: string) =>
  [
    '#Fields: date time cs-method cs-uri-stem sc-status c-ip X-Forwarded-For',
    `2026-11-20 03:00:00 GET /bai-viet/sua-duong/ 200 ${address}`,
  ].join('\n');

describe('what was asked for must have arrived', () => {
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
  ])('%i: %j', async (views, visit) => {
    expect(await viewsOf(visit)).toBe(views);
  });
});

describe('robots are not counted', () => {
  test.each([
    ['one that says so', { agent: GOOGLEBOT }],
    ['a program', { agent: 'curl/8.14.1' }],
    ['a preview of a social network', { agent: 'facebookexternalhit/1.1' }],
    ['somebody without a name', { agent: '-' }],
    ['somebody with an empty name', { agent: '' }],
  ])('%s', async (_, visit) => {
    expect(await viewsOf(visit)).toBe(0);
  });

  test('whoever asks for robots.txt is one for the half hour that follows', async () => {
    const robot = { address: '198.51.100.1' };
    const robotsTxt = { ...robot, target: '/robots.txt', status: 404 };
    expect(
      await viewsOf(
        { ...robotsTxt, status: 200 },
        { ...robot, after: 2 },
        { ...robot, after: 3, target: '/bai-viet/hop-dau-nam/' },
        { address: '198.51.100.2', after: 4 },
      ),
    ).toBe(1);
    expect(await viewsOf({ ...robotsTxt, status: 200 }, { ...robot, after: 31 * MINUTE })).toBe(1);
    expect(await viewsOf({ ...robot }, { ...robotsTxt, status: 200, after: 5 })).toBe(1);
  });

  test('a reader with a browser beside a robot at one address is counted', async () => {
    expect(await viewsOf({ agent: GOOGLEBOT }, { agent: FIREFOX })).toBe(1);
  });
});

describe('what a browser loads ahead is not read yet', () => {
  test.each([
    ['combined with Sec-Purpose behind', `${combined()} "prefetch;prerender"`],
    ['combined with Purpose behind', `${combined()} "-" "prefetch"`],
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
  ])('%s', async (_, line) => {
    const { views, tally } = await importOf([[line]]);
    expect(views).toEqual({});
    expect(tally).toMatchObject({ asked: 1, prefetched: 1, damaged: 0 });
  });
});

describe('one visitor counts once an article in 30 minutes', () => {
  test.each([
    ['again at once', [0, 1], 1],
    ['one second short of it', [0, 30 * MINUTE - 1], 1],
    ['after it', [0, 30 * MINUTE], 2],
    ['again and again: from the view that counted', [0, 20 * MINUTE, 40 * MINUTE], 2],
    ['three times an hour', [0, 29 * MINUTE, 31 * MINUTE, 59 * MINUTE, 61 * MINUTE], 3],
  ])('%s', async (_, moments, views) => {
    expect(await viewsOf(...moments.map((after) => ({ after })))).toBe(views);
  });

  test.each([
    ['another address', { address: '203.0.113.8' }],
    ['another browser', { agent: FIREFOX.replaceAll('140', '141') }],
    ['another article', { target: '/bai-viet/hop-dau-nam/' }],
  ])('%s is another view', async (_, other) => {
    expect(await viewsOf({}, { ...other, after: 1 })).toBe(2);
  });

  test.each([
    ['with a query', { target: '/bai-viet/sua-duong/?fbclid=1' }],
    ['by its former address', { target: '/tin-tuc?id=7' }],
    ['unchanged since', { status: 304 }],
  ])('the same article %s is the same view', async (_, other) => {
    expect(await viewsOf({}, { ...other, after: 1 })).toBe(1);
  });

  test.each([
    ['combined', (address: string) => combined({ address })],
    ['with the host in front', (address) => `cong.example:443 ${combined({ address })}`],
    ['main of nginx', (address) => `${combined()} "${address}, 10.0.0.1:80"`],
    ['Caddy', (address) => caddy({ client_ip: address })],
    ['Caddy before 2.5', (address) => caddy({ remote_addr: address })],
    ['W3C', (address) => iis(`${address} -`)],
    ['W3C behind a proxy', (address) => iis(`10.0.0.1 ${address},+10.0.0.2:80`)],
  ] satisfies [string, (address: string) => string][])(
    '%s: from another port it is the same visitor, from another address another',
    async (_, line) => {
      const addresses = ['5.5.5.1:4001', '5.5.5.1:4002', '5.5.5.1', '5.5.5.2:4001'];
      const networks = ['[2001:db8:1::1]:443', '[2001:db8:1::1]:80', '2001:db8:1::1'];
      const { views, tally } = await importOf([[...addresses, ...networks].map(line)]);
      expect(tally.damaged).toBe(0);
      expect(views).toEqual({ '2026/sua-duong': 3 });
    },
  );

  test('also when the lines stand in two files or not in their order', async () => {
    const [first, second] = [combined({}), combined({ after: 5 * MINUTE })];
    for (const logs of [[[first], [second]], [[second], [first]], [[second, first]]]) {
      expect((await importOf(logs)).views).toEqual({ '2026/sua-duong': 1 });
    }
  });
});

describe('the zone of each line is kept to', () => {
  test('the same moment in three zones is one visit', async () => {
    expect(await viewsOf({ zone: 420 }, { zone: 0, after: 1 }, { zone: -210, after: 2 })).toBe(1);
  });

  test('the same time of day in two zones is two moments', async () => {
    const here = combined({ zone: 420 });
    const { views } = await importOf([[here], [here.replace('+0700', '+0000')]]);
    expect(views).toEqual({ '2026/sua-duong': 2 });
  });
});

test('two lines that are quite the same are one: the second is a copy', async () => {
  const { views, totals } = await importOf([[common()], [common()]]);
  expect(views).toEqual({ '2026/sua-duong': 1 });
  expect(totals).toMatchObject({ counted: 1, repeated: 0 });
});

describe('a log in which nobody asks for an article of this portal closes no hours', () => {
  const hours = (...targets: string[]) =>
    Array.from({ length: 600 }, (_, minute) =>
      combined({
        after: minute * MINUTE,
        address: `10.0.0.${minute % 250}`,
        target: targets[minute % targets.length] ?? '',
      }),
    );

  test('read as that of another portal first, it counts whole afterwards', async () => {
    const log = hours('/bai-viet/sua-duong/', '/anh.jpg');
    const elsewhere = createAddresses('/khac/', [{ id: '2026/sua-duong', legacy: [] }]);
    const wrong = await importOf([log], { addresses: elsewhere });
    expect(wrong.counts).toMatchObject({ articles: {}, sources: {} });
    const { views } = await importOf([log], { before: wrong.counts });
    expect(views).toEqual((await importOf([log])).views);
    expect(views).toEqual({ '2026/sua-duong': 300 });
  });

  test.each([
    ['home page, pictures and robots.txt', hours('/', '/anh.jpg', '/robots.txt')],
    ['robots', hours('/bai-viet/sua-duong/').map((line) => line.replace(FIREFOX, GOOGLEBOT))],
  ])('%s', async (_, log) => {
    expect((await importOf([log])).counts.sources).toEqual({});
  });
});
