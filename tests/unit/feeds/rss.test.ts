import { expect, test } from 'vitest';
import { rss } from '../../../src/feeds/rss.ts';
import { readXml } from './read-xml.ts';
import { sampleFeed, sampleItem } from './samples.ts';

const channelOf = (...items: ReturnType<typeof sampleItem>[]) =>
  readXml(rss(sampleFeed(items))).rss.channel;

test('the channel says what it is, where it is, and when it last changed', () => {
  expect(channelOf(sampleItem())).toMatchObject({
    title: 'Cổng thông tin điện tử quận Bến Sen',
    link: 'https://bensen.example/',
    language: 'vi',
    lastBuildDate: 'Sat, 14 Jan 2023 00:30:00 GMT',
    'atom:link': {
      '@_href': 'https://bensen.example/rss.xml',
      '@_rel': 'self',
      '@_type': 'application/rss+xml',
    },
  });
});

test('an item carries the full text, its permanent URL and its categories', () => {
  const picture = 'https://bensen.example/_astro/a.jpg';
  const [item] = channelOf(sampleItem({ picture, original: 'https://bao.example/1' })).item;
  expect(item).toEqual({
    title: 'Lễ kỷ niệm 20 năm',
    link: 'https://bensen.example/bai-viet/le-ky-niem/',
    guid: { '#text': 'https://bensen.example/bai-viet/le-ky-niem/', '@_isPermaLink': 'true' },
    pubDate: 'Fri, 13 Jan 2023 01:59:00 GMT',
    'dc:creator': 'Phòng Văn hóa và Thông tin',
    category: ['Tin nổi bật', 'lễ hội'],
    description: 'Sáng 13/01, quận tổ chức lễ kỷ niệm.',
    'content:encoded': '<p>Toàn văn &amp; ảnh.</p>',
    'dc:source': 'https://bao.example/1',
    'media:content': { '@_url': picture, '@_medium': 'image' },
  });
});

test('a title with control characters leaves the feed well-formed', () => {
  const title = 'Hỏi & đáp <b>\u0000\u000B]]> "20 năm"\uD800';
  const [item] = channelOf(sampleItem({ title, html: `<p>${title}</p>` })).item;
  expect(item.title).toBe('Hỏi & đáp <b>]]> "20 năm"');
});

test('a feed without articles is a valid feed', () => {
  const channel = channelOf();
  expect(channel.item).toBeUndefined();
  expect(channel.lastBuildDate).toBeUndefined();
  expect(channel.title).not.toBe('');
});
