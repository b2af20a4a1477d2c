import type { Group } from './group-by.ts';

/** Pages printed in a row when the current page is near neither end. */
const MAX_ENTRIES = 7;

/**
 * What stands between "previous" and "next" of a long list: at most seven entries, among them always
 * the first page, the last and the current one. A gap never stands for a single page, whose number
 * would take no more room. Pages count from 1; `current` lies between 1 and `last`. No pages: no
 * entries.
 */
export function pageLinks(current: number, last: number): (number | 'gap')[] {
  if (last <= MAX_ENTRIES) return range(1, last);
  if (current <= 4) return [...range(1, 5), 'gap', last];
  if (current >= last - 3) return [1, 'gap', ...range(last - 4, last)];
  return [1, 'gap', ...range(current - 1, current + 1), 'gap', last];
}

/** Whole numbers from `from` to `to`, both included; empty when `to` is smaller. */
function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** How many articles a page of a list holds. */
export const PAGE_SIZE = 12;

/** One page of a list; pages count from 1. */
export interface ListPage<Item> {
  items: Item[];
  current: number;
  last: number;
}

/** How many articles a page of a month, or of a topic, holds: who leafs through these looks for one title. */
export const LONG_PAGE_SIZE = 24;

/** How many links a page holds that lists nothing but links. */
export const LINKS_PAGE_SIZE = 200;

/** The routes of several lists, each in pages: `/the/<slug>/` and `/the/<slug>/2/`. */
export function pagedRoutes<Owner extends { slug: string }, Item>(
  owners: readonly Owner[],
  itemsOf: (owner: Owner) => readonly Item[],
  size = PAGE_SIZE,
) {
  return owners.flatMap((owner) =>
    pagesOf(itemsOf(owner), size).map((page) => ({
      params: { slug: owner.slug, page: pageParam(page.current) },
      props: { owner, page },
    })),
  );
}

/** The number of a page in its path; the first has none, so that it has one path only. */
export function pageParam(page: number): string | undefined {
  return page > 1 ? String(page) : undefined;
}

/** The routes of the articles of several tags or wards; a page is not told of the articles on other pages. */
export function groupRoutes<Item>(groups: readonly Group<Item>[]) {
  return pagedRoutes(groups, ({ articles }) => articles).map(({ params, props }) => {
    const { name, articles } = props.owner;
    return { params, props: { name, total: articles.length, page: props.page } };
  });
}

/** A list cut into pages. An empty list has one empty page, so that its path exists. */
export function pagesOf<Item>(items: readonly Item[], size = PAGE_SIZE): ListPage<Item>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    current: index + 1,
    last,
  }));
}
