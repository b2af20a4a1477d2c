import { describe, expect, test } from 'vitest';
import {
  LONG_PAGE_SIZE,
  PAGE_SIZE,
  pagedRoutes,
  pageLinks,
  pagesOf,
} from '../../../../src/domain/lists/pagination.ts';

describe('pageLinks', () => {
  test.each([
    [1, 0, ''],
    [1, 1, '1'],
    [2, 2, '1 2'],
    [4, 7, '1 2 3 4 5 6 7'],
    [1, 8, '1 2 3 4 5 gap 8'],
    [4, 8, '1 2 3 4 5 gap 8'],
    [5, 8, '1 gap 4 5 6 7 8'],
    [1, 100, '1 2 3 4 5 gap 100'],
    [4, 100, '1 2 3 4 5 gap 100'],
    [5, 100, '1 gap 4 5 6 gap 100'],
    [50, 100, '1 gap 49 50 51 gap 100'],
    [96, 100, '1 gap 95 96 97 gap 100'],
    [97, 100, '1 gap 96 97 98 99 100'],
    [100, 100, '1 gap 96 97 98 99 100'],
  ])('pageLinks(%i, %i) gives %s', (current, last, links) => {
    expect(pageLinks(current, last).join(' ')).toBe(links);
  });
});

describe('every page of lists up to 30 pages long', () => {
  const situations = Array.from({ length: 30 }, (_, index) => index + 1).flatMap((last) =>
    Array.from({ length: last }, (_, index) => ({
      last,
      links: pageLinks(index + 1, last),
      current: index + 1,
    })),
  );

  test('a page has at most seven entries', () => {
    expect(Math.max(...situations.map(({ links }) => links.length))).toBe(7);
  });

  test('the first, the last and the current page are among the entries', () => {
    for (const { current, last, links } of situations) {
      expect(links).toEqual(expect.arrayContaining([1, current, last]));
    }
  });

  test('a gap hides at least two pages and numbers only grow', () => {
    for (const { links } of situations) {
      links.forEach((entry, index) => {
        const [previous, next] = [links[index - 1], links[index + 1]];
        if (entry === 'gap') expect(Number(next) - Number(previous)).toBeGreaterThan(2);
        else if (typeof previous === 'number') expect(entry).toBe(previous + 1);
      });
    }
  });
});

describe('pagesOf', () => {
  test.each([
    [[], 2, [[]]],
    [['a'], 2, [['a']]],
    [['a', 'b'], 2, [['a', 'b']]],
    [['a', 'b', 'c'], 2, [['a', 'b'], ['c']]],
  ])('pagesOf(%j, %i) gives %j', (items, size, pages) => {
    expect(pagesOf(items, size).map((page) => page.items)).toEqual(pages);
  });

  test('each page knows its number and the last one', () => {
    const pages = pagesOf(Array.from({ length: 100 * PAGE_SIZE }, (_, index) => index));
    expect(pages.map(({ current }) => current)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    expect(new Set(pages.map(({ last }) => last))).toEqual(new Set([100]));
  });
});

test('each list has a route for each of its pages, the first without a number', () => {
  const owners = [{ slug: 'dien' }, { slug: 'trong' }];
  const items = Array.from({ length: PAGE_SIZE + 1 }, (_, index) => index);
  const routes = pagedRoutes(owners, ({ slug }) => (slug === 'dien' ? items : []));
  expect(routes).toEqual([
    {
      params: { slug: 'dien', page: undefined },
      props: {
        owner: owners[0],
        page: { items: items.slice(0, PAGE_SIZE), current: 1, last: 2 },
      },
    },
    {
      params: { slug: 'dien', page: '2' },
      props: { owner: owners[0], page: { items: [PAGE_SIZE], current: 2, last: 2 } },
    },
    {
      params: { slug: 'trong', page: undefined },
      props: { owner: owners[1], page: { items: [], current: 1, last: 1 } },
    },
  ]);
});

test('a list may have longer pages', () => {
  const items = Array.from({ length: LONG_PAGE_SIZE + 1 }, (_, index) => index);
  const routes = pagedRoutes([{ slug: 'dien' }], () => items, LONG_PAGE_SIZE);
  expect(routes.map(({ props }) => props.page.items.length)).toEqual([LONG_PAGE_SIZE, 1]);
});
