/** Fields behind the agent have no names: whether one holds the reader follows from all lines. */
import { describe, expect, test } from 'vitest';
import { warnIfReadersAreDoubtful } from '../../../../src/counts/report/doubtful-readers.ts';
import { describeImport } from '../../../../src/counts/report/describe-import.ts';
import { combined, FIREFOX, importOf } from '../imports.ts';

const times = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n + 1));
const line = (ip: string, behind: string, n = 0) => `${combined({ ip, after: n })} ${behind}`;
const home = (n: number) => `113.${160 + n}.7.${n}`;

describe('the field behind is the reader only if it changes as readers do', () => {
  test.each<[string, number, string[]]>([
    ['the portal opened by its IP', 7, times(7, (n) => line(home(n), '"125.235.4.10"', n))],
    ['the same over IPv6', 4, times(4, (n) => line(home(n), '"[2405:4800::10]"', n))],
    [
      'a public upstream and its time',
      9,
      times(9, (n) => line(home(n), '"125.235.4.10:3000" "0.012"', n)),
    ],
    ['upstreams in turn', 5, times(5, (n) => line(home(n), `"-" "125.235.4.${n % 3}:3000"`, n))],
    [
      'host names, and IPs at times',
      6,
      times(6, (n) => line(home(n), n % 3 ? '"cong.example"' : '"125.235.4.10"', n)),
    ],
    ['an intranet that opens it by IP', 5, times(5, (n) => line(`10.4.0.${n}`, '"10.0.0.2"', n))],
    [
      'the host by IP before X-Forwarded-For',
      6,
      times(6, (n) => line(`103.9.1.${n % 2}`, `"-" "cong.example" "${home(n)}"`, n)),
    ],
    [
      'one reader behind nine edges',
      1,
      times(9, (n) => line(`162.158.7.${n}`, '"113.161.9.9"', n)),
    ],
    ['one reader behind nine pods', 1, times(9, (n) => line(`10.244.0.${n}`, '"113.161.9.9"', n))],
    [
      'readers behind one proxy',
      8,
      times(8, (n) => line('103.9.1.1', `"${home(n)}, 10.0.0.${n}"`, n)),
    ],
    [
      'readers with their ports, as Azure writes them, behind one proxy',
      8,
      times(8, (n) => line('103.9.1.1', `"${home(n)}:${40_000 + 7 * n}"`, n)),
    ],
  ])('%s: %i', async (_, readers, lines) => {
    for (const order of [lines, [...lines].reverse()]) {
      const { views, stats } = await importOf([order]);
      expect(views).toEqual({ '2026/sua-duong': readers });
      expect(stats.readers.readers).toBe(readers);
    }
  });

  test('the report says why the field is not the reader, without an IP', async () => {
    const done = await importOf([times(6, (n) => line(home(n), '"125.235.4.10"', n))]);
    const text = describeImport(done, 1);
    expect(text).toContain('Người đọc lấy từ: địa chỉ đứng trước dấu [ (6 lượt mở)');
    expect(text).toMatch(/Trường thứ 1 trong dấu nháy.*gần như không đổi/);
    expect(text).not.toContain('125.235');
  });
});

describe('a reader who forges X-Forwarded-For is one, or the command warns', () => {
  const forged = (count: number) => times(count, (n) => line('113.190.1.1', `"9.${n}.9.9"`, n));
  test.each<[string, string[]]>([
    ['others have none', times(30, (n) => line(home(n), '"-"', n))],
    ['others show their own IP', times(30, (n) => line(home(n), `"${home(n)}"`, n))],
  ])('%s: the IP in front counts', async (_, others) => {
    const { views } = await importOf([[...forged(25), ...others]]);
    expect(views).toEqual({ '2026/sua-duong': 31 });
  });

  test('with few direct readers the field behind counts, with a warning', async () => {
    const { views, stats } = await importOf([
      [...times(40, (n) => line('10.0.0.1', `"${home(n)}"`, n)), line('113.5.5.5', '"-"')],
    ]);
    expect(views).toEqual({ '2026/sua-duong': 41 });
    expect(warnIfReadersAreDoubtful(stats).join()).toMatch(
      /^1 lượt mở không đi qua máy trung gian/,
    );
  });
});

describe('few IPs with many browsers, and internal ones only, give a warning', () => {
  const agent = (n: number) => FIREFOX.replaceAll('140', String(100 + n));
  const log = (count: number, ips: number, agents: number, ip: (n: number) => string) =>
    times(count, (n) =>
      combined({ ip: ip(n % ips), agent: agent((n + Math.floor(n / ips)) % agents), after: n }),
    );
  test.each<[string, string[], RegExp | undefined]>([
    ['one IP and eleven agents', log(90, 1, 11, () => '113.2.2.2'), /^Chỉ 1 địa chỉ cho 11 loại/],
    ['seven edges', log(280, 7, 9, (n) => `104.16.3.${n}`), /^Chỉ 7 địa chỉ cho 9 loại/],
    ['internal IPs', log(5, 5, 1, (n) => `172.16.0.${n}`), /^Mọi người đọc đều có địa chỉ nội bộ/],
    ['loopback in IPv6', [combined({ ip: '::1' })], /^Mọi người đọc đều có địa chỉ nội bộ/],
    ['a household', log(12, 1, 3, () => '113.2.2.2'), undefined],
    ['a public reader among internal ones', [combined({ ip: '10.0.0.1' }), combined()], undefined],
    ['many households', log(90, 45, 2, home), undefined],
  ])('%s', async (_, lines, message) => {
    const { stats } = await importOf([lines]);
    const warnings = warnIfReadersAreDoubtful(stats).join('\n');
    if (message) expect(warnings).toMatch(message);
    else expect(warnings).toBe('');
  });
});
