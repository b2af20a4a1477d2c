import type { Facets } from './pagefind.ts';
import { normaliseQuery } from './query.ts';

export const SORTS = ['lien-quan', 'moi-nhat', 'xem-nhieu'] as const;
export type Sort = (typeof SORTS)[number];

/** The filters of the index by the parameter of the address that sets them. */
export const FILTERS = {
  'chuyen-muc': 'category',
  nam: 'year',
  thang: 'month',
  phuong: 'ward',
  'dong-su-kien': 'topic',
} as const;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** What the address of the search page asks for. */
export interface Question {
  query: string;
  /** One value a filter: slugs, a year, a month such as 2023-01. */
  filters: Partial<Record<FilterName, string>>;
  sort: Sort;
  /** Whether marks must be as they are typed. */
  exact: boolean;
}

/** `?q=quận ủy&nam=2023&xep=moi-nhat` → the question; whatever else stands there is left alone. */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  const sort = SORTS.find((name) => name === parameters.get('xep')) ?? 'lien-quan';
  const filters: Question['filters'] = {};
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  // A month says of which year it is.
  if (filters.thang) filters.nam ??= filters.thang.slice(0, 4);
  return {
    query: normaliseQuery(parameters.get('q') ?? ''),
    filters,
    sort,
    exact: parameters.get('dung-dau') === '1',
  };
}

/** The question → the query string of an address that can be shared; empty when nothing is asked. */
export function writeQuestion({ query, filters, sort, exact }: Question): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value) parameters.set(name, value);
  }
  if (sort !== 'lien-quan') parameters.set('xep', sort);
  if (exact) parameters.set('dung-dau', '1');
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Whether an article passes all filters but the one called `but`. */
export function passes(
  id: string,
  facets: Facets,
  filters: Question['filters'],
  but?: FilterName,
): boolean {
  return FILTER_NAMES.every((name) => {
    const value = filters[name];
    // Whoever chooses another year leaves the month behind.
    const isLeft = name === but || (name === 'thang' && but === 'nam');
    if (value === undefined || isLeft) return true;
    return facets.get(FILTERS[name])?.get(value)?.has(id) ?? false;
  });
}
