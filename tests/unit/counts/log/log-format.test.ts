/**
 * Formats that the host has given: `log_format` strings, and configurations of nginx that define them. In one file, since both
 * lead to the same template, tested on the same variables; most of it is tables.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFormats } from '../../../../src/counts/log/choose-format.ts';
import { FIREFOX, importOf } from '../imports.ts';

const IPS = ['198.51.100.7', '198.51.100.8'];
const TARGET = '/bai-viet/sua-duong/';

/** Values of the variables of nginx for the n-th request of a reader. */
const values = (ip: string, n: number): Record<string, string> => ({
  remote_addr: ip,
  remote_user: n % 2 ? '-' : 'nguyen van a',
  time_local: `20/Nov/2026:10:0${n}:00 +0700`,
  time_iso8601: `2026-11-20T10:0${n}:00+07:00`,
  msec: `17951436${n}0.123`,
  request: `GET ${TARGET} HTTP/1.1`,
  request_method: 'GET',
  request_uri: `${TARGET}?utm=1`,
  uri: '/tin-tuc',
  args: 'id=7',
  status: '200',
  body_bytes_sent: '5120',
  http_referer: 'https://cong.example/?q="a',
  http_user_agent: FIREFOX,
  http_x_forwarded_for: '-',
  http_sec_purpose: '-',
  request_id: `7f${n}c0ffee`,
  host: 'cong.example',
  request_time: `0.00${n}`,
  upstream_addr: `10.0.0.${n}:3000`,
});
const fill = (format: string, own: Record<string, string>): string =>
  format.replace(/\$\{?(\w+)\}?/g, (_, name: string) => own[name] ?? '-');
const countWith = async (
  format: string,
  change: (ip: string, n: number) => object = () => ({}),
) => {
  const { templateOf } = await chooseFormats(['x'], { format });
  const lines = IPS.flatMap((ip) =>
    [1, 2, 3].map((n) => fill(format, { ...values(ip, n), ...change(ip, n) })),
  );
  return importOf([lines], { template: templateOf('x') });
};

