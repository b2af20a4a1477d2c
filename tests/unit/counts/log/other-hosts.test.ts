/** Lines of hosts and log shippers, by kinds that users of log analysers have reported as unreadable. */
import { describe, expect, test } from 'vitest';
import { chooseFormats } from '../../../../src/counts/log/choose-format.ts';
import { FIREFOX, importOf } from '../imports.ts';

const TARGET = '/bai-viet/sua-duong/';
const REQUEST = `"GET ${TARGET} HTTP/1.1"`;
/** Three readers, two of whom come back within minutes. */
const VISITS = [1, 2, 1, 3, 2].map((reader, minute) => ({
  ip: `198.51.100.${reader}`,
  agent: FIREFOX.replaceAll('140', String(137 + reader)),
  minute: String(minute).padStart(2, '0'),
}));
type Visit = (typeof VISITS)[number];
const THREE = { '2026/sua-duong': 3 };
const linesOf = (write: (visit: Visit, n: number) => string | object) =>
  VISITS.map((visit, n) => {
    const line = write(visit, n);
    return typeof line === 'string' ? line : JSON.stringify(line);
  });

describe('almost the combined format', () => {
  test.each<[string, (visit: Visit, n: number) => string]>([
    [
      'two blanks before the request',
      ({ ip, agent, minute }) =>
        `${ip} - - [20/Nov/2026:10:${minute}:00 +0700]  ${REQUEST} 200 22747 "-" "${agent}" 0.567 .`,
    ],
    [
      'a duration before the request',
      ({ ip, agent, minute }, n) =>
        `${ip} - - [20/Nov/2026:10:${minute}:00 +0700] 19${n}9 ${REQUEST} 200 6846 "-" "${agent}" "-"`,
    ],
    [
      'the state of a cache before the request, a host name in front',
      ({ ip, agent, minute }, n) =>
        `cong.example ${ip} - - [20/Nov/2026:10:${minute}:00 +0700] ${n % 2 ? 'HIT' : '-'} ${REQUEST} 200 39 "-" "${agent}"`,
    ],
    [
      'fractions of a second',
      ({ ip, agent, minute }, n) =>
        `${ip} - - [20/Nov/2026:10:${minute}:00.12${n} +0700] ${REQUEST} 200 39 "-" "${agent}"`,
    ],
    [
      '$time_iso8601 in the brackets',
      ({ ip, agent, minute }) =>
        `${ip} - - [2026-11-20T10:${minute}:00+07:00] ${REQUEST} 200 39 "-" "${agent}"`,
    ],
    [
      'an IPv6 in brackets in front',
      ({ ip, agent, minute }) =>
        `[2001:db8::${ip.slice(-1)}] - - [2026-11-20T03:${minute}:00Z] ${REQUEST} 200 39 "-" "${agent}"`,
    ],
  ])('with %s is read with its readers', async (_, write) => {
    const { views, stats } = await importOf([linesOf(write)]);
    expect(stats).toMatchObject({ damaged: 0, robots: 0, formats: { combined: 5 } });
    expect(views).toEqual(THREE);
    expect(stats.samples[0]?.time).toBe(Date.parse('2026-11-20T10:00:00+07:00') / 1000);
  });

  test.each<[string, (visit: Visit) => string]>([
    [
      'the reader behind the time',
      ({ ip, agent, minute }) =>
        `[20/Nov/2026:10:${minute}:00 +0700] ${ip} 0.424 - cong.example ${REQUEST} 200 39 "-" "${agent}"`,
    ],
    [
      'an IP between time and request',
      ({ ip, agent, minute }) =>
        `web1 [20/Nov/2026:10:${minute}:00 +0700] ${ip} ${REQUEST} 200 39 "-" "${agent}"`,
    ],
    [
      'nothing before the time',
      ({ ip, agent, minute }) =>
        `[2026-11-20T10:${minute}:00+07:00] HIT ${REQUEST} 200 39 "-" "${agent}" "${ip}"`,
    ],
    [
      'an impossible time in ISO 8601',
      ({ ip, agent, minute }) =>
        `${ip} - - [2026-02-31T10:${minute}:00+07:00] ${REQUEST} 200 39 "-" "${agent}"`,
    ],
  ])('with %s is damaged, since nothing may be guessed', async (_, write) => {
    const { stats } = await importOf([linesOf(write)]);
    expect(stats.damaged).toBe(5);
  });
});

