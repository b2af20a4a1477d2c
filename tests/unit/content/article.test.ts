import { expect, test } from 'vitest';
import { toArticle } from '../../../src/content/article.ts';
import { article as schema } from '../../../src/schemas/article.ts';

const frontMatter = schema.parse({
  title: 'Phường họp đầu năm',
  summary: 'Ba việc làm trước.',
  publishedAt: '2026-01-13 08:59',
  categories: ['tin-tuc'],
  tags: ['Điện', 'điện', 'Nước', 'dien'],
  wards: ['An Mẫu', 'an mẫu'],
});
const entry = {
  ...frontMatter,
  id: '2026/hop',
  slug: 'hop',
  file: 'articles/2026/hop.md',
  digest: '',
};

test('of names that lead to the same page an article keeps the first', () => {
  const { tags, wards } = toArticle(entry);
  expect(tags).toEqual(['Điện', 'Nước']);
  expect(wards).toEqual(['An Mẫu']);
});

test('an article has its front matter and where it is, and no counts, which change each night', () => {
  expect(toArticle(entry)).toMatchObject({
    title: 'Phường họp đầu năm',
    id: '2026/hop',
    slug: 'hop',
  });
  expect(Object.keys(toArticle(entry)).sort()).toEqual(Object.keys(entry).sort());
});