describe('a log_format string says which field is the reader', () => {
  test.each([
    [
      'the reader behind the request',
      '[$time_local] "$request" $status $remote_addr "$http_user_agent"',
    ],
    [
      'a request id in front',
      '$request_id $remote_addr - $remote_user [$time_local] "$request" $status',
    ],
    [
      'columns with bars',
      '$msec|$host|$remote_addr|$request_method|$request_uri|$status|$http_user_agent',
    ],
    ['columns with tabs', '$time_iso8601\t$remote_addr\t$request\t$status\t$http_user_agent'],
    ['names in braces', '${time_iso8601} ${remote_addr} "${request}" ${status}'],
    ['path and query apart', '$remote_addr [$time_local] $request_method $uri?$args $status'],
    [
      'path and query in two columns',
      '$remote_addr [$time_local] $request_method $uri $args $status',
    ],
    [
      'times and upstreams behind',
      '$remote_addr "$request" $status [$time_local] rt=$request_time up=$upstream_addr',
    ],
    [
      'JSON',
      '{"t":"$time_iso8601","who":"$remote_addr","what":"$request","code":$status,"ua":"$http_user_agent"}',
    ],
  ])('with %s, two readers are two views', async (_, format) => {
    const { views, stats } = await countWith(format);
    expect(stats).toMatchObject({ lines: 6, damaged: 0 });
    expect(stats.formats.template).toBe(6);
    expect(views).toEqual({ '2026/sua-duong': 2 });
    expect([...stats.readers.fields.keys()]).toEqual(['biến $remote_addr']);
  });

  test.each([
    [
      '$http_x_forwarded_for',
      (ip: string, n: number) => ({ http_x_forwarded_for: `${ip}, 10.0.0.${n}` }),
    ],
    ['$http_cf_connecting_ip', (ip: string) => ({ http_cf_connecting_ip: ip })],
    ['$http_x_real_ip', (ip: string) => ({ http_x_real_ip: ip })],
  ])('%s is the reader where the connection comes from an edge', async (variable, header) => {
    const format = `$remote_addr [$time_local] "$request" $status ${variable}`;
    const { views, stats } = await countWith(format, (ip, n) => ({
      ...header(ip, n),
      remote_addr: `104.16.0.${n}`,
    }));
    expect(views).toEqual({ '2026/sua-duong': 2 });
    expect([...stats.readers.fields.keys()]).toEqual([`biến ${variable}`]);
  });

  test('quotes that escape=json escapes belong to the value', async () => {
    const { templateOf } = await chooseFormats(['x'], {
      format: `log_format j escape=json '{"a":"$http_user_agent",' '"i":"$remote_addr","t":"$msec","r":"$request","s":"$status"}';`,
    });
    const line = String.raw`{"a":"Mozilla \"x\", \\","i":"198.51.100.7","t":"1795143600.1","r":"GET ${TARGET} HTTP/1.1","s":"200"}`;
    const { views, stats } = await importOf([[line]], { template: templateOf('x') });
    expect(stats.damaged).toBe(0);
    expect(views).toEqual({ '2026/sua-duong': 1 });
    expect(stats.samples[0]?.agent).toBe(String.raw`Mozilla "x", ${'\\'}`);
  });

  test('a prefetch is recognised by its header', async () => {
    const format =
      '$remote_addr [$time_local] "$request" $status "$http_user_agent" "$http_sec_purpose"';
    const { stats } = await countWith(format, () => ({ http_sec_purpose: 'prefetch' }));
    expect(stats.prefetched).toBe(6);
  });

  test('lines in another format are damaged', async () => {
    const { templateOf } = await chooseFormats(['x'], {
      format: '$remote_addr|$msec|$request|$status',
    });
    const { stats } = await importOf([['198.51.100.7 - - [x]', '# x', 'a|b|c', 'a|b|c|d']], {
      template: templateOf('x'),
    });
    expect(stats).toMatchObject({ lines: 4, damaged: 4 });
  });

  test('an unterminated last line waits until it is complete', async () => {
    const format = '$time_iso8601 "$request" $status "$http_user_agent" $remote_addr';
    const { templateOf } = await chooseFormats(['x'], { format });
    const template = templateOf('x');
    const line = fill(format, values('198.51.100.34', 1));
    const first = await importOf([Buffer.from(line.slice(0, -1))], { template });
    expect(first.views).toEqual({});
    const { views } = await importOf([[line]], { before: first.counts, template });
    expect(views).toEqual({ '2026/sua-duong': 1 });
  });
});

describe('a format that cannot be used is refused with what to change', () => {
  test.each([
    ['main', /--format nhận chuỗi log_format.*không nhận “main”.*--nginx-config/],
    ['$remote_addr [$time_local] "$request"', /thiếu \$status[^]*log_format portal/],
    ['[$time_local] "$request" $status', /thiếu \$remote_addr[^]*access_log/],
    ['$remote_addr "$request" $status', /thiếu \$time_local/],
    ['$remote_addr [$time_local] $status', /thiếu \$request/],
    [
      '$remote_addr$remote_user [$time_local] "$request" $status',
      /giữa \$remote_addr và \$remote_user/,
    ],
  ])('the format %s is refused with what to change', async (format, message) => {
    await expect(chooseFormats(['x'], { format })).rejects.toThrow(message);
  });
});

