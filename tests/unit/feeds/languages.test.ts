import { expect, test } from 'vitest';
import { atom } from '../../../src/feeds/atom.ts';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { rss } from '../../../src/feeds/rss.ts';
import { newsSitemap } from '../../../src/feeds/sitemap.ts';
import { readXml } from './read-xml.ts';
import { sampleFeed, sampleItem } from './samples.ts';

const feed = sampleFeed([sampleItem({ lang: 'en' }), sampleItem(), sampleItem({ lang: 'vi' })]);

test('each feed says which of its texts is in English, and nothing of those in its own language', () => {
  const entries = readXml(atom(feed)).feed.entry as Record<string, string>[];
  expect(entries.map((entry) => entry['@_xml:lang'])).toEqual(['en', undefined, undefined]);
  const items = readXml(rss(feed)).rss.channel.item as Record<string, string>[];
  expect(items.map((item) => item['dc:language'])).toEqual(['en', undefined, undefined]);
  const { language, items: told } = JSON.parse(jsonFeed(feed)) as {
    language: string;
    items: { language?: string }[];
  };
  expect(language).toBe('vi');
  expect(told.map((item) => item.language)).toEqual(['en', undefined, undefined]);
});

test('the site map of news says the language of each text', () => {
  const publishedAt = new Date('2023-01-13T01:59:00Z');
  const entries = (['en', undefined] as const).map((lang) => ({
    ...{ path: '/bai-viet/x/', title: 'X', publishedAt, lang },
  }));
  const xml = newsSitemap(entries, 'Cổng', publishedAt, new URL('https://bensen.example'));
  expect(xml.match(/<news:language>\w+/g)).toEqual(['<news:language>en', '<news:language>vi']);
});
