/** Names by which editors call a field: in Vietnamese, or as in other programs. */
import { fold } from '../domain/vietnamese/fold.ts';

const ALIASES: Readonly<Record<string, string>> = {
  'tiêu đề': 'title',
  'tên bài': 'title',
  headline: 'title',
  'tóm tắt': 'summary',
  sapo: 'summary',
  'mô tả': 'summary',
  description: 'summary',
  excerpt: 'summary',
  ngày: 'publishedAt',
  'ngày đăng': 'publishedAt',
  date: 'publishedAt',
  pubDate: 'publishedAt',
  published: 'publishedAt',
  'ngày cập nhật': 'updatedAt',
  updated: 'updatedAt',
  lastmod: 'updatedAt',
  'chuyên mục': 'categories',
  'danh mục': 'categories',
  category: 'categories',
  'dòng sự kiện': 'topic',
  topics: 'topic',
  'từ khóa': 'tags',
  thẻ: 'tags',
  keywords: 'tags',
  phường: 'wards',
  xã: 'wards',
  ảnh: 'cover',
  'ảnh đại diện': 'cover',
  image: 'cover',
  thumbnail: 'cover',
  'tác giả': 'author',
  nguồn: 'source',
  'tệp đính kèm': 'attachments',
  'đính kèm': 'attachments',
  files: 'attachments',
  'đính chính': 'corrections',
  'tin nổi bật': 'featured',
  'nổi bật': 'featured',
  'bản nháp': 'draft',
  'hết hạn': 'expiresAt',
  'ngày hết hạn': 'expiresAt',
  'thứ tự': 'order',
  weight: 'order',
};

const byFold = new Map(Object.entries(ALIASES).map(([alias, name]) => [fold(alias), name]));

/** The field that is meant by a name that is none; undefined when it is not among those that are known at its place. */
export function fieldFor(written: string, known: readonly string[]): string | undefined {
  const name = byFold.get(fold(written));
  if (name === undefined) return undefined;
  // A category and a topic have a description in the place of a summary.
  const other = name === 'summary' ? 'description' : name;
  return [name, other].find((each) => known.includes(each));
}
