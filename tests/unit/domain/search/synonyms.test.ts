import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../../src/domain/search/index-text.ts';
import { queryGraph } from '../../../../src/domain/search/query-graph.ts';
import { PUBLIC_SYNONYMS, RENAMED_PAPERS } from '../../../../src/domain/search/synonyms.ts';
import { fold } from '../../../../src/domain/vietnamese/fold.ts';

const LISTS = { abbreviations: [], synonyms: PUBLIC_SYNONYMS, papers: RENAMED_PAPERS };

/** Other words for parts of a query. */
function others(query: string, options = { exact: false }): string[] {
  return queryGraph(query, LISTS, options)
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
    ['nop ho so online', 'trực tuyến'],
    ['tram xa', 'trạm y tế'],
    ['tiêm vacxin', 'tiêm chủng'],
    ['lịch tiếp dân', 'tiếp công dân'],
    ['làm passport', 'hộ chiếu'],
    ['xin phép xây nhà', 'giấy phép xây dựng'],
    ['rút BHXH', 'bảo hiểm xã hội một lần'],
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
    const { edges } = queryGraph('căn cước công dân', LISTS);
    const ends = edges.filter(({ isTyped }) => !isTyped).map(({ from, to }) => [from, to]);
    expect(new Set(ends.map(String))).toEqual(new Set(['0,4']));
  });
});

test('the lists every portal has hold each expression once, and no line of a single one', () => {
  const all = [...RENAMED_PAPERS, ...PUBLIC_SYNONYMS]
    .flat()
    .map((expression) => fold(tokenize(expression).join(' ')));
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  expect(PUBLIC_SYNONYMS.filter((group) => group.length < 2)).toEqual([]);
  expect(all).not.toContain('');
});

test('another word costs more than what was typed, another name of a paper does not', () => {
  const costs = (query: string) =>
    queryGraph(query, LISTS)
      .edges.filter(({ isTyped }) => !isTyped)
      .map(({ cost }) => cost);
  expect(new Set(costs('cmnd'))).toEqual(new Set([0]));
  expect(new Set(costs('cúp nước'))).toEqual(new Set([1]));
});

describe('round numbers and months as people write them', () => {
  test.each([
    ['38 nghìn học sinh', '38000'],
    ['38 ngan hoc sinh', '38000'],
    ['5 triệu đồng', '5000000'],
    ['38000 học sinh', '38 nghìn'],
    ['chi 12.000.000 đồng', '12 triệu'],
    ['tiêm chủng t12', 'tháng 12'],
    ['lịch cắt nước T05/2026', 'tháng 5'],
  ])('%s also asks for “%s”', (query, other) => {
    expect(others(query)).toContain(other);
  });

  test.each([
    ['38 nghĩa trang'],
    ['0 nghìn'],
    ['1,5 triệu'],
    ['38500 học sinh'],
    ['năm 2000'],
    ['t13'],
    ['"t12"'],
    ['tổ 12'],
  ])('%s asks for no other number or month', (query) => {
    expect(others(query).filter((other) => /nghìn|ngàn|triệu|000|tháng/.test(other))).toEqual([]);
  });

  test('what was typed as t2 comes before February, since it may be Monday', () => {
    const { edges } = queryGraph('họp t2', LISTS);
    expect(edges.find(({ isTyped }) => !isTyped)).toMatchObject({ cost: 1 });
  });
});
