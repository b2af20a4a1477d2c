import { describe, expect, test } from 'vitest';
import { createUrls, normaliseBase } from '../../../src/domain/urls.ts';

describe('normaliseBase', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['x', '/x/'],
    ['/x', '/x/'],
    ['x/', '/x/'],
    ['/x/', '/x/'],
    ['/a/b', '/a/b/'],
  ])('normaliseBase(%j) is %j', (base, normal) => {
    expect(normaliseBase(base)).toBe(normal);
  });
});

describe.each([
  { base: '', root: '/' },
  { base: '/sub', root: '/sub/' },
])('with the base $base every path starts with $root', ({ base, root }) => {
  const urls = createUrls(base);

  test.each([
    ['home()', urls.home(), ''],
    ['article("le-ky-niem")', urls.article('le-ky-niem'), 'bai-viet/le-ky-niem/'],
    ['category("kinh-te")', urls.category('kinh-te'), 'chuyen-muc/kinh-te/'],
    ['category("kinh-te", 1)', urls.category('kinh-te', 1), 'chuyen-muc/kinh-te/'],
    ['category("kinh-te", 2)', urls.category('kinh-te', 2), 'chuyen-muc/kinh-te/2/'],
    ['topic("song-sen")', urls.topic('song-sen'), 'dong-su-kien/song-sen/'],
    ['topic("song-sen", 2)', urls.topic('song-sen', 2), 'dong-su-kien/song-sen/2/'],
    ['tag("đường Đò")', urls.tag('đường Đò'), 'the/duong-do/'],
    ['ward("Đồng Gạo")', urls.ward('Đồng Gạo'), 'phuong/dong-gao/'],
    ['tag("đường Đò", 2)', urls.tag('đường Đò', 2), 'the/duong-do/2/'],
    ['ward("Đồng Gạo", 3)', urls.ward('Đồng Gạo', 3), 'phuong/dong-gao/3/'],
    ['archive()', urls.archive(), 'luu-tru/'],
    ['archive(2023)', urls.archive(2023), 'luu-tru/2023/'],
    ['archive(2023, 1)', urls.archive(2023, 1), 'luu-tru/2023/01/'],
    ['archive(2023, 12)', urls.archive(2023, 12), 'luu-tru/2023/12/'],
    ['archive(2023, 12, 1)', urls.archive(2023, 12, 1), 'luu-tru/2023/12/'],
    ['archive(2023, 2, 3)', urls.archive(2023, 2, 3), 'luu-tru/2023/02/3/'],
    ['mostRead()', urls.mostRead(), 'doc-nhieu/'],
    ['search()', urls.search(), 'tim-kiem/'],
    ['search("Hà & Sen")', urls.search('Hà & Sen'), 'tim-kiem/?q=H%C3%A0%20%26%20Sen'],
    ['tags()', urls.tags(), 'so-do/tu-khoa/'],
    ['tags(2)', urls.tags(2), 'so-do/tu-khoa/2/'],
    ['siteMap()', urls.siteMap(), 'so-do/'],
    ['shortcuts()', urls.shortcuts(), 'phim-tat/'],
    ['openDataPage()', urls.openDataPage(), 'du-lieu-mo/'],
    ["openData('counts.json')", urls.openData('counts.json'), 'api/v1/counts.json'],
    ['shortForms()', urls.shortForms(), 'bai-viet/viet-tat.json'],
    ['page("gioi-thieu")', urls.page('gioi-thieu'), 'gioi-thieu/'],
    ['entry("van-ban", "so-5")', urls.entry('van-ban', 'so-5'), 'van-ban/so-5/'],
    ['entry("", "gioi-thieu")', urls.entry('', 'gioi-thieu'), 'gioi-thieu/'],
    ['feed("rss.xml")', urls.feed('rss.xml'), 'rss.xml'],
    [
      'feed("atom.xml", category)',
      urls.feed('atom.xml', urls.category('y-te')),
      'chuyen-muc/y-te/atom.xml',
    ],
    ['asset("/icons/a.svg")', urls.asset('/icons/a.svg'), 'icons/a.svg'],
    ['asset("icons/a.svg")', urls.asset('icons/a.svg'), 'icons/a.svg'],
  ])('%s is below the base', (_call, path, expected) => {
    expect(path).toBe(root + expected);
  });

  test.each([
    ['./ke-hoach.pdf', 'ke-hoach.pdf'],
    ['ke-hoach.pdf', 'ke-hoach.pdf'],
    ['./Kế hoạch #2.pdf', 'ke-hoach-2.pdf'],
    ['tep/ke-hoach.pdf', 'ke-hoach.pdf'],
    ['./Phụ lục.DOCX', 'phu-luc.docx'],
    ['../../ke-hoach.pdf', 'ke-hoach.pdf'],
  ])('attachment("2023/le-ky-niem", %j) lies in the folder of its article', (file, name) => {
    const path = urls.attachment('2023/le-ky-niem', file);
    expect(path).toBe(`${root}bai-viet/le-ky-niem/${name}`);
    expect(path.startsWith(urls.article('le-ky-niem'))).toBe(true);
  });
});
