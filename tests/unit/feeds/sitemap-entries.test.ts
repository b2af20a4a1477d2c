import { archiveOf } from '../../../src/domain/lists/archive.ts';
import { describe, expect, test } from 'vitest';
import type { CollectionName } from '../../../src/collections.ts';
import type { EntryOf } from '../../../src/content/store.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import { sitemap } from '../../../src/feeds/sitemap.ts';
import { sitemapEntries, sitemapParts } from '../../../src/feeds/sitemap-entries.ts';
import { sampleArticle } from './samples.ts';

const urls = createUrls('/sub/');
const newer = sampleArticle({
  slug: 'moi',
  publishedAt: new Date('2023-02-01T00:00:00Z'),
  corrections: [{ at: new Date('2024-05-01T00:00:00Z'), note: '…' }],
});
const older = sampleArticle({ slug: 'cu', publishedAt: new Date('2022-12-31T18:00:00Z') });
const entryOf = (slug: string) => ({
  id: slug,
  slug,
  file: '',
  digest: '',
  title: slug,
  description: slug,
});
const group = (name: string) => ({ slug: '', name, articles: [older] });
const pages = [
  {
    ...entryOf('gioi-thieu'),
    order: 1,
    privacy: false,
    updatedAt: new Date('2021-01-01T00:00:00Z'),
  },
];
const content = {
  articles: [newer, older],
  categories: [
    { ...entryOf('y-te'), order: 1 },
    { ...entryOf('giao-duc'), order: 2 },
  ],
  topics: [entryOf('song-sen')],
  wards: [group('Sen Hạ')],
  tags: [group('lễ hội')],
  corrections: [],
  articlesOfCategory: (slug: string) => (slug === 'y-te' ? [newer, older] : []),
  archive: archiveOf([newer, older]),
  articlesOfTopic: () => [older],
  versionsOf: (_: string, slug: string) =>
    slug === 'cu' || slug === 'moi'
      ? [
          { lang: 'vi' as const, slug: 'cu', title: 'Cũ' },
          { lang: 'en' as const, slug: 'moi', title: 'New' },
        ]
      : [],
  entries: <Name extends CollectionName>(name: Name) =>
    (name === 'pages'
      ? pages
      : name === 'articles'
        ? [newer, older]
        : []) as unknown as EntryOf<Name>[],
};
const entries = sitemapEntries(content, urls);

describe('the site map', () => {
  test('a text in two languages names both beside each of its pages, others name none', () => {
    const versions = [
      { lang: 'vi', path: '/sub/bai-viet/cu/' },
      { lang: 'en', path: '/sub/bai-viet/moi/' },
    ];
    const named = entries.filter((entry) => entry.versions);
    expect(named.map(({ path }) => path)).toEqual(['/sub/bai-viet/cu/', '/sub/bai-viet/moi/']);
    for (const entry of named) expect(entry.versions).toEqual(versions);
    const xml = sitemap(named.slice(0, 1), new URL('https://bensen.example'));
    expect(xml).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
    expect(xml).toContain(
      '<xhtml:link rel="alternate" hreflang="en" href="https://bensen.example/sub/bai-viet/moi/"/>',
    );
  });

  test('the site map lists every page that should be found, and neither the search nor the error page', () => {
    expect(entries.map(({ path }) => path)).toEqual([
      '/sub/bai-viet/cu/',
      '/sub/bai-viet/moi/',
      '/sub/',
      '/sub/chuyen-muc/y-te/',
      '/sub/chuyen-muc/giao-duc/',
      '/sub/dong-su-kien/song-sen/',
      '/sub/phuong/sen-ha/',
      '/sub/the/le-hoi/',
      '/sub/gioi-thieu/',
      '/sub/doc-nhieu/',
      '/sub/so-do/',
      '/sub/so-do/tu-khoa/',
      '/sub/phim-tat/',
      '/sub/du-lieu-mo/',
      '/sub/dinh-chinh/',
      '/sub/thong-bao-khan/',
      '/sub/dong-su-kien/',
      '/sub/luu-tru/',
      '/sub/luu-tru/2023/',
      '/sub/luu-tru/2023/02/',
      '/sub/luu-tru/2023/01/',
    ]);
  });

  test.each([
    ['/sub/bai-viet/moi/', '2024-05-01'],
    ['/sub/chuyen-muc/y-te/', '2024-05-01'],
    ['/sub/dong-su-kien/song-sen/', '2022-12-31'],
    ['/sub/gioi-thieu/', '2021-01-01'],
    ['/sub/luu-tru/2023/01/', '2022-12-31'],
    ['/sub/chuyen-muc/giao-duc/', undefined],
  ])('the site map says that %s last changed %s', (path, date) => {
    const entry = entries.find((candidate) => candidate.path === path);
    expect(entry).toBeDefined();
    expect(entry?.changedAt?.toISOString().slice(0, 10)).toBe(date);
  });

  test('the site map comes in numbered files, each with the date of its last change', () => {
    const [part, ...others] = sitemapParts(content, urls);
    expect(others).toEqual([]);
    expect(part).toMatchObject({
      part: '1',
      path: '/sub/sitemap-1.xml',
      changedAt: new Date('2024-05-01T00:00:00Z'),
    });
  });
});
