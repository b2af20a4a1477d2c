/**
 * JSON logs of Caddy, Traefik, nginx and log shippers. In one file, since every format
 * is held to the same expectations on lines of the same request.
 */
import { describe, expect, test } from 'vitest';
import { combined, FIREFOX, importOf } from '../imports.ts';

const TARGET = '/bai-viet/sua-duong/';
const IP = '198.51.100.7';
/** 10:00 in Hanoi on 20/11/2026. */
const SECONDS = 1795143600;

const json = (object: object): string => JSON.stringify(object);
const traefik = (fields: object) =>
  json({
    ClientAddr: '10.0.0.9:41822',
    ClientHost: '10.0.0.9',
    DownstreamStatus: 200,
    Duration: 12345,
    RequestMethod: 'GET',
    RequestPath: TARGET,
    RequestProtocol: 'HTTP/2.0',
    StartLocal: '2026-11-20T10:00:00.5+07:00',
    StartUTC: '2026-11-20T03:00:00.5Z',
    level: 'info',
    msg: '',
    time: '2026-11-20T10:00:00+07:00',
    ...fields,
  });
const caddy = (request: object, fields: object = {}) =>
  json({
    ts: SECONDS,
    request: { method: 'GET', uri: TARGET, ...request },
    status: 200,
    ...fields,
  });

const LINES: [name: string, line: string, field: string][] = [
  ['Traefik', traefik({ ClientHost: IP, 'request_User-Agent': FIREFOX }), 'ClientHost'],
  [
    'Traefik behind a proxy',
    traefik({ 'request_X-Forwarded-For': `${IP}, 10.0.0.1`, 'request_User-Agent': FIREFOX }),
    'request_X-Forwarded-For',
  ],
  [
    'Traefik with ClientAddr only',
    traefik({ ClientHost: '', ClientAddr: `${IP}:999` }),
    'ClientAddr',
  ],
  [
    'nginx with the request as one field',
    json({
      time: '20/Nov/2026:10:00:00 +0700',
      remote_addr: IP,
      request: `GET ${TARGET} HTTP/1.1`,
      status: '200',
      http_user_agent: FIREFOX,
    }),
    'remote_addr',
  ],
  [
    'nginx with method and URI apart',
    json({
      '@timestamp': '2026-11-20T10:00:00+07:00',
      client_ip: IP,
      request_method: 'GET',
      uri: '/tin-tuc',
      args: 'id=7',
      status: 200,
      user_agent: FIREFOX,
    }),
    'client_ip',
  ],
  [
    'nginx with msec and names in camel case',
    json({
      msec: '1795143600.123',
      remoteAddr: IP,
      requestMethod: 'GET',
      requestUri: TARGET,
      statusCode: 304,
      userAgent: FIREFOX,
    }),
    'remoteAddr',
  ],
  [
    'nginx behind a proxy',
    json({
      ts: SECONDS,
      remote_addr: '10.0.0.1',
      x_forwarded_for: IP,
      request: `GET ${TARGET} HTTP/1.1`,
      status: 200,
    }),
    'x_forwarded_for',
  ],
  [
    'nginx behind an edge of Cloudflare',
    json({
      ts: SECONDS,
      remote_addr: '104.16.0.9',
      http_cf_connecting_ip: IP,
      request: `GET ${TARGET} HTTP/1.1`,
      status: 200,
    }),
    'http_cf_connecting_ip',
  ],
  [
    'Elastic Common Schema',
    json({
      '@timestamp': '2026-11-20T03:00:00Z',
      source: { ip: IP },
      http: { request: { method: 'GET' }, response: { status_code: 200 } },
      url: { original: TARGET },
      user_agent: { original: FIREFOX },
    }),
    'source.ip',
  ],
  [
    'Caddy behind a proxy that it does not trust',
    caddy({
      remote_ip: '10.0.0.1',
      client_ip: '10.0.0.1',
      headers: { 'User-Agent': [FIREFOX], 'X-Forwarded-For': [`${IP}, 10.0.0.4`] },
    }),
    'request.headers.X-Forwarded-For',
  ],
  [
    'Caddy behind a proxy that it trusts',
    caddy({
      remote_ip: '10.0.0.1',
      client_ip: IP,
      headers: { 'User-Agent': [FIREFOX], 'X-Forwarded-For': ['192.0.2.1'] },
    }),
    'request.client_ip',
  ],
  [
    'Docker’s json-file driver',
    json({ log: `${combined({ ip: IP })}\n`, stream: 'stdout', time: '2026-11-20T03:00:00.5Z' }),
    'địa chỉ đứng trước dấu [',
  ],
  [
    'Caddy inside Docker’s json-file driver',
    json({
      log: `${caddy({ client_ip: IP })}\n`,
      stream: 'stderr',
      time: '2026-11-20T03:00:00.5Z',
    }),
    'request.client_ip',
  ],
  [
    'a shipper with the line in message',
    json({ message: combined({ ip: IP }), host: { name: 'web1' } }),
    'địa chỉ đứng trước dấu [',
  ],
  [
    'a prefix of syslog',
    `Nov 20 10:00:00 web1 caddy[7]: ${caddy({ client_ip: IP })}`,
    'request.client_ip',
  ],
  [
    'a prefix of Kubernetes',
    `2026-11-20T03:00:00.1Z stdout F ${traefik({ ClientHost: IP })}`,
    'ClientHost',
  ],
];

