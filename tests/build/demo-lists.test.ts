/**
 * The lists of the demonstration hold what its folder says, worked out here without the store that pages ask. In one file,
 * since all of them are read from the same articles.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { slugify } from '../../src/domain/vietnamese/slug.ts';
import { BUILD_TIME } from '../support/build-portal.ts';
import { readDemoContent, readDemoSite } from './demo.ts';
import { attribute, find, isWithin, type Element } from './html.ts';
import type { Page, Site } from './site.ts';

type Content = Awaited<ReturnType<typeof readDemoContent>>;
type Entry = Content['articles'][number];

const NOW = BUILD_TIME * 1000;

/** The list of the main menu that has all categories. */
const MENU = ['.main-menu', '.tree'];

let site: Site;
let content: Content;
/** Those that citizens may see, newest first. */
let articles: Entry[];
beforeAll(async () => {
  [site, content] = await Promise.all([readDemoSite(), readDemoContent()]);
  articles = content.articles
    .filter(({ data: { draft, publishedAt, expiresAt } }) => {
      const isOver = expiresAt !== undefined && expiresAt.getTime() <= NOW;
      return !draft && publishedAt.getTime() <= NOW && !isOver;
    })
    .sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? -1 : 1));
});

describe('the main menu of every page', () => {
  test('the menu has each category once', () => {
    const slugs = content.categories.map(({ id }) => id).sort();
    for (const page of site.pages) {
      expect(slugsIn(page.elements, 'chuyen-muc', MENU).sort(), page.file).toEqual(slugs);
    }
  });

  test('the menu begins with what portal.yaml lists, in its order', () => {
    const { menu = [] } = content.portal;
    expect(menu.length).toBeGreaterThan(7);
    for (const page of site.pages) {
      const row = slugsIn(page.elements, 'chuyen-muc', ['.main-menu', '.row']);
      expect(row, page.file).toEqual(menu.slice(0, 7));
      expect(rootsOf(page).slice(0, menu.length), page.file).toEqual(menu);
    }
  });

  test('the menu marks the category of a page, or the one above it, and its first page as the page itself', () => {
    const parents = new Map(content.categories.map(({ id, data }) => [id, data.parent]));
    const rootOf = (slug: string): string => {
      const parent = parents.get(slug);
      return parent ? rootOf(parent) : slug;
    };
    const mains = new Map(
      articles.map(({ id, data }) => [id.split('/').at(-1), data.categories[0] ?? '']),
    );
    const shown = content.portal.menu?.slice(0, 7) ?? [];
    const seen = new Set<string | undefined>();
    for (const page of site.pages) {
      const [folder = '', name = '', further] = page.file.split('/');
      const open = { 'chuyen-muc': name, 'bai-viet': mains.get(name) }[folder];
      const root = rootOf(open ?? '');
      const isFirst = folder === 'chuyen-muc' && name === root && further === 'index.html';
      const marked = find(page.elements, 'a')
        .filter((link) => isWithin(link, '.main-menu') && attribute(link, 'aria-current'))
        .map((link) => [attribute(link, 'href'), attribute(link, 'aria-current')]);
      const expected = [`/chuyen-muc/${root}/`, isFirst ? 'page' : 'true'];
      seen.add(marked[0]?.[1]);
      expect(marked, page.file).toEqual(shown.includes(root) ? [expected] : []);
    }
    expect([...seen].sort()).toEqual(['page', 'true', undefined]);
  });

  test('the menu has the categories below another one under it', () => {
    const below = content.categories.filter(({ data }) => data.parent);
    expect(below).not.toEqual([]);
    for (const page of site.pages) {
      for (const { id } of below) expect(rootsOf(page), page.file).not.toContain(id);
    }
  });
});

