/** What the articles of a bundle can be filtered by, in few bytes. */
import type { SearchFacts } from './search-facts.ts';

/** Articles by filter and value. */
export type ArticlesByFacet = Map<string, Map<string, Set<number>>>;

/** Filters of which an article may have several values or none, by their name in the index. */
const SETS = {
  category: ({ categories }: SearchFacts) => categories,
  ward: ({ wards }: SearchFacts) => wards,
  topic: ({ topic }: SearchFacts) => (topic === undefined ? [] : [topic]),
};

/** As it is stored. Articles are numbered newest first, so that those of a month follow each other. */
export interface StoredFacets {
  /** `2024-05` and how many articles follow with it. */
  months: [month: string, articles: number][];
  /** By filter: the different lists of values, and by article the number of its list. */
  sets: Record<string, { lists: readonly string[][]; of: readonly number[] }>;
}

/** @param articles newest first */
export function storeFacets(articles: readonly SearchFacts[]): StoredFacets {
  const months: StoredFacets['months'] = [];
  for (const { date } of articles) {
    const month = date.slice(0, 7);
    const last = months.at(-1);
    if (last?.[0] === month) last[1] += 1;
    else months.push([month, 1]);
  }
  const sets = Object.entries(SETS).map(([name, valuesOf]) => {
    const lists = new Map<string, string[]>();
    const numbers = new Map<string, number>();
    const of = articles.map((article) => {
      const list = valuesOf(article);
      const key = JSON.stringify(list);
      if (!lists.has(key)) numbers.set(key, lists.size);
      lists.set(key, list);
      return numbers.get(key) ?? 0;
    });
    return [name, { lists: [...lists.values()], of }] as const;
  });
  return { months, sets: Object.fromEntries(sets) };
}

/** The reverse, as filters take it. */
export function readFacets({ months, sets }: StoredFacets): ArticlesByFacet {
  const facets: ArticlesByFacet = new Map();
  const add = (filter: string, value: string, article: number) => {
    const values = facets.get(filter) ?? new Map<string, Set<number>>();
    facets.set(filter, values);
    const articles = values.get(value) ?? new Set<number>();
    values.set(value, articles.add(article));
  };
  let article = 0;
  for (const [month, count] of months) {
    for (let of = 0; of < count; of++, article++) {
      add('year', month.slice(0, 4), article);
      add('month', month, article);
    }
  }
  for (const [filter, { lists, of }] of Object.entries(sets)) {
    of.forEach((list, number) => lists[list]?.forEach((value) => add(filter, value, number)));
  }
  return facets;
}
