/**
 * Content that is unusual but right, `tests/fixtures/odd`: files from Windows and Mac, names with spaces and marks,
 * characters that mean something to HTML, XML or JSON, every kind of picture, empty categories, articles in any folder.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { privacyWords } from '../../src/strings/privacy.ts';
import { FIXTURES } from '../support/fixture-portal.ts';
import { SOUND_DIR } from '../support/sound-portal.ts';
import { faultOfXml, readRss } from './feed-reader.ts';
import { attribute, find, textOf } from './html.ts';
import { findDeadLinks } from './links.ts';
import { readSite, readText, type Page, type Site } from './site.ts';
import { faultsOfHtml } from './validator.ts';

const TITLE = `Hỏi & đáp: <b>“5 < 7”</b> ]]> 'đơn' "kép" \\ 100%`;

let site: Site;
beforeAll(async () => {
  site = await readSite(SOUND_DIR, 'https://thunghiem.example/');
});

test('every article of the folder is built, however deep it lies', async () => {
  const files = await readdir(path.join(FIXTURES, 'odd/articles'), { recursive: true });
  const slugs = files
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.basename(file, '.md'));
  expect(slugs.length).toBeGreaterThan(5);
  for (const slug of slugs) expect(site.files).toContain(`bai-viet/${slug}/index.html`);
});

test('every page is valid HTML', async () => {
  expect(await faultsOfHtml(site.pages)).toEqual([]);
});

test('every link leads to a file', async () => {
  expect(await findDeadLinks(site)).toEqual([]);
});

test('a headline full of signs is shown as it was written, on the page and in every feed', async () => {
  const { elements } = pageOf('ky-tu-dac-biet');
  expect(plain(textOf(find(elements, 'h1')[0] as never))).toBe(TITLE);
  for (const file of [...site.files].filter((name) => name.endsWith('.xml'))) {
    expect(faultOfXml(await readText(site, file)), file).toBeUndefined();
  }
  expect(readRss(await readText(site, 'rss.xml')).item.map(({ title }) => title)).toContain(TITLE);
  const feed = JSON.parse(await readText(site, 'feed.json')) as { items: { title: string }[] };
  expect(feed.items.map(({ title }) => title)).toContain(TITLE);
});

test('a lead cannot run script', () => {
  const { elements } = pageOf('ky-tu-dac-biet');
  expect(find(elements, 'script')).not.toEqual([]);
  for (const script of find(elements, 'script')) expect(textOf(script)).not.toContain('<script>');
  expect(elements.filter(({ attrs }) => attrs.some(({ name }) => name.startsWith('on')))).toEqual(
    [],
  );
});

test('a document is offered under a name that every host understands, with all its bytes', async () => {
  const links = find(pageOf('ky-tu-dac-biet').elements, 'a').map(
    (link) => attribute(link, 'href') ?? '',
  );
  const documents = [...new Set(links.filter((href) => /\.pdf$/i.test(href)))];
  expect(documents).toHaveLength(3);
  for (const href of documents) {
    expect(href).toMatch(/^[\w./-]+$/);
    expect((await readFile(path.join(site.folder, href))).toString('latin1')).toMatch(
      /^%PDF[^]*%%EOF\n$/,
    );
  }
});

test('tags and wards typed in another normal form, twice or in other capitals are one', () => {
  const { elements } = pageOf('ky-tu-dac-biet');
  for (const kind of ['chuyen-muc/tin-tuc', 'phuong/thu-nghiem', 'the/dien']) {
    const main = elements.slice(elements.findIndex(({ tagName }) => tagName === 'article'));
    const foot = find(main, 'a', { rel: 'tag', href: `/${kind}/` });
    expect(foot.length, kind).toBeLessThanOrEqual(1);
  }
  const tagPage = site.pages.filter(({ file }) => file.startsWith('the/giao-thong/'));
  expect(tagPage).toHaveLength(1);
  expect(tagPage[0]?.source).toContain('/bai-viet/chu-roi-dau/');
  for (const { source, file } of site.pages)
    expect(source === source.normalize('NFC'), file).toBe(true);
});

test('a small picture is not enlarged, and every width of a srcset has a file of its own', () => {
  const pictures = find(pageOf('nhieu-loai-anh').elements, 'img').filter((picture) =>
    attribute(picture, 'srcset'),
  );
  expect(pictures.length).toBeGreaterThan(2);
  for (const picture of pictures) {
    const widths = [...(attribute(picture, 'srcset') ?? '').matchAll(/ (\d+)w/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths).not.toEqual([]);
    expect(Math.max(...widths)).toBeLessThanOrEqual(720);
    expect(new Set(widths).size).toBe(widths.length);
  }
});

test('a category and a topic without articles say so', () => {
  expect(pageBelow('chuyen-muc/chua-co-bai/').source).toContain('chưa có bài');
  expect(pageBelow('dong-su-kien/chua-bat-dau/').source).toContain('chưa có bài');
});

test('the page of a section that is an archive says since when, and where to go; others do not', () => {
  const { source } = pageBelow('chuyen-muc/chua-co-bai/');
  expect(source).toContain('ngừng cập nhật từ ngày 31/01/2023');
  expect(source).toMatch(/<a href="https:\/\/keben\.example\/"[^>]*>Phường Kế Bên<\/a>/);
  expect(pageBelow('chuyen-muc/tin-tuc/').source).not.toContain('ngừng cập nhật');
});

test('an article in English is announced as such in all its parts, and leads to the Vietnamese one and back', async () => {
  const english = pageOf('start-of-year-meeting');
  const inEnglish = (tag: string, text: string) =>
    find(english.elements, tag, { lang: 'en' }).filter((element) =>
      textOf(element as never).includes(text),
    );
  expect(inEnglish('h1', 'Ward meeting')).toHaveLength(1);
  expect(inEnglish('p', 'A meeting on January 13')).toHaveLength(1);
  expect(inEnglish('div', 'lasted two hours')).toHaveLength(1);
  expect(inEnglish('span', 'The cost of the drains')).toHaveLength(1);
  expect(inEnglish('span', 'began at 8 a.m.')).toHaveLength(1);
  // What rendering adds to the text is heard by the same voice.
  const [body] = find(english.elements, 'div', { lang: 'en' });
  expect(textOf(body as never)).toContain('(external site)');
  expect(textOf(body as never)).toContain('Footnotes');
  expect(english.source).toContain('aria-label="Back to footnote 1"');
  expect(english.source).toContain('"inLanguage":"en"');
  expect(english.source).toContain('<meta property="og:locale" content="en_US">');

  const vietnamese = pageOf('hop-dau-nam');
  for (const page of [english, vietnamese]) {
    const alternates = find(page.elements, 'link', { rel: 'alternate' }).filter((link) =>
      attribute(link, 'hreflang'),
    );
    expect(alternates.map((link) => attribute(link, 'href'))).toEqual([
      'https://thunghiem.example/bai-viet/hop-dau-nam/',
      'https://thunghiem.example/bai-viet/start-of-year-meeting/',
    ]);
  }
  expect(find(vietnamese.elements, 'a', { hreflang: 'en', lang: 'en' })).toHaveLength(1);
  expect(find(english.elements, 'a', { hreflang: 'vi', lang: 'vi' })).toHaveLength(1);
  expect(await readText(site, 'sitemap-1.xml')).toContain('hreflang="en"');
  // Its title in every list, too.
  const titles = site.pages
    .flatMap(({ elements }) => find(elements, 'a', { href: '/bai-viet/start-of-year-meeting/' }))
    .filter((link) => plain(textOf(link as never)).includes('Ward meeting'));
  expect(titles.length).toBeGreaterThan(2);
  for (const link of titles) expect(attribute(link, 'lang')).toBe('en');
});

test('a standing page in English says so, in the footer as well', () => {
  const page = pageBelow('about-the-ward/');
  expect(find(page.elements, 'h1', { lang: 'en' })).toHaveLength(1);
  expect(find(page.elements, 'a', { lang: 'vi', href: '/gioi-thieu/' })).toHaveLength(1);
  const inFooter = find(pageBelow('gioi-thieu/').elements, 'a', { href: '/about-the-ward/' });
  expect(inFooter.length).toBeGreaterThan(0);
  for (const link of inFooter) expect(attribute(link, 'lang')).toBe('en');
});

test('a page on privacy says that nothing is counted, since there is neither a service nor a log', () => {
  const { source } = pageBelow('quyen-rieng-tu/');
  expect(source).toContain(privacyWords.notCounted);
  expect(source).not.toContain('nhật ký truy cập của máy chủ');
});

function pageOf(slug: string): Page {
  return pageBelow(`bai-viet/${slug}/`);
}

function pageBelow(folder: string): Page {
  const page = site.pages.find(({ file }) => file === `${folder}index.html`);
  if (!page) throw new Error(`There is no page ${folder}.`);
  return page;
}

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
