import { describe, expect, test } from 'vitest';
import { combined, common, FIREFOX, GOOGLEBOT, importOf } from '../imports.ts';

/** In each format: two readers of one article, one of whom returns after a minute, a robot, and a style sheet. */
const VISITS = [
  { ip: '203.0.113.7', agent: FIREFOX, time: '03:00:00', target: '/bai-viet/sua-duong/' },
  { ip: '2001:db8::7', agent: FIREFOX, time: '03:00:30', target: '/bai-viet/sua-duong/' },
  { ip: '203.0.113.7', agent: FIREFOX, time: '03:01:00', target: '/bai-viet/sua-duong/' },
  { ip: '198.51.100.1', agent: GOOGLEBOT, time: '03:02:00', target: '/bai-viet/sua-duong/' },
  { ip: '203.0.113.7', agent: FIREFOX, time: '03:03:00', target: '/_astro/index.css' },
];
type SampleVisit = (typeof VISITS)[number];

const apache = ({ ip, agent, time, target }: SampleVisit) =>
  `${ip} - - [20/Nov/2026:${time} +0000] "GET ${target} HTTP/2.0" 200 5120 "-" "${agent}"`;
const caddy = ({ ip, agent, time, target }: SampleVisit) =>
  JSON.stringify({
    level: 'info',
    ts: Date.parse(`2026-11-20T${time}Z`) / 1000 + 0.25,
    logger: 'http.log.access.log0',
    request: {
      remote_ip: ip,
      client_ip: ip,
      proto: 'HTTP/2.0',
      method: 'GET',
      host: 'thunghiem.example',
      uri: target,
      headers: { 'User-Agent': [agent], 'Accept-Language': ['vi'] },
    },
    duration: 0.0004,
    size: 5120,
    status: 200,
  });
const iis = ({ ip, agent, time, target }: SampleVisit) =>
  `2026-11-20 ${time} 10.0.0.5 GET ${target} - 443 - ${ip} ${agent.replaceAll(' ', '+')} - 200 0 0 15`;
const cloudFront = ({ ip, agent, time, target }: SampleVisit) =>
  [
    ...['2026-11-20', time, 'SIN2-C1', '5120', ip, 'GET', 'd111.cloudfront.net', target],
    ...['200', '-', encodeURI(agent), '-', '-', 'Hit'],
  ].join('\t');

const FORMATS: [name: string, lines: string[]][] = [
  ['the combined format', VISITS.map(apache)],
  [
    'the combined format with the host in front',
    VISITS.map((v) => `thunghiem.example:443 ${apache(v)}`),
  ],
  [
    'the combined format with times at the end',
    VISITS.map((v, i) => `${apache(v)} "0.00${i}" 0.${i}`),
  ],
  ['nginx’s format main without a proxy', VISITS.map((visit) => `${apache(visit)} "-"`)],
  [
    'nginx’s format main behind a proxy',
    VISITS.map((visit) => `${apache({ ...visit, ip: '10.0.0.1' })} "${visit.ip}"`),
  ],
  ['JSON of Caddy', VISITS.map(caddy)],
  [
    'JSON of Caddy with ISO timestamps',
    VISITS.map((visit) =>
      caddy(visit).replace(/"ts":[\d.]+/, `"ts":"2026-11-20T${visit.time}.250Z"`),
    ),
  ],
  [
    'W3C of IIS, separated by spaces,',
    [
      '#Software: Microsoft Internet Information Services 10.0',
      '#Version: 1.0',
      '#Date: 2026-11-20 03:00:00',
      '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken',
      ...VISITS.map(iis),
    ],
  ],
  ...[' ', '\t'].map((separator): [string, string[]] => [
    `W3C with values in quotation marks, separated by ${separator === ' ' ? 'spaces' : 'tabs'},`,
    [
      '#Fields: date time cs(User-Agent) cs(Referer) c-ip cs-method cs-uri-stem sc-status',
      ...VISITS.map(({ ip, agent, time, target }) =>
        [
          ...['2026-11-20', time, `"${agent}"`, '"Tìm ""sửa đường"" ở đây"', `"${ip}"`],
          ...['GET', `"${target}"`, '200'],
        ].join(separator),
      ),
    ],
  ]),
  [
    'W3C of CloudFront, separated by tabs,',
    [
      '#Version: 1.0',
      '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type',
      ...VISITS.map(cloudFront),
    ],
  ],
];

describe('two readers are two views; a repeat and a robot are none', () => {
  test.each(FORMATS)('%s is read', async (_, lines) => {
    const { views, outcomes, stats } = await importOf([lines]);
    expect(views).toEqual({ '2026/sua-duong': 2 });
    expect(stats).toMatchObject({
      lines: VISITS.length,
      damaged: 0,
      articleRequests: 4,
      robots: 1,
    });
    expect(outcomes.repeated).toBe(1);
  });
});

