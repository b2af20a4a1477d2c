import { normaliseQuery } from './normalise-query.ts';
import type { Facets } from './search-index.ts';

export const SORTS = ['lien-quan', 'moi-nhat', 'xem-nhieu'] as const;
export type Sort = (typeof SORTS)[number];

/** The filters of the index, by the URL parameter that sets them. */
export const FILTERS = {
  'chuyen-muc': 'category',
  nam: 'year',
  thang: 'month',
  phuong: 'ward',
  'dong-su-kien': 'topic',
} as const;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];

/** What the URL of the search page asks for. */
export interface SearchRequest {
  query: string;
  /** One value a filter: a slug, a year, or a month such as 2023-01. */
  filters: Partial<Record<FilterName, string>>;
  sort: Sort;
  /** Whether diacritics must be as typed. */
  exact: boolean;
}

/** A request for a query alone. */
export function requestFor(query: string): SearchRequest {
  return { query, filters: {}, sort: 'lien-quan', exact: false };
}

/** `?q=quận ủy&nam=2023&xep=moi-nhat` → a request. Unknown parameters are ignored. */
export function readSearchRequest(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  const sort = SORTS.find((name) => name === parameters.get('xep')) ?? 'lien-quan';
  const filters: SearchRequest['filters'] = {};
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  // A month implies its year.
  if (filters.thang) filters.nam ??= filters.thang.slice(0, 4);
  return {
    query: normaliseQuery(parameters.get('q') ?? ''),
    filters,
    sort,
    exact: parameters.get('dung-dau') === '1',
  };
}

/** A request → the query string of a URL that can be shared. Empty for an empty request. */
export function writeSearchRequest({ query, filters, sort, exact }: SearchRequest): string {
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

/** Whether an article passes all filters, apart from the one called `ignored`. */
export function passesFilters(
  id: string,
  facets: Facets,
  filters: SearchRequest['filters'],
  ignored?: FilterName,
): boolean {
  return FILTER_NAMES.every((name) => {
    const value = filters[name];
    // Another year would drop the month as well.
    const isIgnored = name === ignored || (name === 'thang' && ignored === 'nam');
    if (value === undefined || isIgnored) return true;
    return facets.get(FILTERS[name])?.get(value)?.has(id) ?? false;
  });
}
