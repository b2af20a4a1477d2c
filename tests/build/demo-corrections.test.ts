/** What was corrected or taken down, as citizens and feed readers find it in the demonstration. */
import { beforeAll, expect, test } from 'vitest';
import { formatDate } from '../../src/domain/time/format-date.ts';
import { readDemoContent, readDemoSite, readUnpublished } from './demo.ts';
import { readRss } from './feed-reader.ts';
import { attribute, find, isWithin, textOf } from './html.ts';
import { articlesOf, goneArticlesOf, readText, type Site } from './site.ts';

type Content = Awaited<ReturnType<typeof readDemoContent>>;

let site: Site;
let content: Content;
beforeAll(async () => {
  [site, content] = await Promise.all([readDemoSite(), readDemoContent()]);
});

const plain = (text: string) => text.replaceAll('\u00A0', ' ').replace(/\s+/g, ' ').trim();

test('a corrected article says so below its stamp, with a link to the correction; others do not', () => {
  const corrected = new Map(
    content.articles.map(({ id, data }) => [id.split('/').at(-1), data.corrections.at(-1)?.at]),
  );
  expect([...corrected.values()].filter(Boolean).length).toBeGreaterThan(3);
  for (const { file, elements } of articlesOf(site)) {
    const at = corrected.get(file.split('/')[1]);
    const links = find(elements, 'a').filter((link) => isWithin(link, '.notices'));
    const found = links.filter((link) => attribute(link, 'href') === '#dinh-chinh').map(textOf);
    const expected = at ? [`Bài viết đã được đính chính ngày ${formatDate(at)}`] : [];
    expect(found.map(plain), file).toEqual(expected);
  }
});

test('the page of corrections lists each of them, the newest first, and so does its feed', async () => {
  const notes = content.articles
    .flatMap(({ data }) => data.corrections)
    .sort((a, b) => +b.at - +a.at)
    .map(({ note }) => note);
  const page = site.pages.find(({ file }) => file === 'dinh-chinh/index.html');
  const shown = find(page?.elements ?? [], 'li')
    .filter((item) => isWithin(item, '.correction-list'))
    .map((item) => plain(textOf(item)));
  expect(shown).toHaveLength(notes.length);
  notes.forEach((note, index) => expect(shown[index]).toContain(plain(note)));
  const feed = readRss(await readText(site, 'dinh-chinh/rss.xml'));
  expect(feed.item).toHaveLength(notes.length);
  // Two corrections of one article are two entries.
  expect(new Set(feed.item.map(({ link }) => link)).size).toBe(notes.length);
});

test('an article that was taken down leaves a page that says so, which no list, feed, site map or search names', async () => {
  const [gone, ...others] = goneArticlesOf(site);
  expect(others).toEqual([]);
  const expired = (await readUnpublished()).find(({ data }) => data.expiresAt && !data.draft);
  expect(textOf(gone?.elements[0] as never)).toContain(expired?.data.title);
  const path = `/${gone?.file.replace('index.html', '')}`;
  const naming = site.pages.filter(
    ({ source, file }) => source.includes(path) && file !== gone?.file,
  );
  expect(naming.map(({ file }) => file)).toEqual([]);
  for (const file of ['sitemap-1.xml', 'rss.xml', 'chuyen-muc/thong-bao/rss.xml']) {
    expect(await readText(site, file), file).not.toContain(path);
  }
});
