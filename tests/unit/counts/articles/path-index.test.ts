import { describe, expect, test } from 'vitest';
import {
  createPathIndex,
  NO_ARTICLE,
  ROBOTS_TXT,
  UNKNOWN_ARTICLE,
  type PathIndex,
} from '../../../../src/counts/articles/path-index.ts';
import { PATH_INDEX } from '../imports.ts';

/** The id of the requested article. Checks that the prefilter lets its target pass. */
function idOf(target: string, pathIndex: PathIndex = PATH_INDEX): string | undefined {
  const found = pathIndex.find(target);
  if (found === NO_ARTICLE) return undefined;
  expect(pathIndex.mightMatch(Buffer.from(`${target} HTTP/1.1" 200`), 0), 'the prefilter').toBe(
    true,
  );
  return found === ROBOTS_TXT ? 'robots.txt' : pathIndex.ids[found];
}

describe('every spelling of an article’s path finds the article', () => {
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
  ])('%s finds the article', (target) => {
    expect(idOf(target)).toBe('2026/sua-duong');
  });
});

describe('the legacy URLs of an article find the article', () => {
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
    [escapeAsNginx('/bai-cũ/sửa-đường.html'), '2026/sua-duong'],
    ['/bai-cũ/sửa-đường.html?in=1', '2026/sua-duong'],
    ['/ũ/nuoc.html', '2025/lich-cat-nuoc'],
    [encodeURI('/ũ/nuoc.html').toLowerCase(), '2025/lich-cat-nuoc'],
    [escapeAsNginx('/ũ/nuoc.html'), '2025/lich-cat-nuoc'],
    [encodeURI('/ũ/nuoc.html'.normalize('NFD')), '2025/lich-cat-nuoc'],
    ['/%74in-tuc?id=7', '2026/sua-duong'],
    ['/t%69n-tuc?id=7', '2026/sua-duong'],
  ])('%s finds %s', (target, id) => {
    expect(idOf(target)).toBe(id);
  });
});

/** nginx and Apache escape bytes that are not allowed in a URL as \xC3. */
function escapeAsNginx(target: string): string {
  return [...Buffer.from(target)]
    .map((byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
    )
    .join('');
}

describe('targets that are not articles find none', () => {
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
  ])('“%s” finds no article', (target) => {
    expect(idOf(target)).toBeUndefined();
  });
});

test('the prefilter rejects targets that are not articles', () => {
  for (const target of ['/_astro/index.css', '/', '/wp-login.php', '/favicon.svg', '/xin-chao/']) {
    expect(PATH_INDEX.mightMatch(Buffer.from(`${target} HTTP/1.1`), 0), target).toBe(false);
  }
});

describe('a portal with a base finds articles below its base only', () => {
  const below = createPathIndex('tin-quan', [{ id: '2026/sua-duong', legacy: ['/tin-tuc?id=7'] }]);

  test.each([
    ['/tin-quan/bai-viet/sua-duong/', '2026/sua-duong'],
    ['/tin-quan/bai-viet/sua-duong?x', '2026/sua-duong'],
    ['/tin%2Dquan/bai-viet/sua-duong/', '2026/sua-duong'],
    ['/bai-viet/sua-duong/', undefined],
    ['/tin-tuc?id=7', '2026/sua-duong'],
    ['/robots.txt', 'robots.txt'],
  ])('%s finds %s', (target, id) => {
    expect(idOf(target, below)).toBe(id);
  });
});

test('a current path takes precedence over a legacy URL', () => {
  const pathIndex = createPathIndex('/', [
    { id: '2020/cu', legacy: ['/bai-viet/moi/'] },
    { id: '2026/moi', legacy: [] },
  ]);
  expect(idOf('/bai-viet/moi/', pathIndex)).toBe('2026/moi');
});

describe('a path of an article that this portal lacks is recognised as such', () => {
  const below = createPathIndex('/khac/', [{ id: '2026/sua-duong', legacy: [] }]);
  const found = (target: string, pathIndex: PathIndex) =>
    pathIndex.mightMatch(Buffer.from(`${target} HTTP/1.1" 200`), 0) && pathIndex.find(target);

  test.each(['/bai-viet/khong-co/', '/tin/bai-viet/sua-duong', '/a/b/bai-viet/sua-duong/?x=1'])(
    '%s is an unknown article',
    (target) => {
      expect(found(target, PATH_INDEX)).toBe(UNKNOWN_ARTICLE);
      expect(found(target, below)).toBe(UNKNOWN_ARTICLE);
    },
  );

  test.each(['/', '/tin/', '/tin/bai-viet/', '/tin/bai-viet/x/anh.jpg', '/tin?x=/bai-viet/x'])(
    '%s is no article',
    (target) => {
      expect(found(target, PATH_INDEX) || NO_ARTICLE).toBe(NO_ARTICLE);
    },
  );
});
