/** What an import says of the formats and readers that it understood, and when it refuses to trust them. */
import { describe, expect, test } from 'vitest';
import { describeImport, refusalReason } from '../../../../src/counts/report/describe-import.ts';
import { describeSamples } from '../../../../src/counts/report/describe-log.ts';
import {
  distrustReason,
  noAgentsReason,
  warnIfReaderChanges,
} from '../../../../src/counts/report/doubtful-readers.ts';
import { combined, common, FIREFOX, GOOGLEBOT, importOf, PATH_INDEX } from '../imports.ts';

const ARTICLES_PATH = '/bai-viet/';
const agent = (n: number) => FIREFOX.replaceAll('140', String(100 + n));

describe('the report says what was understood', () => {
  test('it names the formats, the fields of the reader, readers and lines of each kind', async () => {
    const done = await importOf([
      [
        combined({ ip: '198.51.100.1' }),
        combined({ ip: '198.51.100.1', after: 60 }),
        `${combined({ ip: '10.0.0.1', after: 90 })} "198.51.100.2"`,
        combined({ target: '/anh.webp' }),
        combined({ target: '/' }),
        combined({ agent: GOOGLEBOT }),
        'rác',
      ],
      [
        '#Fields: date time cs-method cs-uri-stem sc-status c-ip',
        '2026-11-20 03:00:00 GET / 200 198.51.100.1',
      ],
    ]);
    const text = describeImport(done, 1);
    expect(text).toContain(
      'common/combined (nginx, Apache): 6 dòng; W3C (IIS, CloudFront): 1 dòng.',
    );
    expect(text).toContain(
      'Người đọc lấy từ: địa chỉ đứng trước dấu [ (2 lượt mở); X-Forwarded-For ở cuối dòng (1 lượt mở). Có 2 người đọc khác nhau (địa chỉ và trình duyệt), từ 2 địa chỉ.',
    );
    expect(text).toContain('3 dòng mở trang khác, ảnh hoặc tệp.');
    expect(text).toContain('4 lần mở bài viết, trong đó 1 của robot');
    expect(text).toContain('1 dòng hỏng');
    expect(text).not.toContain('198.51');
  });

  test('it names the log_format that the host has given', async () => {
    const done = await importOf([[combined()]]);
    done.stats.formats = { combined: 0, json: 0, w3c: 0, template: 12 };
    expect(describeImport(done, 1, ['log_format main'])).toContain('log_format main: 12 dòng.');
  });

  test('it says that robots count where the log has no agents, and what to set', async () => {
    const text = describeImport(await importOf([[common()]]), 1);
    expect(text).toMatch(/1 lượt mở không ghi trình duyệt, nên robot cũng được đếm.*dạng combined/);
  });
});

