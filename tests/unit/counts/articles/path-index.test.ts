import { describe, expect, test } from 'vitest';
import {
  createAddresses,
  NOTHING,
  ROBOTS_TXT,
  UNKNOWN,
  type Addresses,
} from '../../../../src/counts/articles/path-index.ts';
import { ADDRESSES } from '../imports.ts';

/** The article that a log leads to, by id; both looks must agree. */
function articleBehind(target: string, addresses: Addresses = ADDRESSES): string | undefined {
  const found = addresses.find(target);
  if (found === NOTHING) return undefined;
  expect(addresses.mayLead(Buffer.from(`${target} HTTP/1.1" 200`), 0), 'the quick look').toBe(true);
  return found === ROBOTS_TXT ? 'robots.txt' : addresses.ids[found];
}

describe('an article is found by every spelling of its address', () => {
  test.each([
    '/bai-viet/sua-duong/',
    '/bai-viet/sua-duong',
    '/bai-viet/sua-duong/index.html',
    '/bai-viet/sua-duong/?fbclid=IwAR0&utm_source=zalo',
    '/bai-viet/sua-duong?',
    '//bai-viet/sua-duong/',
    '/bai-viet//sua-duong//',
    '/bai-viet/sua%2Dduong/',
    '/bai%2dviet/sua-duong/',
    '/b%61i-viet/sua-duong/',
    '/%62ai-viet/sua-duong/',
    'https://thunghiem.example/bai-viet/sua-duong/',
    'http://thunghiem.example:8080/bai-viet/sua-duong/?a=b',
  ])('%s', (target) => {
    expect(articleBehind(target)).toBe('2026/sua-duong');
  });
});

describe('an article is found by its addresses at the former portal', () => {
  test.each([
    ['/tin-tuc?id=7', '2026/sua-duong'],
    ['/tin-tuc/?fbclid=1&id=7', '2026/sua-duong'],
    ['/tin-tuc?loai=2&id=8', '2025/lich-cat-nuoc'],
    ['/tin-tuc?id=8', undefined],
    ['/tin-tuc?id=77', undefined],
    ['/tin-tuc', undefined],
    ['/bai-cũ/sửa-đường.html', '2026/sua-duong'],
    [encodeURI('/bai-cũ/sửa-đường.html'), '2026/sua-duong'],
    [encodeURI('/bai-cũ/sửa-đường.html').toLowerCase(), '2026/sua-duong'],
    [encodeURI('/bai-cũ/sửa-đường.html'.normalize('NFD')), '2026/sua-duong'],
    [asNginxWrites('/bai-cũ/sửa-đường.html'), '2026/sua-duong'],
    ['/bai-cũ/sửa-đường.html?in=1', '2026/sua-duong'],
    ['/ũ/nuoc.html', '2025/lich-cat-nuoc'],
    [encodeURI('/ũ/nuoc.html').toLowerCase(), '2025/lich-cat-nuoc'],
    [asNginxWrites('/ũ/nuoc.html'), '2025/lich-cat-nuoc'],
    [encodeURI('/ũ/nuoc.html'.normalize('NFD')), '2025/lich-cat-nuoc'],
    ['/%74in-tuc?id=7', '2026/sua-duong'],
    ['/t%69n-tuc?id=7', '2026/sua-duong'],
  ])('%s', (target, id) => {
    expect(articleBehind(target)).toBe(id);
  });
});

/** nginx and Apache write bytes that do not belong into an address as \xC3. */
function asNginxWrites(target: string): string {
  return [...Buffer.from(target)]
    .map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    )
    .join('');
}

describe('other things are no articles', () => {
  test.each([
    '/',
    '/bai-viet/',
    '/bai-viet/khong-co/',
    '/bai-viet/sua-duong/ke-hoach.pdf',
    '/bai-viet/sua-duong.html',
    '/bai-viet/sua%ZZduong/',
    '/bai-viet/index.json',
    '/chuyen-muc/sua-duong/',
    '/_astro/index.css',
    '*',
    '',
    '/tim-kiem/?q=/bai-viet/sua-duong/',
  ])('“%s”', (target) => {
    expect(articleBehind(target)).toBeUndefined();
  });
});

test('most lines of a log are passed by at a glance', () => {
  for (const target of ['/_astro/index.css', '/', '/wp-login.php', '/favicon.svg', '/xin-chao/']) {
    expect(ADDRESSES.mayLead(Buffer.from(`${target} HTTP/1.1`), 0), target).toBe(false);
  }
});

describe('a portal below a folder', () => {
  const below = createAddresses('tin-quan', [{ id: '2026/sua-duong', legacy: ['/tin-tuc?id=7'] }]);

  test.each([
    ['/tin-quan/bai-viet/sua-duong/', '2026/sua-duong'],
    ['/tin-quan/bai-viet/sua-duong?x', '2026/sua-duong'],
    ['/tin%2Dquan/bai-viet/sua-duong/', '2026/sua-duong'],
    ['/bai-viet/sua-duong/', undefined],
    ['/tin-tuc?id=7', '2026/sua-duong'],
    ['/robots.txt', 'robots.txt'],
  ])('%s', (target, id) => {
    expect(articleBehind(target, below)).toBe(id);
  });
});

test('where a former address is an article’s address today, today’s wins', () => {
  const addresses = createAddresses('/', [
    { id: '2020/cu', legacy: ['/bai-viet/moi/'] },
    { id: '2026/moi', legacy: [] },
  ]);
  expect(articleBehind('/bai-viet/moi/', addresses)).toBe('2026/moi');
});

describe('an article of another portal is told from other things', () => {
  const below = createAddresses('/khac/', [{ id: '2026/sua-duong', legacy: [] }]);
  const found = (target: string, addresses: Addresses) =>
    addresses.mayLead(Buffer.from(`${target} HTTP/1.1" 200`), 0) && addresses.find(target);

  test.each(['/bai-viet/khong-co/', '/tin/bai-viet/sua-duong', '/a/b/bai-viet/sua-duong/?x=1'])(
    '%s',
    (target) => {
      expect(found(target, ADDRESSES)).toBe(UNKNOWN);
      expect(found(target, below)).toBe(UNKNOWN);
    },
  );

  test.each(['/', '/tin/', '/tin/bai-viet/', '/tin/bai-viet/x/anh.jpg', '/tin?x=/bai-viet/x'])(
    'not %s',
    (target) => {
      expect(found(target, ADDRESSES) || NOTHING).toBe(NOTHING);
    },
  );
});
