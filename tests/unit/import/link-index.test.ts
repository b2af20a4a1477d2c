import { expect, test } from 'vitest';
import { createLinkIndex } from '../../../src/import/writing/link-index.ts';
import { urlKeys } from '../../../src/import/writing/url-keys.ts';

const ledger = {
  find: () => undefined,
  entries: () => [],
  add: async () => {},
  close: async () => {},
};
const urls = [
  '/vi/news/chi-dao/giao-ban-7.html',
  '/index.php?language=vi&nv=news&op=chi-dao/giao-ban-7',
];

const targetOf = (url: string, known = urls) => {
  const links = createLinkIndex('content', ledger, new Set(), true);
  links.know(known, 'articles/2023/giao-ban.md');
  return links.of('articles/2023/b.md').articleAt(urlKeys(url));
};

test.each([
  '/vi/news/chi-dao/giao-ban-7.html',
  '/vi/news/chi-dao/tieu-de-cu-7.html',
  '/news/Chi-dao/giao-ban-7/',
  '/chi-dao/giao-ban-7.html?fbclid=x',
  '/index.php?op=chi-dao/tieu-de-cu-7.html&nv=news&language=vi',
])('NukeViet’s address %s leads to its article by category and number', (url) => {
  expect(targetOf(url)).toBe('/bai-viet/giao-ban/');
});

test('another category, another number and another kind of portal are not taken for the same', () => {
  expect(targetOf('/vi/news/thong-bao/giao-ban-7.html')).toBeUndefined();
  expect(targetOf('/vi/news/chi-dao/giao-ban-17.html')).toBeUndefined();
  expect(targetOf('/tin/ke-hoach-2023.html', ['/tin/tong-ket-2023.html'])).toBeUndefined();
});
