import { expect, test } from 'vitest';
import { searchFacts } from '../../../../src/domain/search/facts.ts';
import { sampleArticle } from '../../feeds/samples.ts';

const categories = [
  { slug: 'y-te', title: 'Y tế' },
  { slug: 'van-hoa-xa-hoi', title: 'Văn hóa – Xã hội' },
];

test('an article is found by its categories and those above, its wards, its topic and its day in Hanoi', () => {
  const article = sampleArticle({
    publishedAt: new Date('2022-12-31T17:30:00Z'),
    wards: ['Đức Giang', 'Sen Hạ'],
    topic: 'song-sen',
    views: 0,
  });
  expect(searchFacts(article, categories, '/_astro/anh.webp')).toEqual({
    date: '2023-01-01T00:30:00+07:00',
    category: 'Y tế',
    categories: ['y-te', 'van-hoa-xa-hoi'],
    wards: ['duc-giang', 'sen-ha'],
    topic: 'song-sen',
    views: 0,
    picture: '/_astro/anh.webp',
  });
});

test('what is not known is left out', () => {
  expect(searchFacts(sampleArticle(), categories)).toEqual({
    date: '2023-01-13T08:59:00+07:00',
    category: 'Y tế',
    categories: ['y-te', 'van-hoa-xa-hoi'],
    wards: [],
  });
});

test('the date stands first, where the list of articles is read from', () => {
  expect(Object.keys(searchFacts(sampleArticle(), categories))[0]).toBe('date');
});
