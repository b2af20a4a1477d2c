import { describe, expect, test } from 'vitest';
import { coverFile, neighbourFile, slugOf } from '../../../src/domain/entry-paths.ts';

describe('slugOf', () => {
  test.each([
    ['2023/le-ky-niem', 'le-ky-niem'],
    ['le-ky-niem', 'le-ky-niem'],
    ['2023/01/le-ky-niem', 'le-ky-niem'],
  ])('slugOf(%j) is %j, which comes from the file name alone', (id, slug) => {
    expect(slugOf(id)).toBe(slug);
  });
});

describe('neighbourFile', () => {
  test.each([
    ['articles/2023/le.md', './anh.jpg', 'articles/2023/anh.jpg'],
    ['articles/2023/le.md', 'anh.jpg', 'articles/2023/anh.jpg'],
    ['articles/2023/le.md', '../2024/anh.jpg', 'articles/2024/anh.jpg'],
    ['articles/2023/le.md', './/tep/anh.jpg', 'articles/2023/tep/anh.jpg'],
    ['le.md', './anh.jpg', 'anh.jpg'],
  ])('neighbourFile(%j, %j) is %j', (file, name, path) => {
    expect(neighbourFile(file, name)).toBe(path);
  });

  test('the cover lies beside its article; without a cover there is no file', () => {
    const file = 'articles/2023/le.md';
    expect(coverFile({ file, cover: { src: './anh.jpg' } })).toBe('articles/2023/anh.jpg');
    expect(coverFile({ file })).toBeUndefined();
  });
});
