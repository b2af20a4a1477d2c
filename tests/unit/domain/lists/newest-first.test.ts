import { describe, expect, test } from 'vitest';
import { newestFirst } from '../../../../src/domain/lists/newest-first.ts';

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
