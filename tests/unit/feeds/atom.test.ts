import { expect, test } from 'vitest';
import { atom } from '../../../src/feeds/atom.ts';
import { readXml } from './read-xml.ts';
import { sampleFeed, sampleItem } from './samples.ts';

const feedOf = (...items: ReturnType<typeof sampleItem>[]) =>
  readXml(atom({ ...sampleFeed(items), self: 'https://bensen.example/atom.xml' })).feed;

test('an Atom feed says what it is, who publishes it, where it is and when it last changed', () => {
  expect(feedOf(sampleItem())).toMatchObject({
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    '@_xml:lang': 'vi',
    id: 'https://bensen.example/atom.xml',
    title: 'Cổng thông tin điện tử quận Bến Sen',
    updated: '2023-01-14T07:30:00+07:00',
    author: { name: 'Ủy ban nhân dân quận Bến Sen' },
    link: [
      { '@_rel': 'alternate', '@_href': 'https://bensen.example/' },
      { '@_rel': 'self', '@_href': 'https://bensen.example/atom.xml' },
    ],
  });
});

test('an entry carries the full text as HTML, its permanent id, both dates and its subjects', () => {
  const picture = 'https://bensen.example/_astro/a.jpg';
  const { entry } = feedOf(sampleItem({ picture, original: 'https://bao.example/1' }));
  expect([entry].flat()[0]).toMatchObject({
    id: 'https://bensen.example/bai-viet/le-ky-niem/',
    published: '2023-01-13T08:59:00+07:00',
    updated: '2023-01-14T07:30:00+07:00',
    author: { name: 'Phòng Văn hóa và Thông tin' },
    category: [{ '@_term': 'Tin nổi bật' }, { '@_term': 'lễ hội' }],
    summary: sampleItem().summary,
    content: { '#text': '<p>Toàn văn &amp; ảnh.</p>', '@_type': 'html' },
  });
  const links = [entry].flat()[0].link.map((link: Record<string, string>) => link['@_rel']);
  expect(links).toEqual(['alternate', 'via', 'enclosure']);
});

test('a feed without articles has the date that the format requires, always the same', () => {
  expect(feedOf().updated).toBe('2000-01-01T07:00:00+07:00');
});
