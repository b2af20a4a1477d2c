import { expect, test } from 'vitest';
import { fromIndex, toIndex } from '../../../src/domain/search.ts';

test.each([
  ['đường Đồng Gạo', 'ďường Ďồng Gạo'],
  ['ÐẠI HỘI', 'ĎẠI HỘI'],
  ['quận ủy', 'quận ủy'],
  ['', ''],
])('toIndex(%j) → %j', (text, indexed) => {
  expect(toIndex(text)).toBe(indexed);
});

test('what the index gives back reads as it was written', () => {
  const text = 'Đại hội đại biểu, đường Nguyễn Văn Cừ';
  expect(fromIndex(toIndex(text))).toBe(text);
});

test('the letter of the index loses its mark like any other, so that d finds it', () => {
  expect(toIndex('đ').normalize('NFD').replace(/\p{M}/gu, '')).toBe('d');
});