test('the common format has no agents, so nobody is taken for a robot', async () => {
  const lines = ['203.0.113.7', '2001:db8::7', '203.0.113.7'].map((ip) => common({ ip }));
  const { views, stats } = await importOf([lines]);
  expect(views).toEqual({ '2026/sua-duong': 2 });
  expect(stats).toMatchObject({ damaged: 0, robots: 0 });
});

test('two files in two formats are read as one log', async () => {
  const visit = { ip: '203.0.113.7', agent: FIREFOX, time: '03:00:00' };
  const { views } = await importOf([
    [combined({ after: 60 })],
    [caddy({ ...visit, target: '/bai-viet/hop-dau-nam/' })],
  ]);
  expect(views).toEqual({ '2026/sua-duong': 1, '2026/hop-dau-nam': 1 });
});

test('W3C columns may change within a file, and the query is a column of its own', async () => {
  const { views, stats } = await importOf([
    [
      '#Fields: date time c-ip cs-method cs-uri-stem cs-uri-query sc-status cs(User-Agent)',
      '2026-11-20 03:00:00 203.0.113.7 GET /tin-tuc id=7 200 Mozilla/5.0+(X11)+Firefox/140.0',
      '#Fields: date time cs-method cs-uri-stem sc-status c-ip cs(User-Agent)',
      '2026-11-20 05:00:00 GET /bai-viet/hop-dau-nam/ 304 203.0.113.7 Mozilla/5.0+(X11)+Firefox/140.0',
      '2026-11-20 05:00:01 GET /bai-viet/hop-dau-nam/ 304 203.0.113.7',
    ],
  ]);
  expect(views).toEqual({ '2026/sua-duong': 1, '2026/hop-dau-nam': 1 });
  expect(stats.damaged).toBe(1);
});

test.each([
  ['W3C without the line that names the columns', iis(VISITS[0] as SampleVisit)],
  [
    'a time without a zone',
    caddy(VISITS[0] as SampleVisit).replace(/"ts":[\d.]+/, '"ts":"2026/11/20 03:00:00"'),
  ],
  ['a truncated entry', caddy(VISITS[0] as SampleVisit).slice(0, -40)],
  ...['32/Nov/2026', '31/Nov/2025', '31/Feb/2026', '29/Feb/2026', '00/Nov/2026'].map(
    (day): [string, string] => [`${day} in combined`, combined().replace('20/Nov/2026', day)],
  ),
  [
    '31/02/2026 of Caddy',
    caddy(VISITS[0] as SampleVisit).replace(/"ts":[\d.]+/, '"ts":"2026-02-31T03:00:00Z"'),
  ],
  [
    'a line of another program',
    'Nov 20 10:00:00 may-chu sshd[311]: Connection closed by 203.0.113.7',
  ],
])('%s is a damaged line', async (_, line) => {
  const { views, stats } = await importOf([[line]]);
  expect(views).toEqual({});
  expect(stats).toMatchObject({ lines: 1, damaged: 1 });
});

test.each(['29/Feb/2024', '31/Dec/2025', '30/Nov/2025'])('%s is a valid date', async (day) => {
  const { stats } = await importOf([[combined().replace('20/Nov/2026', day)]]);
  expect(stats.damaged).toBe(0);
});

/** `time_format` of https://caddyserver.com/docs/caddyfile/directives/log, at 03:00:00.25 in UTC. */
test.each([
  ['unix_seconds_float', '1795143600.25'],
  ['unix_milli_float', '1795143600250.5'],
  ['unix_nano', '1795143600250000000'],
  ['iso8601', '"2026-11-20T10:00:00.250+0700"'],
  ['rfc3339', '"2026-11-20T10:00:00+07:00"'],
  ['rfc3339_nano', '"2026-11-20T03:00:00.25Z"'],
  ['common_log', '"20/Nov/2026:10:00:00 +0700"'],
])('Caddy’s time_format %s gives the same time as the default', async (_, time) => {
  const [reader, , again] = VISITS as [SampleVisit, SampleVisit, SampleVisit];
  const first = caddy(reader).replace(/"ts":[\d.]+/, `"ts":${time}`);
  const halfAnHour = caddy({ ...again, time: '03:30:00' });
  const { views, stats } = await importOf([[first, caddy(again), halfAnHour]]);
  expect(stats).toMatchObject({ lines: 3, damaged: 0, future: 0 });
  expect(views).toEqual({ '2026/sua-duong': 2 });
});

test('escapes in Caddy’s targets are decoded; entries about other things are not damaged lines', async () => {
  const line = caddy({ ...(VISITS[0] as SampleVisit), target: '/tin-tuc?loai=2&id=8' });
  const { views, stats } = await importOf([
    [
      line.replace('&', '\\u0026'),
      '{"level":"info","ts":1795143600.1,"logger":"tls","msg":"certificate obtained"}',
    ],
  ]);
  expect(views).toEqual({ '2025/lich-cat-nuoc': 1 });
  expect(stats.damaged).toBe(0);
});
