import { expect, test } from 'vitest';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { portal, sampleFeed, sampleItem } from './samples.ts';

test('a JSON Feed 1.1 has full text, dates of Hanoi and nothing empty', () => {
  const feed = sampleFeed([sampleItem()]);
  const written = jsonFeed({ ...feed, self: `${feed.page}feed.json` });
  expect(JSON.parse(written)).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Cổng thông tin điện tử quận Bến Sen',
    description: 'Tin tức, sự kiện của quận Bến Sen.',
    home_page_url: 'https://bensen.example/',
    feed_url: 'https://bensen.example/feed.json',
    language: 'vi',
    authors: [{ name: portal.publisher, url: 'https://bensen.example/' }],
    items: [
      {
        id: 'https://bensen.example/bai-viet/le-ky-niem/',
        url: 'https://bensen.example/bai-viet/le-ky-niem/',
        title: 'Lễ kỷ niệm 20 năm',
        summary: 'Sáng 13/01, quận tổ chức lễ kỷ niệm.',
        content_html: '<p>Toàn văn &amp; ảnh.</p>',
        date_published: '2023-01-13T08:59:00+07:00',
        date_modified: '2023-01-14T07:30:00+07:00',
        authors: [{ name: 'Phòng Văn hóa và Thông tin' }],
        tags: ['Tin nổi bật', 'lễ hội'],
      },
    ],
  });
});

test('an article taken from elsewhere links to its original, and a picture to its file', () => {
  const item = sampleItem({
    original: 'https://bao.example/1',
    picture: 'https://a.example/a.jpg',
  });
  expect(JSON.parse(jsonFeed(sampleFeed([item]))).items[0]).toMatchObject({
    external_url: 'https://bao.example/1',
    image: 'https://a.example/a.jpg',
  });
});
