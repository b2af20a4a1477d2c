/** What each kind of host gets for the same redirects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOST_NAMES, HOSTS } from '../../../../src/domain/hosts.ts';
import { shardOf } from '../../../../src/domain/redirects/old-urls-index.ts';
import { keysOfRequest } from '../../../../src/domain/redirects/old-url.ts';
import {
  createRedirectTable,
  findRedirect,
  type Redirect,
} from '../../../../src/domain/redirects/redirect-table.ts';
import { hostFiles } from '../../../../src/integrations/redirects/index.ts';
import { MAX_SHARD_BYTES } from '../../../../src/integrations/redirects/shards.ts';
import { anyRedirects } from './any-redirects.ts';
import { runs } from '../../../support/properties.ts';

const REDIRECTS: Redirect[] = [
  { from: '/tin-tuc?id=123', to: '/bai-viet/a/', status: 301 },
  { from: '/index.php?nv=news&op=Tin/ten-bai-12', to: '/bai-viet/b/', status: 301 },
  { from: '/Tin-Tuc/Đường-Hoa', to: '/bai-viet/c/', status: 308 },
  { from: '/vi/ten-bai-12.html', to: '/bai-viet/b/', status: 301 },
  { from: '/anh/cu.aspx', to: 'https://anh.example/?x=$1&y=2', status: 302 },
  { from: '/da-bo', to: '', status: 410 },
];

function filesOf(
  host: (typeof HOST_NAMES)[number],
  redirects: readonly Redirect[] = REDIRECTS,
  base = '/',
) {
  const gone = [`${base}bai-viet/het-han/`];
  return hostFiles(host, redirects, { base, gone, isTaken: (file) => file === 'index.html' });
}

function textOf(host: (typeof HOST_NAMES)[number], file: string): string {
  return filesOf(host).files.get(file) ?? '';
}

test.each(HOST_NAMES)('%s has a file for old URLs even when there are none', (host) => {
  const { files, problems } = filesOf(host, []);
  expect(problems).toEqual([]);
  expect(files.size > 0, 'a configuration that includes it would fail').toBe(HOSTS[host].rules);
});

test.each(HOST_NAMES)('what %s gets for the same redirects is the same in every build', (host) => {
  expect(filesOf(host)).toEqual(filesOf(host, [...REDIRECTS]));
});

test('a host of files alone gets a page for each old URL that may be one', () => {
  const { files } = filesOf('static');
  expect([...files.keys()].filter((file) => !file.startsWith('old-urls/'))).toEqual([
    'Tin-Tuc/Đường-Hoa/index.html',
    'vi/ten-bai-12.html',
  ]);
  expect(files.get('vi/ten-bai-12.html')).toContain('content="0; url=/bai-viet/b/"');
});

test('a page for an old URL takes the place of no file, and no file that of its folder', () => {
  const from = (url: string): Redirect => ({ from: url, to: '/bai-viet/a/', status: 301 });
  const urls = [
    '/',
    '/a',
    '/a/b',
    '/c.html',
    '/c.html/d',
    '/%2e%2e/x',
    '/..%2fx',
    '/.git/x',
    '/x%00y',
  ];
  const { files } = filesOf('static', urls.map(from));
  const pages = [...files.keys()].filter((file) => !file.startsWith('old-urls/'));
  expect(pages).toEqual(['a/index.html', 'a/b/index.html', 'c.html', 'x/index.html']);
  expect([...filesOf('static', [from('/a'), from('/tin/b')], '/tin/').files.keys()]).toContain(
    'b/index.html',
  );
});

test('Netlify gets rules with parameters, Cloudflare those without, GitLab with statuses it knows', () => {
  expect(textOf('netlify', '_redirects')).toContain('/tin-tuc id=123 /bai-viet/a/ 301!\n');
  expect(textOf('netlify', '_redirects')).toContain('/vi/ten-bai-12.html /bai-viet/b/ 301\n');
  expect(textOf('cloudflare-pages', '_redirects')).not.toContain('123');
  expect(textOf('cloudflare-pages', '_redirects')).toContain(
    '%C4%90%C6%B0%E1%BB%9Dng-Hoa /bai-viet/c/ 308',
  );
  expect(textOf('gitlab-pages', '_redirects')).toContain('Hoa /bai-viet/c/ 301');
});

test.each([
  ['netlify', 10_001, '10.001', '10.000 dòng'],
  ['cloudflare-pages', 2_001, '2.001', '2.000 dòng'],
  ['gitlab-pages', 1_001, '1.001', '1.000 dòng'],
] as const)(
  'more than %s takes is an error that counts them and names a way out',
  (host, count, counted, limit) => {
    const many = Array.from({ length: count }, (_, at): Redirect => ({
      from: `/${at}`,
      to: '/a/',
      status: 301,
    }));
    const [problem] = filesOf(host, many).problems;
    expect(problem?.severity).toBe('error');
    for (const part of [counted, limit, 'host: static']) expect(problem?.message).toContain(part);
    expect(filesOf(host, many.slice(1)).problems).toEqual([]);
  },
);

test('a file longer than GitLab reads is an error, too', () => {
  const long = Array.from({ length: 400 }, (_, at): Redirect => {
    return { from: `/${'x'.repeat(200)}${at}`, to: '/a/', status: 301 };
  });
  expect(filesOf('gitlab-pages', long).problems[0]?.message).toContain('64 KB');
});

test('a table that IIS would not read is a warning with the setting that helps', () => {
  const many = Array.from({ length: 1500 }, (_, at): Redirect => ({
    from: `/${'x'.repeat(160)}/${at}.aspx`,
    to: '/a/',
    status: 301,
  }));
  expect(filesOf('iis', many).problems).toMatchObject([{ severity: 'warning' }]);
  expect(filesOf('iis', many).problems[0]?.hint).toContain('MaxWebConfigFileSizeInKB');
});

test('nginx gets tables that are large enough for thousands of old URLs, and for long ones', () => {
  const many = Array.from({ length: 17_000 }, (_, at): Redirect => {
    return { from: `/tin/${at === 9 ? 'x'.repeat(600) : ''}${at}`, to: '/a/', status: 301 };
  });
  const text = filesOf('nginx', many).files.get('.well-known/old-urls.nginx.conf') ?? '';
  expect(text).toContain('map_hash_bucket_size 1024;');
  expect(text).toContain('map_hash_max_size 131072;');
});

describe('whatever the redirects', () => {
  test('the browser finds in one file of at most 20 KB what the whole table has', () => {
    fc.assert(
      fc.property(anyRedirects, (redirects) => {
        const { files } = filesOf('static', redirects);
        const table = createRedirectTable(redirects);
        if (redirects.length === 0) return;
        const read = (name: string): unknown =>
          JSON.parse(files.get(`old-urls/${name}.json`) ?? '{}');
        const { signatures, shards } = read('index') as { signatures: string[]; shards: number };
        for (const { from } of redirects) {
          const keys = keysOfRequest(from, signatures);
          const found = keys
            .map((key) => (read(String(shardOf(key, shards))) as Record<string, string>)[key])
            .find((to) => to !== undefined);
          expect(found).toBe(findRedirect(table, keys)?.to);
          expect(found).toBeDefined();
        }
      }),
      runs(50),
    );
  });
});

test('thousands of old URLs are spread over files of at most 20 KB each', () => {
  const many = Array.from({ length: 8_000 }, (_, at): Redirect => {
    const to = `/bai-viet/mot-ten-bai-dai-vua-phai-${at}/`;
    return {
      from: `/index.php?language=vi&nv=news&op=tin-tuc-su-kien/ten-bai-cu-${at}`,
      to,
      status: 301,
    };
  });
  const { files } = filesOf('static', many);
  const { shards } = JSON.parse(files.get('old-urls/index.json') ?? '{}') as { shards: number };
  for (const at of [0, 4321, 7999]) {
    const key = `/?language=vi&nv=news&op=tin-tuc-su-kien%2Ften-bai-cu-${at}`;
    const shard = files.get(`old-urls/${shardOf(key, shards)}.json`) ?? '';
    expect(JSON.parse(shard)).toHaveProperty([key], `/bai-viet/mot-ten-bai-dai-vua-phai-${at}/`);
  }
  const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_SHARD_BYTES);
  expect(sizes.length).toBeLessThan(200);
});
