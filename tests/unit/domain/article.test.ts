import { describe, expect, test } from 'vitest';
import {
  coverFile,
  isVisible,
  neighbourFile,
  newestFirst,
  slugOf,
} from '../../../src/domain/article.ts';

describe('slugOf', () => {
  test.each([
    ['2023/le-ky-niem', 'le-ky-niem'],
    ['le-ky-niem', 'le-ky-niem'],
    ['2023/01/le-ky-niem', 'le-ky-niem'],
  ])('slugOf(%j) is %j, which comes from the file name alone', (id, slug) => {
    expect(slugOf(id)).toBe(slug);
  });
});

describe('isVisible', () => {
  const now = new Date('2023-01-13T01:59:00Z');
  const before = new Date(now.getTime() - 1);
  const after = new Date(now.getTime() + 1);

  test.each([
    ['published a moment ago', { draft: false, publishedAt: before }, true],
    ['published this very moment', { draft: false, publishedAt: now }, true],
    ['to be published in a moment', { draft: false, publishedAt: after }, false],
    ['that is a draft', { draft: true, publishedAt: before }, false],
    ['expiring in a moment', { draft: false, publishedAt: before, expiresAt: after }, true],
    ['expiring this very moment', { draft: false, publishedAt: before, expiresAt: now }, false],
    ['expired', { draft: false, publishedAt: before, expiresAt: before }, false],
    ['without an expiry', { draft: false, publishedAt: before, expiresAt: undefined }, true],
  ])(
    'citizens see an article from its publication to its expiry: one %s',
    (_situation, article, visible) => {
      expect(isVisible(article, now)).toBe(visible);
    },
  );
});

describe('newestFirst', () => {
  const at = (id: string, iso: string) => ({ id, publishedAt: new Date(iso) });
  const old = at('a', '2022-05-01T00:00:00Z');
  const young = at('b', '2023-05-01T00:00:00Z');
  const twinB = at('2023/b', '2023-05-01T00:00:00Z');
  const twinD = at('2023/đ', '2023-05-01T00:00:00Z');
  const twinZ = at('2023/z', '2023-05-01T00:00:00Z');

  test('the newer article comes first', () => {
    expect([old, young].sort(newestFirst)).toEqual([young, old]);
    expect([young, old].sort(newestFirst)).toEqual([young, old]);
  });

  test('articles of one moment stand in the order of their ids, whatever the locale', () => {
    expect([twinD, twinZ, twinB].sort(newestFirst)).toEqual([twinB, twinZ, twinD]);
    expect([twinZ, twinB, twinD].sort(newestFirst)).toEqual([twinB, twinZ, twinD]);
  });

  test('an article equals itself', () => {
    expect(newestFirst(old, { ...old })).toBe(0);
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
