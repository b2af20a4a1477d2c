import { expect, test } from 'vitest';
import { collectionRows, rowOf, type CollectionName, type Row } from '../../../src/collections.ts';
import { lists, type ListRow } from '../../../src/content/article-lists.ts';
import { MAX_LINKS, peopleSiteMap } from '../../../src/content/people-site-map.ts';
import type { EntryOf } from '../../../src/content/store.ts';
import { archiveOf } from '../../../src/domain/lists/archive.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import { sampleArticle } from '../feeds/samples.ts';

const urls = createUrls('/sub/');
const article = sampleArticle({ slug: 'moi', publishedAt: new Date('2023-02-01T00:00:00Z') });
const named = (slug: string) => ({
  ...{ id: slug, slug, file: '', digest: '' },
  ...{ title: `Tên ${slug}`, description: '…' },
});
const categories = [
  { ...named('van-hoa'), order: 1 },
  { ...named('y-te'), order: 2, parent: 'van-hoa' },
  { ...named('tiem-chung'), order: 3, parent: 'y-te' },
  { ...named('mo-coi'), order: 4, parent: 'khong-co' },
];
const entries: Partial<Record<CollectionName, unknown[]>> = {
  pages: [
    { ...named('lien-he'), order: 2, privacy: false },
    { ...named('gioi-thieu'), order: 1, privacy: false },
  ],
  categories,
  articles: [article],
  alerts: [named('mua-lon')],
};
const content = {
  categories,
  topics: [named('song-sen')],
  wards: [{ slug: 'sen-ha', name: 'Sen Hạ', articles: [article] }],
  tags: [],
  articlesOfCategory: (slug: string) => (slug === 'y-te' ? [article] : []),
  articlesOfTopic: () => [article],
  archive: archiveOf([article]),
  sections: [{ name: 'topics' as const, path: 'dong-su-kien', title: 'Dòng sự kiện' }],
  entries: <Name extends CollectionName>(name: Name) => (entries[name] ?? []) as EntryOf<Name>[],
};

const pathsIn = (title: string, sections = peopleSiteMap(content, urls)) =>
  sections.find((section) => section.title === title)?.links.map(({ path }) => path);

test('the site map for people has a section of each kind of list that has any, of the years and of the pages', () => {
  expect(peopleSiteMap(content, urls).map(({ id, title }) => [id, title])).toEqual([
    ['chuyen-muc', 'Chuyên mục'],
    ['dong-su-kien', 'Dòng sự kiện'],
    ['dia-ban', 'Địa bàn'],
    ['luu-tru', 'Lưu trữ'],
    ['trang-thong-tin', 'Trang thông tin'],
  ]);
});

test('a list stands under its short name with the number of its articles', () => {
  const [, , wards] = peopleSiteMap(content, urls);
  expect(wards?.links).toEqual([
    { title: 'Phường Sen Hạ', path: '/sub/phuong/sen-ha/', count: 1, below: [] },
  ]);
});

test('a category stands below the one that it is part of at any depth, one whose parent is missing by itself', () => {
  const [categories] = peopleSiteMap(content, urls);
  const [first, second] = categories?.links ?? [];
  expect(categories?.links).toHaveLength(2);
  expect(first?.below).toMatchObject([
    { title: 'Tên y-te', count: 1, below: [{ title: 'Tên tiem-chung', below: [] }] },
  ]);
  expect(second).toMatchObject({ title: 'Tên mo-coi', below: [] });
});

test('the pages are those of the portal, those that list a collection, and the standing ones in their order', () => {
  expect(pathsIn('Trang thông tin')).toEqual([
    ...['/sub/', '/sub/tim-kiem/', '/sub/doc-nhieu/', '/sub/dinh-chinh/', '/sub/phim-tat/'],
    ...['/sub/dong-su-kien/', '/sub/gioi-thieu/', '/sub/lien-he/'],
  ]);
});

test('a new row in the table of lists gives the site map a section', () => {
  const streets: ListRow = {
    heading: 'Đường phố',
    listsOf: () => [
      {
        title: 'Tin đường Sậy',
        name: 'Sậy',
        description: '',
        path: '/sub/duong/say/',
        articles: [],
      },
    ],
  };
  const tables = { lists: [...Object.values(lists), streets], collections: collectionRows };
  expect(pathsIn('Đường phố', peopleSiteMap(content, urls, tables))).toEqual(['/sub/duong/say/']);
});

test('the pages of a new kind that no page lists stand in the site map by their row, others do not', () => {
  const row: Row = { ...rowOf<CollectionName>('pages'), path: 'lien-lac' };
  const withRow = (changed: Partial<Row>) =>
    pathsIn(
      'Trang thông tin',
      peopleSiteMap(content, urls, {
        lists: [],
        collections: [['pages', { ...row, ...changed }]],
      }),
    )?.slice(6);
  expect(withRow({})).toEqual(['/sub/lien-lac/gioi-thieu/', '/sub/lien-lac/lien-he/']);
  expect(withRow({ listedOn: 'section' })).toEqual([]);
  expect(withRow({ path: undefined })).toEqual([]);
});

test('of hundreds of tags the site map names the most used, and the page that has them all', () => {
  const tags = Array.from({ length: MAX_LINKS + 1 }, (_, index) => ({
    ...{ slug: `tu-${index}`, name: `Từ ${index}`, articles: [article] },
  }));
  const paths = pathsIn('Từ khóa', peopleSiteMap({ ...content, tags }, urls)) ?? [];
  expect(paths).toHaveLength(MAX_LINKS + 1);
  expect(paths[0]).toBe('/sub/the/tu-0/');
  expect(paths.at(-1)).toBe('/sub/so-do/tu-khoa/');
  const fitting = { ...content, tags: tags.slice(0, MAX_LINKS) };
  expect(pathsIn('Từ khóa', peopleSiteMap(fitting, urls))?.at(-1)).toBe(
    `/sub/the/tu-${MAX_LINKS - 1}/`,
  );
});
