import { expect, test } from 'vitest';
import { searchFacts } from '../../../../src/domain/search/search-facts.ts';
import { sampleArticle } from '../../feeds/samples.ts';

const categories = [
  { slug: 'y-te', title: 'Y tế' },
  { slug: 'van-hoa-xa-hoi', title: 'Văn hóa – Xã hội' },
];

const place = ({ publishedAt }: { publishedAt: Date }) => ({
  date: publishedAt,
  label: 'Y tế',
  categories,
});

test('an article is found by its categories and those above, its wards, its topic and its day in Hanoi', () => {
  const article = sampleArticle({
    publishedAt: new Date('2022-12-31T17:30:00Z'),
    wards: ['Đức Giang', 'Sen Hạ'],
    topic: 'song-sen',
  });
  expect(
    searchFacts({ ...article, views: 0 }, { ...place(article), picture: '/_astro/anh.webp' }),
  ).toEqual({
    date: '2023-01-01T00:30:00+07:00',
    category: 'Y tế',
    categories: ['y-te', 'van-hoa-xa-hoi'],
    wards: ['duc-giang', 'sen-ha'],
    topic: 'song-sen',
    views: 0,
    picture: '/_astro/anh.webp',
  });
});

test('what an article does not have is left out', () => {
  expect(searchFacts(sampleArticle(), place(sampleArticle()))).toEqual({
    date: '2023-01-13T08:59:00+07:00',
    category: 'Y tế',
    categories: ['y-te', 'van-hoa-xa-hoi'],
    wards: [],
  });
});

test('a kind of page without categories, wards and topic has its label and its day alone', () => {
  const date = new Date('2023-01-13T01:59:00Z');
  expect(searchFacts({}, { date, label: 'Văn bản', categories: [] })).toEqual({
    date: '2023-01-13T08:59:00+07:00',
    category: 'Văn bản',
    categories: [],
    wards: [],
  });
});
