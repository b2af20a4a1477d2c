/** A variable of the host's own in a `log_format` may hold the reader. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { chooseFormats } from '../../../../src/counts/log/choose-format.ts';
import { importOf } from '../imports.ts';

const FORMAT = '$nguoi_xem|$remote_addr|$msec|$request|$status';
const lines = [1, 2, 3, 4].map(
  (n) => `113.161.4.${n}|10.0.0.1|179514360${n}.5|GET /bai-viet/sua-duong/ HTTP/1.1|200`,
);

test.each([
  [
    'one map',
    'map $http_x_forwarded_for $nguoi_xem { default $remote_addr; ~. $http_x_forwarded_for; }',
  ],
  ['a map of a map', 'map $http_cf_connecting_ip $a { "" x; } map $a $nguoi_xem { default $a; }'],
])('with %s the readers are those that it sets', async (_, map) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nginx-'));
  const nginxConfig = path.join(folder, 'nginx.conf');
  await writeFile(
    nginxConfig,
    `http { ${map} log_format p '${FORMAT}'; access_log /srv/a.log p; }`,
  );
  const { templateOf } = await chooseFormats(['a.log'], { nginxConfig });
  await rm(folder, { recursive: true });
  const { views } = await importOf([lines], { template: templateOf('a.log') });
  expect(views).toEqual({ '2026/sua-duong': 4 });
});

test('without the configuration the command asks what the variable is', async () => {
  const format = FORMAT.replace('nguoi_xem', 'visitor_ip');
  await expect(chooseFormats(['x'], { format })).rejects.toThrow(/\$visitor_ip.*--nginx-config/);
});