describe('a configuration of nginx says the format of each log', () => {
  let folder: string;
  const config = () => path.join(folder, 'nginx.conf');
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'nginx-'));
    await mkdir(path.join(folder, 'conf.d'));
    await writeFile(
      config(),
      String.raw`
user www-data; # log_format comment '$x';
events { worker_connections 768; }
http {
  log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                    '$status $body_bytes_sent';
  log_format json escape=json "{\"t\":\"$time_iso8601\","
    '"ip":"$http_x_forwarded_for","r":"$request","s":"$status"}';
  access_log /var/log/nginx/access.log main;
  include conf.d/*.conf;
  include khong-co.conf;
}
`,
    );
    await writeFile(
      path.join(folder, 'conf.d/cong.conf'),
      `server { access_log /var/log/nginx/cong.log json buffer=32k; access_log off; location / {} }
       server { access_log /var/log/nginx/khac.log; access_log /var/log/nginx/la.log chua-co; }`,
    );
    await writeFile(
      path.join(folder, 'conf.d/bo-qua.txt'),
      'access_log /var/log/nginx/access.log json;',
    );
    await writeFile(
      path.join(folder, 'one.conf'),
      `log_format one '$remote_addr|$msec|$request|$status';`,
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  const literalsOf = async (file: string, format?: string) => {
    const { templateOf, names } = await chooseFormats([file], { nginxConfig: config(), format });
    const template = templateOf(file);
    return {
      names,
      variables: template?.variables.map(({ name }) => name),
      isJson: template?.isJson,
    };
  };

  test.each(['/var/log/nginx/access.log', '/tmp/access.log.3.gz'])(
    '%s has the format of the access_log with its name',
    async (file) => {
      expect(await literalsOf(file)).toEqual({
        names: ['log_format main'],
        variables: [
          'remote_addr',
          'remote_user',
          'time_local',
          'request',
          'status',
          'body_bytes_sent',
        ],
        isJson: false,
      });
    },
  );

  test('a format in an included file, with options of access_log, is found', async () => {
    expect(await literalsOf('cong.log.1')).toEqual({
      names: ['log_format json'],
      variables: ['time_iso8601', 'http_x_forwarded_for', 'request', 'status'],
      isJson: true,
    });
  });

  test('a log without a format is in the combined format, which is detected', async () => {
    expect(await literalsOf('khac.log')).toEqual({
      names: [],
      variables: undefined,
      isJson: undefined,
    });
  });

  test('--format names one of the formats', async () => {
    expect(await literalsOf('-', 'json')).toMatchObject({ names: ['log_format json'] });
  });

  test('the only format is taken for a log of any name', async () => {
    const { templateOf } = await chooseFormats(['-'], {
      nginxConfig: path.join(folder, 'one.conf'),
    });
    expect(templateOf('-')?.variables).toHaveLength(4);
  });

  test.each([
    ['x.log', undefined, /không có access_log nào ghi vào x\.log.*--format.*main, json/],
    ['-', undefined, /không có access_log nào ghi vào đầu vào chuẩn/],
    ['la.log', undefined, /Không thấy log_format tên “chua-co”.*có: main, json.*khối http/],
    ['x.log', 'mian', /Không thấy log_format tên “mian”/],
  ])('%s with --format %s is refused', async (file, format, message) => {
    await expect(chooseFormats([file], { nginxConfig: config(), format })).rejects.toThrow(message);
  });

  test('a missing configuration is reported', async () => {
    const nginxConfig = path.join(folder, 'khong-co.conf');
    await expect(chooseFormats(['x'], { nginxConfig })).rejects.toThrow(
      /Không đọc được tệp cấu hình nginx .*khong-co\.conf/,
    );
  });

  test('logs are counted in the format of each', async () => {
    const { templateOf } = await chooseFormats(['cong.log'], { nginxConfig: config() });
    const line = (n: number) =>
      `{"t":"2026-11-20T10:0${n}:00+07:00","ip":"198.51.100.7, 10.0.0.${n}","r":"GET ${TARGET} HTTP/2.0","s":"200"}`;
    const { views } = await importOf([[line(1), line(2)]], { template: templateOf('cong.log') });
    expect(views).toEqual({ '2026/sua-duong': 1 });
  });
});
