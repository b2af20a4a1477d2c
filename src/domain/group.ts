import type { Article } from './article.ts';
import { slugify } from './vietnamese/fold.ts';

/** Articles under one name: a tag or a ward. */
export interface Group {
  slug: string;
  name: string;
  articles: Article[];
}

/** Lists by key, each in the order of the articles given. */
export function groupBy(articles: readonly Article[], keysOf: (article: Article) => string[]) {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

/** Prepares finding an article's place in one of the lists; searching the list on every page would be quadratic. */
export function placesIn(
  groups: ReadonlyMap<string, readonly Article[]>,
  keyOf: (article: Article) => string | undefined,
): (article: Article) => number {
  const places = new Map<string, number>();
  for (const [key, group] of groups) {
    group.forEach((article, index) => {
      if (keyOf(article) === key) places.set(article.id, index);
    });
  }
  return ({ id }) => places.get(id) ?? -1;
}

/** Groups under names that share an address are one group, shown under the spelling met first. */
export function groupByName(
  articles: readonly Article[],
  namesOf: (article: Article) => string[],
): Group[] {
  const names = new Map<string, string>();
  for (const name of articles.flatMap(namesOf)) {
    if (!names.has(slugify(name))) names.set(slugify(name), name);
  }
  const groups = groupBy(articles, (article) => [...new Set(namesOf(article).map(slugify))]);
  return [...names]
    .map(([slug, name]) => ({ slug, name, articles: groups.get(slug) ?? [] }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1));
}
