/** A redirect leads to a page of the portal, at once, and takes no page's place. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRedirects } from '../../../../src/content/redirects/redirects-file.ts';
import { checkRedirects } from '../../../../src/integrations/redirects/check-redirects.ts';
import { runs } from '../../../support/properties.ts';

const MINIMAL = path.join(import.meta.dirname, '../../../fixtures/minimal');
const FILES = ['index.html', 'rss.xml', 'a/index.html', 'b/index.html', 'tim-kiem/index.html'];

async function check(lines: string, home = 'https://quan.example/') {
  const { redirects, problems } = parseRedirects(`from,to,status\n${lines}`);
  expect(problems).toEqual([]);
  const site = { home, files: new Set(FILES), idsOf: () => Promise.resolve(new Set<string>()) };
  return checkRedirects(redirects, site, MINIMAL);
}

test.each([
  ['/cu,/a/', [{ from: '/cu', to: '/a/', status: 301 }]],
  ['/a.html,/a/', [{ from: '/a.html', to: '/a/', status: 301 }]],
  ['/?id=1,/a/', [{ from: '/?id=1', to: '/a/', status: 301 }]],
  ['/cu,https://khac.example/,302', [{ from: '/cu', to: 'https://khac.example/', status: 302 }]],
  ['/cu,,410', [{ from: '/cu', to: '', status: 410 }]],
])('%s holds', async (line, redirects) => {
  expect(await check(line)).toEqual({ redirects, problems: [] });
});

test('below a base the new path gets it in front, and the old one stays as it is', async () => {
  const { redirects, problems } = await check(
    '/cu,/a/\n/cu-2,/tin/b/',
    'https://quan.example/tin/',
  );
  expect(problems).toEqual([]);
  expect(redirects.map(({ from, to }) => [from, to])).toEqual([
    ['/cu', '/tin/a/'],
    ['/cu-2', '/tin/b/'],
  ]);
});

test.each([
  ['/cu,/khong-co/', 2, '“/khong-co/” không dẫn tới trang nào'],
  ['/a,/b/', 2, '“/a” là địa chỉ của một trang hay tệp trên chính cổng này'],
  ['/?utm_source=zalo,/b/', 2, 'là địa chỉ của một trang'],
  ['/rss.xml,/b/', 2, 'là địa chỉ của một trang'],
  ['/tim-kiem/?q=a,/b/', 2, 'địa chỉ tìm kiếm của chính cổng này'],
  ['/x,/y\n/y,/a/', 2, 'Ghi thẳng đích cuối: /a/'],
  ['/x,/?id=1\n/?id=1,/a/', 2, 'Ghi thẳng đích cuối: /a/'],
  ['/x,/y\n/y,/z\n/z,/x', 2, 'chuyển vòng quanh'],
  ['/x,/x.html', 2, 'chuyển vòng quanh'],
  ['/x,/y\n/y,,410', 2, 'Trang ấy đã bỏ: ghi mã 410'],
])('%s is an error with its line', async (lines, line, words) => {
  const [first] = (await check(lines)).problems;
  expect(first).toMatchObject({ severity: 'error', file: 'redirects.csv', line });
  expect(`${first?.message} ${first?.hint}`).toContain(words);
});

test('whatever is written, what holds needs one step, and what is refused has a line', async () => {
  const place = fc.constantFrom('/x', '/y.html', '/z', '/?id=1', '/?id=2', '/a', '/b', '/x/');
  const goal = fc.oneof(place, fc.constantFrom('/a/', '/b/', 'https://khac.example/'));
  const lines = fc.uniqueArray(fc.tuple(place, goal), {
    selector: ([from]) => from.replace(/\/$|\.html$/, ''),
    maxLength: 7,
  });
  await fc.assert(
    fc.asyncProperty(lines, async (pairs) => {
      const { redirects, problems } = await check(
        pairs.map(([from, to]) => `${from},${to}`).join('\n'),
      );
      expect(redirects.length + new Set(problems.map(({ line }) => line)).size).toBe(pairs.length);
      const froms = new Set<string>(pairs.map(([from]) => from));
      const isPage = (to: string) =>
        /^(?:\/[ab]\/?|https:.*)$/.test(to) || (to.startsWith('/?') && !froms.has(to));
      for (const { to } of redirects) expect(isPage(to), to).toBe(true);
      const expected = pairs.filter(([from, to]) => isPage(to) && !/^\/[ab]$/.test(from));
      expect(redirects.map(({ from }) => from)).toEqual(expected.map(([from]) => from));
    }),
    runs(60),
  );
});
