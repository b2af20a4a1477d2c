import { describe, expect, test } from 'vitest';
import { deadPathFinder, linkResolver } from '../../../src/content/link-resolver.ts';
import { createUrls } from '../../../src/domain/urls.ts';

const ids = {
  articles: ['2023/hop-dau-nam', '2023/lich-cat-nuoc', '2022/quay-so-3'],
  categories: ['tin-tuc'],
  topics: ['sua-duong'],
  pages: ['gioi-thieu'],
  alerts: ['bao-so-3'],
};
const origin = {
  id: '2023/hop-dau-nam',
  file: 'articles/2023/hop-dau-nam.md',
  attachments: [{ file: './ke-hoach.pdf' }, { file: './so-1.pdf' }],
};

describe.each(['/', '/tin/'])('below %s', (base) => {
  const resolve = linkResolver(ids, createUrls(base));

  test.each([
    ['./lich-cat-nuoc.md', 'bai-viet/lich-cat-nuoc/'],
    ['lich-cat-nuoc.md', 'bai-viet/lich-cat-nuoc/'],
    ['../2022/quay-so-3.md', 'bai-viet/quay-so-3/'],
    ['../../topics/sua-duong.md', 'dong-su-kien/sua-duong/'],
    ['../../pages/gioi-thieu.md#lien-he', 'gioi-thieu/#lien-he'],
    ['./lich-cat-nuoc.md#gio', 'bai-viet/lich-cat-nuoc/#gio'],
    ['./lich-cat-nuoc.md?a=1#gio', 'bai-viet/lich-cat-nuoc/?a=1#gio'],
    ['/bai-viet/lich-cat-nuoc/', 'bai-viet/lich-cat-nuoc/'],
    ['/bai-viet/lich-cat-nuoc/#gio', 'bai-viet/lich-cat-nuoc/#gio'],
    ['/chuyen-muc/tin-tuc/', 'chuyen-muc/tin-tuc/'],
    ['/chuyen-muc/tin-tuc/2/', 'chuyen-muc/tin-tuc/2/'],
    ['/dong-su-kien/sua-duong/', 'dong-su-kien/sua-duong/'],
    ['/the/giao-thong/', 'the/giao-thong/'],
    ['/phuong/thu-nghiem/', 'phuong/thu-nghiem/'],
    ['/gioi-thieu/', 'gioi-thieu/'],
    ['/luu-tru/2023/', 'luu-tru/2023/'],
    ['/tim-kiem/?q=nước', 'tim-kiem/?q=nước'],
    ['/rss.xml', 'rss.xml'],
    ['/', ''],
    ['./ke-hoach.pdf', 'bai-viet/hop-dau-nam/ke-hoach.pdf'],
    ['./ke-hoach.pdf#page=2', 'bai-viet/hop-dau-nam/ke-hoach.pdf#page=2'],
    ['./s%6F-1.pdf', 'bai-viet/hop-dau-nam/so-1.pdf'],
  ])('%s leads to %s', (href, path) => {
    expect(resolve(origin, href)).toBe(base + path);
  });

  test.each([
    './khong-co.md',
    '../2023/quay-so-3.md',
    '../../alerts/bao-so-3.md',
    './khong-liet-ke.pdf',
    '../2022/ke-hoach.pdf',
    './%E0%A4%A.md',
  ])('%s leads nowhere', (href) => {
    expect(resolve(origin, href)).toBeUndefined();
  });
});

describe('deadPathFinder', () => {
  const isDead = deadPathFinder(ids);

  test.each([
    '/bai-viet/khong-co/',
    '/chuyen-muc/khong-co/2/',
    '/dong-su-kien/khong-co/',
    '/chuyen-muc/khong-co/rss.xml',
  ])('%s is dead, since it names an entry that does not exist', (path) => {
    expect(isDead(path)).toBe(true);
  });

  test.each([
    '/bai-viet/lich-cat-nuoc/',
    '/bai-viet/lich-cat-nuoc/ke-hoach.pdf',
    '/bai-viet/index.json',
    '/dong-su-kien/',
    '/chuyen-muc/tin-tuc/99/',
    '/gioi-thieuu/',
    '/the/khong-co/',
    '/luu-tru/2099/',
    '/',
  ])('%s is left to the check of the built portal', (path) => {
    expect(isDead(path)).toBe(false);
  });
});