describe('every article', () => {
  test('an article is listed once, newest first, in its categories and those above them', () => {
    for (const { id } of content.categories) {
      const below = content.categories.filter(({ data }) => data.parent === id);
      const slugs = [id, ...below.map((category) => category.id)];
      const expected = articles.filter(({ data }) =>
        data.categories.some((category) => slugs.includes(category)),
      );
      expect(listedBelow(`chuyen-muc/${id}/`), id).toEqual(expected.map(slugOf));
    }
  });

  test('an article is listed once, newest first, in its topic', () => {
    expect(content.topics).not.toEqual([]);
    for (const { id } of content.topics) {
      const expected = articles.filter(({ data }) => data.topic === id);
      expect(listedBelow(`dong-su-kien/${id}/`, 'h3'), id).toEqual(expected.map(slugOf));
    }
  });

  test.each([
    { kind: 'tags', folder: 'the', namesOf: ({ data }: Entry) => data.tags },
    { kind: 'wards', folder: 'phuong', namesOf: ({ data }: Entry) => data.wards },
  ])('an article is listed once, newest first, in its $kind', ({ folder, namesOf }) => {
    const slugs = new Set(articles.flatMap((article) => namesOf(article).map(slugify)));
    expect(slugs.size).toBeGreaterThan(4);
    for (const slug of slugs) {
      const expected = articles.filter((article) => namesOf(article).map(slugify).includes(slug));
      expect(listedBelow(`${folder}/${slug}/`), slug).toEqual(expected.map(slugOf));
    }
    const folders = site.pages.map(({ file }) => file.split('/')).filter(([top]) => top === folder);
    expect(new Set(folders.map(([, slug]) => slug))).toEqual(slugs);
  });

  test('an article is listed once, newest first, in the month of its publication in Hanoi', () => {
    const months = new Set(articles.map(monthOf));
    for (const month of months) {
      const expected = articles.filter((article) => monthOf(article) === month);
      expect(listedBelow(`luu-tru/${month}/`), month).toEqual(expected.map(slugOf));
    }
    const files = site.pages.filter(({ file }) => /^luu-tru\/\d{4}\/\d\d\//.test(file));
    expect(files).toHaveLength(months.size);
  });
});

test('wards stand in the order of portal.yaml', () => {
  const shown = content.portal.wards.filter((ward) =>
    articles.some(({ data }) => data.wards.includes(ward)),
  );
  expect(shown.length).toBeGreaterThan(4);
  const { elements } = pageAt('so-do/index.html');
  expect(slugsIn(elements, 'phuong', ['main'])).toEqual(shown.map(slugify));
});

test('the most read articles are those with most views, and of late those with most recent views', () => {
  const counts = content.counts?.articles ?? {};
  const viewsOf = ({ id, data }: Entry) => (counts[id]?.views ?? 0) + (data.legacy?.views ?? 0);
  const recentOf = ({ id }: Entry) => counts[id]?.recent ?? 0;
  const highest = (countOf: (article: Entry) => number) =>
    articles
      .filter((article) => countOf(article) > 0)
      .sort((a, b) => countOf(b) - countOf(a) || articles.indexOf(a) - articles.indexOf(b))
      .slice(0, 20)
      .map(slugOf);
  expect(highest(viewsOf)).toHaveLength(20);
  const { elements } = pageAt('doc-nhieu/index.html');
  expect(slugsIn(elements, 'bai-viet', ['main', '.most-read'])).toEqual([
    ...highest(recentOf),
    ...highest(viewsOf),
  ]);
});

test('an article leads to the newer and the older one of its main category', () => {
  let found = 0;
  for (const article of articles) {
    const [main = ''] = article.data.categories;
    const row = listedBelow(`chuyen-muc/${main}/`);
    const place = row.indexOf(slugOf(article));
    const page = pageAt(`bai-viet/${slugOf(article)}/index.html`);
    for (const [rel, expected] of [
      ['next', row[place - 1]],
      ['prev', row[place + 1]],
    ] as const) {
      const links = find(page.elements, 'a', { rel }).map((link) => attribute(link, 'href'));
      if (expected) expect(links, page.file).toContain(`/bai-viet/${expected}/`);
      found += links.length;
    }
  }
  expect(found).toBeGreaterThan(articles.length);
});

function timeOf({ data }: Entry): number {
  return data.publishedAt.getTime();
}

function slugOf({ id }: Entry): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** `2024/10` */
function monthOf({ data }: Entry): string {
  const inHanoi = new Date(data.publishedAt.getTime() + 7 * 60 * 60 * 1000);
  return inHanoi.toISOString().slice(0, 7).replace('-', '/');
}

/** Slugs of the categories of the first level in the main menu. */
function rootsOf({ elements }: Page): string[] {
  return slugsIn(elements, 'chuyen-muc', MENU, '.branch');
}

function pageAt(file: string): Page {
  const page = site.pages.find((known) => known.file === file);
  if (!page) throw new Error(`There is no ${file}.`);
  return page;
}

/** Slugs of the articles whose headlines are on a page and its further pages, in their order. */
function listedBelow(folder: string, heading: 'h2' | 'h3' = 'h2'): string[] {
  const numberOf = ({ file }: Page) => Number(/\/(\d+)\/index\.html$/.exec(file)?.[1] ?? 1);
  return site.pages
    .filter(({ file }) => file.startsWith(folder))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .flatMap(({ elements }) => slugsIn(elements, 'bai-viet', ['main', heading]));
}

/** Slugs that the links within all of these lead to, in the order of the page. */
function slugsIn(
  elements: readonly Element[],
  folder: string,
  within: readonly string[],
  butNotIn = '.none',
): string[] {
  return find(elements, 'a')
    .filter((link) => within.every((name) => isWithin(link, name)) && !isWithin(link, butNotIn))
    .map((link) => (attribute(link, 'href') ?? '').split('/'))
    .flatMap(([, top, slug = '']) => (top === folder ? slug : []));
}

test('only the links from an article to its tags are marked as tags (rel)', () => {
  const marked = site.pages.flatMap(({ file, elements }) =>
    elements
      .filter((element) => attribute(element, 'rel') === 'tag')
      .map((element) => ({ file, path: attribute(element, 'href') ?? '' })),
  );
  expect(marked.length).toBeGreaterThan(4);
  expect(marked.filter(({ path }) => !/\/the\/[^/]+\/$/.test(path))).toEqual([]);
});
