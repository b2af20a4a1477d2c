import { describe, expect, test } from 'vitest';
import { newsSitemap, partsOf, sitemap, sitemapIndex } from '../../../src/feeds/sitemap.ts';
import { readXml } from './read-xml.ts';

const site = 'https://bensen.example/';
const at = (iso: string) => new Date(iso);

test('a page is listed by its URL and the date of its last change, if known', () => {
  const entries = [
    { path: '/sub/', changedAt: at('2023-01-13T01:59:00Z') },
    { path: '/sub/so-do/' },
  ];
  expect(readXml(sitemap(entries, site)).urlset).toEqual({
    '@_xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
    url: [
      { loc: 'https://bensen.example/sub/', lastmod: '2023-01-13T08:59:00+07:00' },
      { loc: 'https://bensen.example/sub/so-do/' },
    ],
  });
});

test('the index lists the parts', () => {
  const parts = [{ path: '/sitemap-1.xml', changedAt: at('2023-01-13T01:59:00Z') }];
  expect(readXml(sitemapIndex(parts, site)).sitemapindex.sitemap).toEqual([
    { loc: 'https://bensen.example/sitemap-1.xml', lastmod: '2023-01-13T08:59:00+07:00' },
  ]);
});

describe('the parts of a site map', () => {
  test.each([
    [0, 5000, []],
    [1, 5000, [1]],
    [5000, 5000, [5000]],
    [5001, 5000, [5000, 1]],
    [12, 5, [5, 5, 2]],
  ])('%i pages, at most %i in each part, make parts of %j', (count, length, sizes) => {
    const parts = partsOf(Array.from({ length: count }, String), length);
    expect(parts.map((part) => part.length)).toEqual(sizes);
  });
});

describe('the news site map', () => {
  const now = at('2023-01-15T02:00:00Z');
  const news = (title: string, iso: string) => ({
    path: `/bai-viet/${title}/`,
    title,
    publishedAt: at(iso),
  });
  const readNews = (...entries: ReturnType<typeof news>[]) =>
    readXml(newsSitemap(entries, 'Cổng Bến Sen', now, site)).urlset;

  test('the news site map holds what was published in the two days before the build', () => {
    const { url } = readNews(
      news('ngay-mai', '2023-01-15T02:00:01Z'),
      news('hom-nay', '2023-01-15T02:00:00Z'),
      news('vua-kip', '2023-01-13T02:00:00Z'),
      news('qua-cu', '2023-01-13T01:59:59Z'),
    );
    expect(url.map(({ loc }: { loc: string }) => loc)).toEqual([
      'https://bensen.example/bai-viet/hom-nay/',
      'https://bensen.example/bai-viet/vua-kip/',
    ]);
    expect(url[1]['news:news']).toEqual({
      'news:publication': { 'news:name': 'Cổng Bến Sen', 'news:language': 'vi' },
      'news:publication_date': '2023-01-13T09:00:00+07:00',
      'news:title': 'vua-kip',
    });
  });

  test('the news site map is an empty list when nothing is new', () => {
    const urlset = readNews(news('qua-cu', '2020-01-01T00:00:00Z'));
    expect(urlset.url).toBeUndefined();
    expect(urlset['@_xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9');
  });

  test('the news site map holds no more than 1,000 articles', () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      news(`bai-${index}`, '2023-01-14T00:00:00Z'),
    );
    expect(readNews(...many).url).toHaveLength(1000);
  });
});