describe('JSON of hosts and shippers', () => {
  test.each<[string, (visit: Visit, n: number) => object]>([
    [
      'Cloudflare Logpush',
      ({ ip, agent, minute }) => ({
        ClientIP: ip,
        ClientRequestHost: 'cong.example',
        ClientRequestMethod: 'GET',
        ClientRequestURI: TARGET,
        ClientRequestUserAgent: agent,
        EdgeResponseStatus: 200,
        EdgeStartTimestamp: `2026-11-20T03:${minute}:00Z`,
      }),
    ],
    [
      'Azure Front Door',
      ({ ip, agent, minute }) => ({
        time: `2026-11-20T03:${minute}:00Z`,
        category: 'FrontDoorAccessLog',
        properties: {
          httpMethod: 'GET',
          requestUri: `https://cong.example:443${TARGET}`,
          userAgent: agent,
          clientIp: ip,
          socketIp: '10.0.0.7',
          httpStatusCode: '200',
        },
      }),
    ],
    [
      'CloudFront’s standard logs in JSON, in UTC',
      ({ ip, agent, minute }) => ({
        date: '2026-11-20',
        time: `03:${minute}:00`,
        'c-ip': ip,
        'cs-method': 'GET',
        'cs(Host)': 'd1.cloudfront.example',
        'cs-uri-stem': TARGET,
        'sc-status': '200',
        'cs(User-Agent)': agent.replaceAll(' ', '%20'),
        'cs-uri-query': '-',
      }),
    ],
    [
      'Vercel',
      ({ ip, agent, minute }) => ({
        proxy: {
          timestamp: Date.parse(`2026-11-20T03:${minute}:00Z`),
          method: 'GET',
          path: TARGET,
          userAgent: [agent],
          statusCode: 200,
          clientIp: ip,
        },
      }),
    ],
    [
      'Kong',
      ({ ip, agent, minute }) => ({
        started_at: Date.parse(`2026-11-20T03:${minute}:00Z`),
        client_ip: ip,
        request: { method: 'GET', uri: TARGET, headers: { 'user-agent': agent } },
        response: { status: 200 },
      }),
    ],
    [
      'pino, behind a proxy',
      ({ ip, agent, minute }, n) => ({
        time: Date.parse(`2026-11-20T03:${minute}:00Z`),
        req: {
          method: 'GET',
          url: TARGET,
          headers: { 'user-agent': agent, 'x-forwarded-for': ip },
          remoteAddress: `::ffff:10.0.0.${n}`,
        },
        res: { statusCode: 200 },
      }),
    ],
  ])('%s is read with its readers', async (_, write) => {
    const { views, stats } = await importOf([linesOf(write)]);
    expect(stats).toMatchObject({ damaged: 0, robots: 0, formats: { json: 5 } });
    expect(stats.readers.withoutAgentField).toBe(0);
    expect(views).toEqual(THREE);
    expect(stats.samples[0]?.time).toBe(Date.parse('2026-11-20T10:00:00+07:00') / 1000);
  });

  test.each([
    ['[', ']'],
    ['[\r', ']\r'],
  ])('an array with one request a line is read to its last line', async (open, close) => {
    const objects = linesOf(({ ip, agent, minute }) => ({
      ...{ time: `2026-11-20T03:${minute}:00Z`, remote_addr: ip, request: REQUEST.slice(1, -1) },
      ...{ status: 200, http_user_agent: agent },
    }));
    const array = objects.map((line, n) => (n < 4 ? `${line},` : line));
    const { views, stats } = await importOf([[open, ...array, close]]);
    expect(stats).toMatchObject({ lines: 5, damaged: 0 });
    expect(views).toEqual(THREE);
  });
});

describe('--format as it stands in a configuration', () => {
  test.each([
    ['with \\t for tabs', '$remote_addr\\t$time_local\\t$request\\t$status\\t$http_user_agent'],
    [
      'copied with its quotes, over several lines',
      `'$remote_addr\\t$time_local\\t'\n   '$request\\t$status\\t$http_user_agent';`,
    ],
    [
      'copied as a directive',
      `log_format bang "$remote_addr\\t$time_local" "\\t$request\\t$status" "\\t$http_user_agent";`,
    ],
  ])('%s is taken', async (_, format) => {
    const { templateOf } = await chooseFormats(['access.log'], { format });
    const lines = linesOf(
      ({ ip, agent, minute }) =>
        `${ip}\t20/Nov/2026:10:${minute}:00 +0700\tGET ${TARGET} HTTP/1.1\t200\t${agent}`,
    );
    const { views, stats } = await importOf([lines], { template: templateOf('access.log') });
    expect(stats).toMatchObject({ damaged: 0, formats: { template: 5 } });
    expect(views).toEqual(THREE);
  });
});
