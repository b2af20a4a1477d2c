import { expect, test } from 'vitest';
import { slugify } from '../../../../src/domain/vietnamese/slug.ts';

test.each([
  ['Quận triển khai kế hoạch năm 2023', 'quan-trien-khai-ke-hoach-nam-2023'],
  ['đường Đò', 'duong-do'],
  ['\u00D0ồng Gạo', 'dong-gao'],
  ['Đồng Gạo'.normalize('NFD'), 'dong-gao'],
  ['Đảng – Đoàn thể', 'dang-doan-the'],
  ['  “Một cửa”: nhanh, gọn!  ', 'mot-cua-nhanh-gon'],
  ['45/KH-UBND', '45-kh-ubnd'],
  ['chợ\u00A0Đò', 'cho-do'],
  ['…', ''],
  ['', ''],
])('slugify(%j) is %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a slug of 80 characters is kept whole', () => {
  const slug = `${'abcd-'.repeat(15)}abcde`;
  expect(slug).toHaveLength(80);
  expect(slugify(slug)).toBe(slug);
});

test('a word that ends exactly at 80 characters is kept', () => {
  const fits = `${'abcd-'.repeat(15)}abcde`;
  expect(slugify(`${fits} va-them-nua`)).toBe(fits);
});

test('a longer slug is cut at a hyphen, never inside a word', () => {
  const slug = slugify('phường '.repeat(20));
  expect(slug).toBe(Array(11).fill('phuong').join('-'));
});

test('a single endless word is cut at 80 characters', () => {
  expect(slugify('a'.repeat(100))).toBe('a'.repeat(80));
});

test('a slug is its own slug', () => {
  const slug = slugify('Ủy ban nhân dân quận tổ chức '.repeat(5));
  expect(slugify(slug)).toBe(slug);
});
