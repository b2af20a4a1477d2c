/** Log formats, the field of the reader and its report, as `npm run counts -- import` and `doctor` show them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyPortal, lineOf, type CountedPortal } from './counts.ts';

const HOP = '2023/hop-dau-nam';
const FORMAT = '$request_id [$time_local] "$request" $status "$http_user_agent" $remote_addr';

let portal: CountedPortal;
beforeEach(async () => {
  portal = await copyPortal();
});
afterEach(() => portal.remove());

/** A line in FORMAT: a request id in front, the reader at the end. */
const ownLine = (reader: number, after: number): string => {
  const [, time = '', request = '', agent = ''] =
    /\[(.+?)\] (".+?") 200 9000 "-" (".+")/.exec(lineOf('hop-dau-nam', 1, after)) ?? [];
  return `id${after} [${time}] ${request} 200 ${agent} 198.51.100.${reader}\n`;
};
const ownLog = [ownLine(1, 0), ownLine(1, 60), ownLine(2, 90)].join('');

/** A log in which three edges hide forty agents. */
const edgeLog = Array.from({ length: 40 }, (_, n) =>
  lineOf('hop-dau-nam', n % 3, n * 30).replaceAll('140.0', `${100 + n}.0`),
).join('');

describe('a format of the host’s own', () => {
  test('--format says which field is the reader, in a dry run with three lines', async () => {
    const log = await portal.write('portal.log', ownLog);
    const dryRun = await portal.run(['import', '--format', FORMAT, '--dry-run', log]);
    expect(dryRun.exitCode, dryRun.output).toBe(0);
    expect(dryRun.stdout).toContain('log_format ghi ở --format: 3 dòng');
    expect(dryRun.stdout).toContain('Người đọc lấy từ: biến $remote_addr (3 lượt mở). Có 2 người');
    expect(
      dryRun.stdout.match(/^ {2}dòng \d: .*người đọc 198\.×\.×\.×.*được xét để đếm$/gm),
    ).toHaveLength(3);
    expect(dryRun.output).not.toContain('198.51');
    expect(await portal.leftovers()).toEqual([]);

    const { exitCode, output } = await portal.run(['import', '--format', FORMAT, log]);
    expect(exitCode, output).toBe(0);
    expect(await portal.views()).toEqual({ [HOP]: 2 });
    expect(output).not.toContain('198.51');
  });

  test('--nginx-config finds the format, for doctor as well', async () => {
    await portal.write(
      'nginx.conf',
      `http { log_format own '${FORMAT}'; access_log /var/log/nginx/portal.log own; }`,
    );
    await portal.write('portal.log.1', ownLog);
    const words = ['--nginx-config', 'nginx.conf', 'portal.log.1'];
    const { exitCode, output } = await portal.run(['import', ...words]);
    expect(exitCode, output).toBe(0);
    expect(output).toContain('log_format own: 3 dòng');
    expect(await portal.views()).toEqual({ [HOP]: 2 });
    const doctor = await portal.run(['doctor', ...words]);
    expect(doctor.output).toContain('Không thấy gì sai.');
  });

  test('without them, a log that cannot be read is refused with the setting', async () => {
    const log = await portal.write('portal.log', 'GET;/bai-viet/hop-dau-nam/;200\n');
    const { exitCode, stderr } = await portal.run(['import', log]);
    expect(exitCode, stderr).toBe(1);
    expect(stderr).toContain('--nginx-config /etc/nginx/nginx.conf');
    expect(stderr).toContain("log_format portal '$remote_addr");
  });

  test.each([
    [['--format', 'main'], '--format nhận chuỗi log_format'],
    [['--nginx-config', 'khong-co.conf'], 'Không đọc được tệp cấu hình nginx'],
  ])('%j is refused', async (options, message) => {
    const log = await portal.write('portal.log', ownLog);
    const { exitCode, output } = await portal.run(['import', ...options, log]);
    expect(exitCode, output).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

test('a field of the reader that looks like a proxy’s counts with --trust-reader-field only', async () => {
  const log = await portal.write('access.log', edgeLog);
  for (const options of [[], ['--dry-run']]) {
    const refused = await portal.run(['import', ...options, log]);
    expect(refused.exitCode, refused.output).toBe(1);
    expect(refused.stderr).toMatch(
      /Chưa ghi gì: trường người đọc .*chỉ 3 địa chỉ cho 40 loại trình duyệt/,
    );
    expect(refused.stderr).toContain('set_real_ip_from');
    expect(await portal.leftovers()).toEqual([]);
  }
  const trusted = await portal.run(['import', '--trust-reader-field', log]);
  expect(trusted.exitCode, trusted.output).toBe(0);
  expect(await portal.views()).toEqual({ [HOP]: 40 });
});

test('a text before the time that changes with every line gives a warning', async () => {
  const lines = Array.from({ length: 12 }, (_, n) =>
    lineOf('hop-dau-nam', n).replace(/^\S+ - -/, `id${n}x`),
  );
  const log = await portal.write('access.log', lines.join(''));
  const { exitCode, stderr } = await portal.run(['import', '--dry-run', log]);
  expect(exitCode, stderr).toBe(0);
  expect(stderr).toMatch(/Cảnh báo: Phần đứng trước dấu \[ .*đổi theo từng dòng/);
});
