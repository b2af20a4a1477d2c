/** URLs of a previous portal belong to one article, and never to a page of this portal. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { findSharedLegacyUrls } from '../../../src/content/legacy-urls.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { findTakenLegacyUrls } from '../../../src/integrations/find-dead-links.ts';

const MINIMAL = path.join(import.meta.dirname, '../../fixtures/minimal');
const FILE = 'articles/2023/hop-dau-nam.md';
const files = new Set([
  ...['index.html', 'rss.xml', 'bai-viet/a/index.html', 'bai-viet/a/ke-hoach.pdf'],
  'the/kế/index.html',
]);

function problemsWith(url: string, home = 'https://quan.example/') {
  const site = { home, files, idsOf: () => Promise.resolve(new Set<string>()) };
  return findTakenLegacyUrls([{ file: FILE, path: ['legacy', 'urls', 0], url }], site, MINIMAL);
}

test.each([
  ...['/', '/index.html', '/rss.xml', '/bai-viet/a/', '/bai-viet/a', '/bai-viet/a/#muc'],
  ...['/bai-viet/a/ke-hoach.pdf', '/the/k%E1%BA%BF/', '/the/ke\u0302\u0301/', '/x/../rss.xml'],
])('%s belongs to the portal', async (url) => {
  const problems = await problemsWith(url);
  expect(problems).toMatchObject([{ severity: 'error', file: FILE }]);
  expect(problems[0]?.message).toContain(`“${url}”`);
});

test.each([
  '/?p=12',
  '/index.php?id=3',
  '/tin-tuc/a.html',
  '/rss.xml?id=4',
  '//khac.example/',
  '/%',
])('%s belongs to the previous portal', async (url) => {
  expect(await problemsWith(url)).toEqual([]);
});

test('below a base, only what lies below it belongs to the portal', async () => {
  const home = 'https://quan.example/tin/';
  expect(await problemsWith('/', home)).toEqual([]);
  expect(await problemsWith('/rss.xml', home)).toEqual([]);
  expect(await problemsWith('/tin/rss.xml', home)).toHaveLength(1);
});

test.each([
  ['the same', '/tin?id=1', '/tin?id=1', 1],
  ['the same, encoded', '/tin/k%E1%BA%BF', '/tin/kế', 1],
  ['the same in another normal form', '/tin/kế'.normalize('NFD'), '/tin/kế', 1],
  ['another query', '/tin?id=1', '/tin?id=2', 0],
])(
  'a legacy URL that two articles have, %s, is an error of the second',
  async (_, first, second, count) => {
    const { content } = await readContent(MINIMAL);
    const [one, two] = content.articles;
    if (!one || !two) throw new Error('The fixture has changed.');
    one.data.legacy = { urls: [first] };
    two.data.legacy = { urls: [second] };
    const problems = findSharedLegacyUrls(content);
    expect(problems).toHaveLength(count);
    for (const { file, message } of problems) {
      expect(file).toBe(two.file);
      expect(message).toContain(one.file);
    }
  },
);
