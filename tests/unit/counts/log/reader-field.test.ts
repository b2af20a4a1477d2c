/** The reader is one field of a line: readers are told apart by it, and by nothing else that precedes the time. */
import { describe, expect, test } from 'vitest';
import { combined, FIREFOX, importOf, linesOf } from '../imports.ts';

const READERS = ['198.51.100.20', '2001:db8:9::20'];
const rest = (minute: number) =>
  combined({ after: 60 * minute }).slice(combined({ after: 60 * minute }).indexOf('['));
const clock = (minute: number) => `10:${String(minute).padStart(2, '0')}:00`;

/** Lines of one format: `line(ip, n)` is the n-th request of a reader; something else in it changes with every line. */
const FORMATS: [name: string, line: (ip: string, n: number) => string][] = [
  [
    'an edge of a CDN in front and the reader at the end',
    (ip, n) => `104.16.9.${n} - - ${rest(n)} "${ip}"`,
  ],
  [
    'an edge in front and a chain at the end',
    (ip, n) => `104.16.9.${n} - - ${rest(n)} "${ip}, 10.0.7.${n}"`,
  ],
  [
    'other fields before the reader at the end',
    (ip, n) => `10.1.1.${n} - - ${rest(n)} "cong.example" rt=0.${n} "-" "${ip}"`,
  ],
  ['an internal upstream at the end', (ip, n) => `${ip} - - ${rest(n)} "-" "10.0.0.${n}:3000"`],
  ['a chain in front', (ip, n) => `${ip}, 10.0.0.${n} - - ${rest(n)}`],
  [
    'a chain that begins in the network of an office',
    (ip, n) => `192.168.1.${n}, ${ip}, 10.0.0.${n} - - ${rest(n)}`,
  ],
  ['a prefix of syslog', (ip, n) => `Nov 20 ${clock(n)} web${n} nginx[${n}]: ${ip} - - ${rest(n)}`],
  [
    'a prefix of syslog with the IP of the machine',
    (ip, n) => `Nov 20 ${clock(n)} 10.0.0.${n} nginx: ${ip} - - ${rest(n)}`,
  ],
  [
    'a prefix of syslog as in RFC 5424',
    (ip, n) => `<190>1 2026-11-20T${clock(n)}.5${n}Z 10.0.0.3 nginx ${n} - - ${ip} - - ${rest(n)}`,
  ],
  [
    'a prefix of Kubernetes',
    (ip, n) => `2026-11-20T${clock(n)}.12345678${n}Z stdout F ${ip} - - ${rest(n)}`,
  ],
  ['a prefix of Docker Compose', (ip, n) => `web-${n}  | ${ip} - - ${rest(n)}`],
  ['the host in front', (ip, n) => `a${n}.cong.example:443 ${ip} - - ${rest(n)}`],
  ['the IP of the host in front', (ip, n) => `10.0.0.${n}:443 ${ip} - - ${rest(n)}`],
  ['a request id in front', (ip, n) => `7f3a9c${n} - ${ip} ${rest(n)}`],
  [
    'a user name with blanks',
    (ip, n) => `${ip} - ${['an', 'ba van', '"c d e"', '- -'][n % 4]} ${rest(n)}`,
  ],
  ['a user name that is an IP', (ip, n) => `${ip} - 203.0.113.${n} ${rest(n)}`],
  ['a user name known to identd', (ip, n) => `${ip} nobody u${n} ${rest(n)}`],
  [
    'a port that changes',
    (ip, n) => `${ip.includes(':') ? `[${ip}]` : ip}:${4000 + n} - - ${rest(n)}`,
  ],
];

describe('two readers who each come three times within minutes are two', () => {
  test.each(FORMATS)('with %s', async (_, line) => {
    const lines = READERS.flatMap((ip) => [1, 2, 3].map((n) => line(ip, n)));
    const { views, stats } = await importOf([lines]);
    expect(stats.damaged).toBe(0);
    expect(views).toEqual({ '2026/sua-duong': 2 });
    expect(stats.readers).toMatchObject({ readers: 2, ips: 2, withoutIp: 0 });
  });
});

describe('one IP has many spellings', () => {
  test.each([
    [
      'IPv4 in IPv6',
      ['203.0.113.9', '::ffff:203.0.113.9', '::FFFF:203.0.113.9', '::ffff:cb00:7109'],
    ],
    ['IPv4 in IPv6 with ports', ['203.0.113.9:80', '[::ffff:203.0.113.9]:4711']],
    ['IPv6', ['2001:db8::1', '2001:DB8::1', '2001:0db8:0:0:0:0:0:1', '[2001:db8::1]']],
  ])('%s is one reader', async (_, spellings) => {
    const { views } = await importOf([spellings.map((ip, after) => combined({ ip, after }))]);
    expect(views).toEqual({ '2026/sua-duong': 1 });
  });

  test.each([
    ['networks', ['10.0.0.1', '10.0.0.2', '192.168.1.1', '127.0.0.1']],
    ['host names', ['may-1.cong.example', 'may-2.cong.example']],
  ])('different %s are different readers', async (_, ips) => {
    const { views } = await importOf([ips.map((ip, after) => combined({ ip, after }))]);
    expect(Object.values(views)).toEqual([ips.length]);
  });
});

