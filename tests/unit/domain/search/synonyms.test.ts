import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../../src/domain/search/index-text.ts';
import { queryGraph } from '../../../../src/domain/search/query-graph.ts';
import { PUBLIC_SYNONYMS } from '../../../../src/domain/search/synonyms.ts';
import { fold } from '../../../../src/domain/vietnamese/fold.ts';

/** Other words for parts of a query. */
function others(query: string, options = { exact: false }): string[] {
  const lists = { abbreviations: [], synonyms: PUBLIC_SYNONYMS };
  return queryGraph(query, lists, options)
    .edges.filter(({ isTyped }) => !isTyped)
    .map(({ words }) => words.join(' '));
}

describe('words of citizens are also words of offices', () => {
  test.each([
    ['cúp nước', 'ngừng cấp nước'],
    ['mat dien', 'ngừng cấp điện'],
    ['cmnd', 'căn cước'],
    ['Chứng minh nhân dân', 'cccd'],
    ['làm căn cước công dân', 'căn cước'],
    ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
    ['nhập hộ khẩu', 'đăng ký thường trú'],
    ['đổi bằng lái xe', 'giấy phép lái xe'],
  ])('%s also finds “%s”', (query, other) => {
    expect(others(query)).toContain(other);
  });

  test.each(['nước', 'cúp vàng', 'cụp nước', '"cúp nước"', 'mất "điện lực"', 'đất'])(
    '%s has no other words',
    (query) => {
      expect(others(query)).toEqual([]);
    },
  );

  test('with “đúng dấu” there are none', () => {
    expect(others('cúp nước', { exact: true })).toEqual([]);
  });

  test('a longer expression is not taken for the shorter one in it', () => {
    const lists = { abbreviations: [], synonyms: PUBLIC_SYNONYMS };
    const { edges } = queryGraph('căn cước công dân', lists);
    const ends = edges.filter(({ isTyped }) => !isTyped).map(({ from, to }) => [from, to]);
    expect(new Set(ends.map(String))).toEqual(new Set(['0,4']));
  });
});

test('the list every portal has holds each expression once, and no line of a single one', () => {
  const all = PUBLIC_SYNONYMS.flat().map((expression) => fold(tokenize(expression).join(' ')));
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  expect(PUBLIC_SYNONYMS.filter((group) => group.length < 2)).toEqual([]);
  expect(all).not.toContain('');
});
