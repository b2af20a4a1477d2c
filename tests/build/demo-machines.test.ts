/**
 * What the demonstration portal gives search engines, feed readers and hosts. In one file, since all of it is compared with
 * the same pages, which take seconds to read.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { rowOf, visibilityOf } from '../../src/collections.ts';
import { isVisible } from '../../src/domain/visibility.ts';
import { slugify } from '../../src/domain/vietnamese/slug.ts';
import { BUILD_TIME } from '../support/build-portal.ts';
import { readDemoContent, readDemoSite } from './demo.ts';
import { faultOfXml, readRss, readSitemap, relativeUrlsIn } from './feed-reader.ts';
import { find, metaOf, textOf } from './html.ts';
import { articlesOf, readText, type Page, type Site } from './site.ts';

const ISO_IN_HANOI = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/;

let site: Site;
beforeAll(async () => {
  site = await readDemoSite();
});

describe('search engines', () => {
  test('JSON-LD describes an article by headline, dates, author, publisher and picture', () => {
    expect(articlesOf(site).length).toBeGreaterThan(40);
    for (const page of articlesOf(site)) {
      const [news] = jsonLdOf(page).filter((node) => node['@type'] === 'NewsArticle');
      expect(news, page.file).toMatchObject({
        headline: textOf(find(page.elements, 'h1')[0] as never).replaceAll('\u00A0', ' '),
        description: expect.stringMatching(/\S/),
        datePublished: expect.stringMatching(ISO_IN_HANOI),
        dateModified: expect.stringMatching(ISO_IN_HANOI),
        author: { '@type': 'Organization', name: expect.stringMatching(/\S/) },
        publisher: {
          name: expect.stringMatching(/\S/),
          logo: { url: expect.stringMatching(/^https:/) },
        },
        image: { url: expect.stringMatching(/^https:/), width: 1200, height: 630 },
        mainEntityOfPage: page.url,
        articleSection: expect.stringMatching(/\S/),
        inLanguage: 'vi',
      });
    }
  });

  test('a film in a text is a VideoObject with full URLs of the film and of its picture', () => {
    const page = articlesOf(site).find(({ file }) => file.includes('/hoi-thao-quan-ben-sen-2024-'));
    const [news] = jsonLdOf(page as Page).filter((node) => node['@type'] === 'NewsArticle');
    expect(news).toMatchObject({
      video: {
        '@type': 'VideoObject',
        contentUrl: expect.stringMatching(/^https:.+\/hoi-thao-ben-sen\.mp4$/),
        thumbnailUrl: expect.stringMatching(/^https:.+\.(webp|jpe?g|png)$/),
        duration: 'PT9S',
        uploadDate: expect.stringMatching(ISO_IN_HANOI),
      },
    });
  });

  test('a recording of the editors is described, published, heard only when it is asked for, and told in every feed', async () => {
    const name = 'bai-viet/ra-mat-luc-luong-tham-gia-bao-ve-an-ninh-trat-tu-o-co-so-tai-tam-phuong';
    const page = articlesOf(site).find(({ file }) => file === `${name}/index.html`) as Page;
    const url = `${site.home}${name}/ra-mat-luc-luong.mp3`;
    const [news] = jsonLdOf(page).filter((node) => node['@type'] === 'NewsArticle');
    expect(news).toMatchObject({
      audio: {
        '@type': 'AudioObject',
        contentUrl: url,
        encodingFormat: 'audio/mpeg',
        contentSize: '172737 B',
        duration: 'PT1M26S',
      },
    });
    const [player, ...others] = find(page.elements, 'audio');
    expect(others).toEqual([]);
    expect(Object.fromEntries(player?.attrs.map((attr) => [attr.name, attr.value]) ?? [])).toEqual({
      ...{ controls: '', preload: 'none', 'aria-labelledby': 'ban-nghe' },
      src: new URL(url).pathname,
    });
    expect(find(page.elements, 'read-aloud')).toEqual([]);
    expect(page.source).toContain('(1 phút 26 giây, MP3, 169 KB)');
    const list = 'chuyen-muc/an-ninh-quoc-phong';
    const rss = await readText(site, `${list}/rss.xml`);
    expect(rss).toContain(`<enclosure url="${url}" length="172737" type="audio/mpeg"/>`);
    const atom = await readText(site, `${list}/atom.xml`);
    expect(atom).toContain(
      `<link href="${url}" rel="enclosure" type="audio/mpeg" length="172737"/>`,
    );
  });

  test('every page but the few at the top has breadcrumbs from the home page', () => {
    const without = site.pages.filter((page) => trailOf(page).length === 0).map(({ file }) => file);
    expect(without.sort()).toEqual(['404.html', 'index.html']);
    expect(site.pages.length).toBeGreaterThan(100);
    for (const page of site.pages) {
      const trail = trailOf(page);
      expect(trail.map(({ position }) => position)).toEqual(trail.map((_, index) => index + 1));
      if (trail.length > 0) expect(trail[0]?.item).toBe(site.home);
    }
  });

  test('the site map has exactly the pages that may be indexed, each once', async () => {
    const parts = readSitemap(await readText(site, 'sitemap-index.xml')).map(({ loc }) =>
      fileOf(loc),
    );
    const listed = (await Promise.all(parts.map((part) => readText(site, part)))).flatMap(
      readSitemap,
    );
    // Of a list of several pages the first is enough: the others only repeat headlines.
    const expected = site.pages.filter(
      ({ noindex, elements }) => !noindex && find(elements, 'link', { rel: 'prev' }).length === 0,
    );
    expect(listed.map(({ loc }) => loc).sort()).toEqual(expected.map(({ url }) => url).sort());
    const undated = listed.filter(({ lastmod }) => lastmod === undefined);
    // They change with every build.
    expect(undated.map(({ loc }) => fileOf(loc)).sort()).toEqual([
      'doc-nhieu/',
      'du-lieu-mo/',
      'phim-tat/',
      'so-do/',
      'so-do/tu-khoa/',
    ]);
    for (const { loc, lastmod } of listed.filter((entry) => !undated.includes(entry)))
      expect(lastmod, loc).toMatch(ISO_IN_HANOI);
  });

  test('the news site map has the articles of the last two days, and no others', async () => {
    const listed = readSitemap(await readText(site, 'news-sitemap.xml')).map(({ loc }) => loc);
    const recent = articlesOf(site).filter(
      (page) => BUILD_TIME - publishedAt(page) <= 2 * 24 * 60 * 60,
    );
    expect(recent.length).toBeGreaterThan(0);
    expect(listed.sort()).toEqual(recent.map(({ url }) => url).sort());
  });

  test('robots.txt names the site maps and disallows the search', async () => {
    expect(await readText(site, 'robots.txt')).toBe(
      `User-agent: *\nDisallow: /tim-kiem/\n\nSitemap: ${site.home}sitemap-index.xml\nSitemap: ${site.home}news-sitemap.xml\n`,
    );
  });
});

test('the six mandatory fields of Dublin Core are never empty', () => {
  expect(articlesOf(site).length).toBeGreaterThan(40);
  for (const { file, elements, url } of articlesOf(site)) {
    for (const name of ['title', 'creator', 'date', 'description', 'publisher', 'identifier']) {
      expect(metaOf(elements, `DC.${name}`), `${file}: DC.${name}`).toMatch(/\S/);
    }
    expect(metaOf(elements, 'DC.date')).toMatch(ISO_IN_HANOI);
    expect(metaOf(elements, 'DC.identifier')).toBe(url);
  }
});

test('every XML file is well-formed', async () => {
  const files = [...site.files].filter((file) => file.endsWith('.xml'));
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) expect(faultOfXml(await readText(site, file)), file).toBeUndefined();
});

describe('feed readers', () => {
  test('there is a feed of everything, of corrections, of alerts, of each category, topic, ward and tag, as RSS and as Atom', async () => {
    const { articles, categories, topics } = await readDemoContent();
    const named = (section: string, names: readonly string[]) =>
      [...new Set(names.map(slugify))].map((slug) => `${section}/${slug}/`);
    const shown = articles.filter(({ data }) =>
      isVisible(visibilityOf(rowOf('articles'), data), new Date(BUILD_TIME * 1000)),
    );
    const lists = [
      '',
      'dinh-chinh/',
      'thong-bao-khan/',
      ...categories.map(({ id }) => `chuyen-muc/${id}/`),
      ...topics.map(({ id }) => `dong-su-kien/${id}/`),
      ...named(
        'phuong',
        shown.flatMap(({ data }) => data.wards),
      ),
      ...named(
        'the',
        shown.flatMap(({ data }) => data.tags),
      ),
    ];
    expect(rssFiles().sort()).toEqual(lists.map((list) => `${list}rss.xml`).sort());
    const atomFiles = [...site.files].filter((file) => file.endsWith('atom.xml'));
    expect(atomFiles.sort()).toEqual(lists.map((list) => `${list}atom.xml`).sort());
  });

  test('feeds hold whole articles with links that work anywhere', async () => {
    const urls = new Set(site.pages.filter(({ noindex }) => !noindex).map(({ url }) => url));
    for (const file of rssFiles()) {
      const channel = readRss(await readText(site, file));
      expect(channel['atom:link'], file).toMatchObject({ rel: 'self', href: site.home + file });
      expect(channel, file).toMatchObject({ language: 'vi', title: expect.stringMatching(/\S/) });
      expect(channel.item.length, file).toBeGreaterThan(0);
      expect(new Set(channel.item.map(({ link }) => link)).size, file).toBe(channel.item.length);
      for (const item of channel.item) {
        expect(urls, item.link).toContain(item.link.replace(/#dinh-chinh-\d+$/, ''));
        expect(item.guid['#text']).toBe(item.link);
        expect(Date.parse(item.pubDate), item.pubDate).not.toBeNaN();
        expect(item['content:encoded'].length).toBeGreaterThan(item.description.length);
        expect(relativeUrlsIn(item['content:encoded']), item.link).toEqual([]);
      }
    }
  });

  test('a feed holds the 20 newest articles, however many there are', async () => {
    const urls = articlesOf(site)
      .sort((a, b) => publishedAt(b) - publishedAt(a))
      .map(({ url }) => url);
    expect(urls.length).toBeGreaterThan(20);
    const { item } = readRss(await readText(site, 'rss.xml'));
    expect(item.map(({ link }) => link).sort()).toEqual(urls.slice(0, 20).sort());
    for (const file of rssFiles()) {
      const { length } = readRss(await readText(site, file)).item;
      expect(length, file).toBeLessThanOrEqual(20);
    }
  });

  test('a feed has the newest articles first', async () => {
    const times = readRss(await readText(site, 'rss.xml')).item.map(({ pubDate }) =>
      Date.parse(pubDate),
    );
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test('the JSON Feed holds the same articles', async () => {
    const feed = JSON.parse(await readText(site, 'feed.json')) as {
      items: { id: string; url: string; content_html: string; date_published: string }[];
    };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: site.home,
      feed_url: `${site.home}feed.json`,
      language: 'vi',
    });
    const { item } = readRss(await readText(site, 'rss.xml'));
    expect(feed.items.map(({ url }) => url)).toEqual(item.map(({ link }) => link));
    for (const { id, url, content_html, date_published } of feed.items) {
      expect(id).toBe(url);
      expect(date_published).toMatch(ISO_IN_HANOI);
      expect(relativeUrlsIn(content_html), url).toEqual([]);
    }
  });
});

test('_headers holds the headers that pages cannot set for themselves', async () => {
  const headers = await readText(site, '_headers');
  expect(headers).toMatch(/^\/\*\n/);
  expect(headers).toContain("frame-ancestors 'self'");
  expect(headers).toContain('X-Content-Type-Options: nosniff');
  expect(headers).toMatch(
    /^\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m,
  );
  expect(headers).toMatch(
    /^\/search-index\/:folder\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m,
  );
});

function rssFiles(): string[] {
  return [...site.files].filter((file) => file.endsWith('rss.xml'));
}

/** In seconds since 1970. */
function publishedAt({ elements }: Page): number {
  return Date.parse(metaOf(elements, 'article:published_time') ?? '') / 1000;
}

function fileOf(url: string): string {
  return url.slice(site.home.length);
}

interface TrailItem {
  position: number;
  item: string;
}

function trailOf(page: Page): TrailItem[] {
  const [trail] = jsonLdOf(page).filter((node) => node['@type'] === 'BreadcrumbList');
  return (trail?.['itemListElement'] ?? []) as TrailItem[];
}

function jsonLdOf({ elements }: Page): Record<string, unknown>[] {
  return find(elements, 'script', { type: 'application/ld+json' }).flatMap((script) => {
    const { '@context': context, '@graph': graph } = JSON.parse(textOf(script)) as {
      '@context': string;
      '@graph': Record<string, unknown>[];
    };
    expect(context).toBe('https://schema.org');
    return graph;
  });
}

/** Pagefind writes a mark before the JSON of each page it knows. */