describe('a dry run shows three lines as they were read', () => {
  test('each has time, shortened IP, field, agent, article and what became of it', async () => {
    const { stats } = await importOf([
      [
        combined({ target: '/' }),
        combined({ ip: '198.51.100.1', target: '/bai-viet/sua-duong/?token=bi-mat' }),
        combined({ ip: '2001:db8::9', agent: GOOGLEBOT }),
        `${combined()} "prefetch"`,
        combined(),
      ],
    ]);
    const [title, first, second, third, ...more] = describeSamples(stats, PATH_INDEX.ids);
    expect(title).toContain('theo cách lệnh này hiểu');
    expect(first).toMatch(
      /^ {2}dòng 2: 20\/11\/2026.*10:00; người đọc 198\.×\.×\.× \(địa chỉ đứng trước dấu \[\)/,
    );
    expect(first).toContain(
      'mở /bai-viet/sua-duong/ → bài 2026/sua-duong, mã 200; được xét để đếm',
    );
    expect(first).not.toContain('bi-mat');
    expect(second).toMatch(/dòng 3: .*2001:db8:×.*robot, không đếm$/);
    expect(third).toMatch(/dòng 4: .*tải trước, không đếm$/);
    expect(more).toEqual([]);
  });

  test('it says so when no line opens an article', async () => {
    const { stats } = await importOf([[combined({ target: '/' })]]);
    expect(describeSamples(stats, PATH_INDEX.ids)).toEqual([
      'Không có dòng nào mở một bài viết để làm ví dụ.',
    ]);
  });
});

describe('a field of the reader that looks like that of a proxy is not trusted', () => {
  const log = (ips: number, agents: number, extra: (n: number) => string = () => '') =>
    Array.from(
      { length: Math.max(ips, agents) },
      (_, n) =>
        combined({ ip: `10.7.0.${n % ips}`, agent: agent(n % agents), after: n * 30 }) + extra(n),
    );

  test.each([
    [1, 20],
    [3, 40],
    [8, 40],
  ])('%i IPs for %i agents', async (ips, agents) => {
    const { stats } = await importOf([log(ips, agents)]);
    const reason = distrustReason(stats);
    expect(reason).toContain('chỉ');
    expect(reason).toContain(`${ips} địa chỉ cho ${agents} loại trình duyệt`);
    expect(reason).toMatch(/set_real_ip_from[^]*real_ip_header[^]*--trust-reader-field/);
  });

  test.each([
    ['few agents', log(1, 19)],
    ['an IP for every third agent', log(20, 60)],
    ['an IP for every agent', log(60, 60)],
    ['the reader at the end of the line', log(2, 60, (n) => ` "198.51.100.${n}"`)],
    ['robots with many names', log(1, 40).map((line) => line.replace('Firefox/', 'bot/'))],
  ])('a log with %s is trusted', async (_, lines) => {
    const { stats } = await importOf([lines]);
    expect(distrustReason(stats)).toBeUndefined();
  });
});

describe('a field of the reader that changes with every line gives a warning', () => {
  const withPrefix = (prefix: (n: number) => string) =>
    Array.from(
      { length: 12 },
      (_, n) => prefix(n) + combined({ after: n }).slice('203.0.113.7 - -'.length),
    );

  test('the warning names the options that help', async () => {
    const { stats } = await importOf([withPrefix((n) => `id${n}x`)]);
    expect(warnIfReaderChanges(stats)).toMatch(/đổi theo từng dòng.*--format.*--nginx-config/);
  });

  test.each([
    ['IPs that change', withPrefix((n) => `198.51.100.${n} - -`)],
    ['host names that return', withPrefix((n) => `may-${n % 3}.example - -`)],
    ['few lines', withPrefix((n) => `id${n}x`).slice(0, 9)],
  ])('%s give none', async (_, lines) => {
    const { stats } = await importOf([lines]);
    expect(warnIfReaderChanges(stats)).toBeUndefined();
  });
});

describe('a log in which no client has an agent is refused with the setting', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, n) =>
      combined({ ip: `198.51.100.${n}`, agent: '-', after: n }),
    );

  test('ten requests without an agent are enough', async () => {
    const { stats } = await importOf([lines(10)]);
    expect(refusalReason(stats, ARTICLES_PATH)).toMatch(/cả 10 lần.*User-Agent.*combined/);
  });

  test.each([
    ['nine requests', lines(9)],
    ['a reader with an agent among them', [...lines(10), combined()]],
    ['a robot with an agent among them', [...lines(10), combined({ agent: GOOGLEBOT })]],
  ])('%s are not refused', async (_, log) => {
    expect(noAgentsReason((await importOf([log])).stats)).toBeUndefined();
  });
});

describe('a log that cannot be read is refused with the exact setting', () => {
  const ts = 1795143600;
  test.each([
    ['2026/11/20 10:00:00 [error] 7#7: *1 open() failed', /error\.log.*access_log/],
    ['2026-11-20 03:00:00 10.0.0.5 GET /x 200', /#Fields.*IIS Manager/],
    [
      `${'79a5'.repeat(16)} bucket [20/Nov/2026:03:00:00 +0000] 198.51.100.1 - X REST.GET.OBJECT`,
      /S3.*CloudFront/,
    ],
    [
      JSON.stringify({ ts, request: 'GET /bai-viet/sua-duong/ HTTP/1.1', status: 200 }),
      /JSON.*địa chỉ người đọc[^]*escape=json/,
    ],
    [JSON.stringify({ when: 'today' }), /thời điểm[^]*--nginx-config[^]*Traefik/],
    [
      'h2 app/alb 10.0.0.1:443 "GET https://x/ HTTP/2.0"',
      /--nginx-config[^]*log_format portal[^]*CustomLog/,
    ],
  ])('%.40s', async (line, message) => {
    const { stats } = await importOf([[line]]);
    expect(refusalReason(stats, ARTICLES_PATH)).toMatch(message);
  });

  test('W3C without a column names the field to select', async () => {
    const { stats } = await importOf([
      ['#Fields: date time cs-method cs-uri-stem sc-status', '2026-11-20 03:00:00 GET / 200'],
    ]);
    // The line looks like W3C, and #Fields is there: the column is what is missing.
    expect(refusalReason(stats, ARTICLES_PATH)).toContain('Client IP Address (c-ip)');
  });
});