describe('W3C columns of the reader', () => {
  const agent = FIREFOX.replaceAll(' ', '+');
  const iis = (columns: string, rows: readonly string[]) =>
    linesOf([
      `#Fields: date time cs-method cs-uri-stem sc-status cs(User-Agent) ${columns}`,
      ...rows.map(
        (row, n) => `2026-11-20 03:0${n}:00 GET /bai-viet/sua-duong/ 200 ${agent} ${row}`,
      ),
    ]);

  test.each([
    ['c-ip X-Forwarded-For', ['10.9.0.1 198.51.100.7', '10.9.0.2 198.51.100.7:4411'], 1],
    [
      'c-ip X-Forwarded-For',
      ['10.9.0.1 198.51.100.7,+10.0.0.1', '10.9.0.2 198.51.100.7,+10.0.0.9'],
      1,
    ],
    ['c-ip cs(X-Forwarded-For)', ['10.9.0.1 198.51.100.7', '10.9.0.2 198.51.100.7'], 1],
    ['cs(CF-Connecting-IP) c-ip', ['198.51.100.7 104.16.0.1', '198.51.100.7 104.16.0.2'], 1],
    ['c-ip X-Forwarded-For', ['198.51.100.7 -', '198.51.100.8 -'], 2],
    ['X-Forwarded-For', ['198.51.100.7', '198.51.100.8'], 2],
  ])('with %s: %j are %i reader(s)', async (columns, rows, readers) => {
    const { views, stats } = await importOf([iis(columns, rows)]);
    expect(stats.damaged).toBe(0);
    expect(views).toEqual({ '2026/sua-duong': readers });
  });

  test('quoted values may have blanks and doubled quotes', async () => {
    const quoted = ['one "two" three', 'x'].map(
      (text, n) =>
        `2026-11-20 03:00:0${n}.12${n} GET /bai-viet/sua-duong/ 198.51.100.7 200 "${FIREFOX} ${text.replaceAll('"', '""')}" "a b"`,
    );
    const { views, stats } = await importOf([
      [
        '#Software: IIS Advanced Logging Module',
        '#Fields:  date time cs-method cs-uri-stem c-ip sc-status cs(User-Agent) cs(Referer)',
        ...quoted,
      ],
    ]);
    expect(stats).toMatchObject({ lines: 2, damaged: 0 });
    expect(views).toEqual({ '2026/sua-duong': 2 });
  });

  test.each([
    ['c-ip', 'ip'],
    ['cs-uri-stem', 'target'],
    ['sc-status', 'status'],
    ['cs-method', 'method'],
    ['date', 'time'],
  ])(
    'without the column %s nothing is read, and the missing field is known',
    async (column, field) => {
      const columns = ['date', 'time', 'cs-method', 'cs-uri-stem', 'sc-status', 'c-ip'];
      const values = [
        '2026-11-20',
        '03:00:00',
        'GET',
        '/bai-viet/sua-duong/',
        '200',
        '198.51.100.7',
      ];
      const { stats, views } = await importOf([
        [
          `#Fields: ${columns.filter((name) => name !== column).join(' ')}`,
          values.filter((_, index) => columns[index] !== column).join(' '),
        ],
      ]);
      expect(views).toEqual({});
      expect(stats).toMatchObject({ lines: 1, damaged: 1 });
      expect([...stats.missing]).toEqual([field]);
    },
  );
});

describe('the statistics of readers', () => {
  test('name the field that the reader was taken from', async () => {
    const { stats } = await importOf([
      [`10.0.0.1 - - ${rest(1)} "198.51.100.7"`, combined({ ip: '198.51.100.8' })],
    ]);
    expect([...stats.readers.fields.values()]).toEqual([
      { name: 'X-Forwarded-For ở cuối dòng', requests: 1 },
      { name: 'địa chỉ đứng trước dấu [', requests: 1 },
    ]);
  });

  test('leave out robots and prefetches', async () => {
    const { stats } = await importOf([
      [
        combined(),
        combined({ agent: 'curl/8.0' }),
        `${combined({ ip: '198.51.100.9' })} "prefetch"`,
      ],
    ]);
    expect(stats.readers).toMatchObject({ requests: 1, readers: 1, ips: 1, agents: 1 });
  });
});
