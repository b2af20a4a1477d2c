/** Which `access_log` of a configuration a rotated or copied file belongs to. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseFormats } from '../../../../src/counts/log/choose-format.ts';

let folder: string;
let nginxConfig: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'nginx-'));
  nginxConfig = path.join(folder, 'nginx.conf');
  const formats = ['xa', 'phuong', 'chung', 'cu'].map(
    (name) => `log_format ${name} '${name} $remote_addr|$msec|$request|$status';`,
  );
  await writeFile(
    nginxConfig,
    `http { ${formats.join('\n')}
       server { access_log /srv/xa/access.log xa; }
       server { access_log /srv/phuong-rat-dai/access.log phuong; access_log /srv/dem.log chung; }
       server { access_log /srv/dem.log.txt cu; }
       server { access_log /srv/hai.log xa; } server { access_log /srv/hai.log phuong; } }`,
  );
});
afterAll(() => rm(folder, { recursive: true }));

const formatOf = async (file: string) =>
  (await chooseFormats([file], { nginxConfig })).names.join();

describe('a rotated log has the format of the access_log in its folder', () => {
  test.each([
    ['/srv/xa/access.log', 'xa'],
    ['/srv/xa/access.log.1', 'xa'],
    ['/srv/xa/access.log-20261120.gz', 'xa'],
    ['/srv/xa/access-20261120.log.zst', 'xa'],
    ['/srv/xa/../xa/access.log.2026-11-20.1', 'xa'],
    ['/srv/phuong-rat-dai/access.log.2.gz', 'phuong'],
    ['/tmp/dem.log.14.gz', 'chung'],
    ['dem.log.1', 'chung'],
    ['dem.log.txt.1', 'cu'],
  ])('%s has %s', async (file, name) => {
    expect(await formatOf(file)).toBe(`log_format ${name}`);
  });

  test.each([
    ['/tmp/access.log.1', /access\.log\.1.*xa, phuong.*--format/],
    ['/srv/hai.log.1', /hai\.log\.1.*xa, phuong.*--format/],
    ['/srv/dem.log-rieng', /không có access_log nào ghi vào .*--format/],
  ])('%s could have several formats, so the command asks', async (file, message) => {
    await expect(formatOf(file)).rejects.toThrow(message);
  });
});

test('a folder in place of the configuration is refused in Vietnamese', async () => {
  const reading = chooseFormats(['x'], { nginxConfig: folder });
  await expect(reading).rejects.toThrow(/\(là một thư mục, không phải một tệp\)/);
});
