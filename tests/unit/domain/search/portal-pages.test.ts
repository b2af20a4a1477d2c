import { describe, expect, test } from 'vitest';
import { matchingPages, type PortalPage } from '../../../../src/domain/search/portal-pages.ts';
import { queryGraph } from '../../../../src/domain/search/query-graph.ts';

const ward = (name: string): PortalPage => ({
  kind: 'Địa bàn',
  title: `Tin từ ${name}`,
  names: [name, `phường ${name}`, `xã ${name}`],
  path: `/phuong/${name}/`,
  about: [],
});
const PAGES: PortalPage[] = [
  { kind: 'Chuyên mục', title: 'Kinh tế', path: '/1/', about: ['Sản xuất, chợ và doanh nghiệp.'] },
  { kind: 'Chuyên mục', title: 'Đô thị – Môi trường', path: '/2/', about: ['Cây xanh, rác thải.'] },
  { kind: 'Dòng sự kiện', title: 'Làm sạch sông Sen', path: '/3/', about: [] },
  { kind: 'Trang thông tin', title: 'Giới thiệu', path: '/4/', about: ['Về quận.', 'Địa giới'] },
  {
    kind: 'Trang thông tin',
    title: 'Quyền riêng tư',
    path: '/5/',
    about: ['Cổng không dùng cookie.', 'Lựa chọn cỡ chữ'],
  },
  ...['Sen Hạ', 'Sen Thượng', 'Chợ Đò', 'Đồng Gạo'].map(ward),
];

/** The titles of the pages that a query may mean. */
function titles(
  query: string,
  options: { lastIsPrefix?: boolean; exact?: boolean } = {},
): string[] {
  const settled = { lastIsPrefix: false, exact: false, ...options };
  const graph = queryGraph(query, { abbreviations: [], synonyms: [] }, settled);
  return matchingPages(graph, PAGES, settled).map(({ title }) => title);
}

describe('a page is found by its name, or most of it', () => {
  test.each([
    ['quyền riêng tư', 'Quyền riêng tư'],
    ['QUYEN RIENG TU', 'Quyền riêng tư'],
    ['riêng tư', 'Quyền riêng tư'],
    ['giới thiệu', 'Giới thiệu'],
    ['kinh tế', 'Kinh tế'],
    ['môi trường', 'Đô thị – Môi trường'],
    ['sen hạ', 'Tin từ Sen Hạ'],
    ['phường Sen Hạ', 'Tin từ Sen Hạ'],
    ['p. sen hạ', 'Tin từ Sen Hạ'],
    ['P.Sen Hạ', 'Tin từ Sen Hạ'],
    ['chợ dò', 'Tin từ Chợ Đò'],
    ['làm sạch sông', 'Làm sạch sông Sen'],
    ['lựa chọn cỡ chữ', 'Quyền riêng tư'],
    ['rác thải', 'Đô thị – Môi trường'],
  ])('“%s” finds “%s” first', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  test.each([
    'phường',
    'tin',
    'làm',
    'kinh tế gia đình',
    'kính tê',
    'cookie',
    'sạch',
    'trường môi sen',
  ])('“%s” finds none', (query) => {
    expect(titles(query)).toEqual([]);
  });

  test('there are at most three', () => {
    const graph = queryGraph('sen', { abbreviations: [], synonyms: [] });
    const pages = Array.from({ length: 5 }, (_, index) => ({
      ...PAGES[0],
      title: 'Sen',
      path: `/${index}/`,
    }));
    const found = matchingPages(graph, pages as PortalPage[], {
      lastIsPrefix: false,
      exact: false,
    });
    expect(found.map(({ path }) => path)).toEqual(['/0/', '/1/', '/2/']);
  });

  test('the last word may go on while it is typed', () => {
    expect(titles('giới th', { lastIsPrefix: true })).toEqual(['Giới thiệu']);
    expect(titles('giới th')).toEqual([]);
    expect(titles('phường s', { lastIsPrefix: true })).toEqual([
      'Tin từ Sen Hạ',
      'Tin từ Sen Thượng',
    ]);
  });

  test('with “đúng dấu” only the diacritics that were typed count', () => {
    expect(titles('gioi thieu', { exact: true })).toEqual([]);
    expect(titles('giới thiệu', { exact: true })).toEqual(['Giới thiệu']);
  });
});