describe('a request in JSON is read with its reader', () => {
  test.each(LINES)('a request of %s is read with its reader', async (_, line, field) => {
    const { views, stats } = await importOf([[line]]);
    expect(stats).toMatchObject({ lines: 1, damaged: 0, robots: 0 });
    expect(views).toEqual({ '2026/sua-duong': 1 });
    expect(stats.samples[0]).toMatchObject({ time: SECONDS, ip: '198.×.×.×' });
    expect(stats.samples[0]?.ipField).toContain(field);
  });
});

test('all these lines are one reader for who has an agent, and one for who has none', async () => {
  const { views, stats } = await importOf([LINES.map(([, line]) => line)]);
  expect(stats.readers.ips).toBe(1);
  expect(views).toEqual({ '2026/sua-duong': 2 });
});

describe('agents in JSON logs', () => {
  test.each([
    ['Caddy without headers', caddy({ client_ip: IP })],
    ['Caddy with empty headers', caddy({ client_ip: IP, headers: {} })],
    ['Traefik, which drops headers unless told otherwise', traefik({ ClientHost: IP })],
    [
      'nginx without a field for it',
      json({ ts: SECONDS, remote_addr: IP, request: `GET ${TARGET} HTTP/1.1`, status: 200 }),
    ],
  ])('%s is counted as in the common format', async (_, line) => {
    const { views, stats } = await importOf([[line]]);
    expect(views).toEqual({ '2026/sua-duong': 1 });
    expect(stats.readers.withoutAgentField).toBe(1);
  });

  test.each([
    ['Caddy with headers but no agent', caddy({ client_ip: IP, headers: { Accept: ['*/*'] } })],
    [
      'nginx with an empty agent',
      json({
        ts: SECONDS,
        remote_addr: IP,
        request: `GET ${TARGET} HTTP/1.1`,
        status: 200,
        http_user_agent: '-',
      }),
    ],
    ['a robot at Traefik', traefik({ ClientHost: IP, 'request_User-Agent': 'Googlebot/2.1' })],
  ])('%s is a robot', async (_, line) => {
    const { views, stats } = await importOf([[line]]);
    expect(views).toEqual({});
    expect(stats.robots).toBe(1);
  });

  test('a prefetch is recognised in any name of its header', async () => {
    const lines = [
      traefik({ ClientHost: IP, 'request_Sec-Purpose': 'prefetch;prerender' }),
      json({
        ts: SECONDS,
        remote_addr: IP,
        request: `GET ${TARGET} HTTP/1.1`,
        status: 200,
        http_purpose: 'prefetch',
      }),
    ];
    const { stats } = await importOf([lines]);
    expect(stats.prefetched).toBe(2);
  });
});

describe('what is no view in JSON', () => {
  test.each([
    ['a HEAD request', traefik({ ClientHost: IP, RequestMethod: 'HEAD' })],
    ['a missing page', traefik({ ClientHost: IP, DownstreamStatus: 404 })],
    ['another page', traefik({ ClientHost: IP, RequestPath: '/rss.xml' })],
    [
      'an entry about something else',
      json({ ts: SECONDS, level: 'info', msg: 'certificate obtained' }),
    ],
  ])('%s is read and does not count', async (_, line) => {
    const { views, stats } = await importOf([[line]]);
    expect(views).toEqual({});
    expect(stats).toMatchObject({ lines: 1, damaged: 0, articleRequests: 0 });
  });

  const complete = { ts: SECONDS, remote_addr: IP, request: `GET ${TARGET} HTTP/1.1`, status: 200 };
  test.each([
    ['no time', { ...complete, ts: undefined }, 'time'],
    ['a time without a zone', { ...complete, ts: '2026-11-20 10:00:00' }, 'time'],
    ['a time of 1970', { ...complete, ts: 12.5 }, 'time'],
    ['no status', { ...complete, status: undefined }, 'status'],
    ['no reader', { ...complete, remote_addr: undefined }, 'ip'],
    ['no method', { ...complete, request: undefined, uri: TARGET }, 'method'],
  ])('an entry with %s is a damaged line, and the field is known', async (_, entry, field) => {
    const { views, stats } = await importOf([[json(entry)]]);
    expect(views).toEqual({});
    expect(stats).toMatchObject({ lines: 1, damaged: 1 });
    expect([...stats.missing]).toContain(field);
  });

  test.each([
    '{}',
    '{"a":',
    '[1]',
    '{"log":"{\\"log\\":\\"{}\\"}"}',
    `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  ])('%.20s is a damaged line', async (line) => {
    const { stats } = await importOf([[line]]);
    expect(stats).toMatchObject({ lines: 1, damaged: 1 });
  });
});
