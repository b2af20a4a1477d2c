import { slugOfName } from '../vietnamese/slug.ts';

/** Articles under one name: a tag or a ward. */
export interface Group<A> {
  slug: string;
  name: string;
  articles: A[];
}

/** Lists by key, each in the order of the articles given. */
export function groupBy<A>(
  articles: readonly A[],
  keysOf: (article: A) => readonly string[],
): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group) group.push(article);
      else groups.set(key, [article]);
    }
  }
  return groups;
}

/**
 * Returns a function that gives an article's index in the list of its key, or -1. All indexes are worked out once:
 * searching a list on every page would be quadratic.
 */
export function indexInGroup<A extends { id: string }>(
  groups: ReadonlyMap<string, readonly A[]>,
  keyOf: (article: A) => string | undefined,
): (article: A) => number {
  const indexes = new Map<string, number>();
  for (const [key, group] of groups) {
    group.forEach((article, index) => {
      if (keyOf(article) === key) indexes.set(article.id, index);
    });
  }
  return ({ id }) => indexes.get(id) ?? -1;
}

/** Names with the same slug are one group, shown under the spelling that comes first. The largest group comes first. */
export function groupByName<A>(
  articles: readonly A[],
  namesOf: (article: A) => readonly string[],
): Group<A>[] {
  const names = new Map<string, string>();
  for (const name of articles.flatMap(namesOf)) {
    if (!names.has(slugOfName(name))) names.set(slugOfName(name), name);
  }
  const groups = groupBy(articles, (article) => [...new Set(namesOf(article).map(slugOfName))]);
  return [...names]
    .map(([slug, name]) => ({ slug, name, articles: groups.get(slug) ?? [] }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1));
}

/** Groups in the order in which their names are listed; what is not listed comes last, in the order given. */
export function inListedOrder<A>(
  groups: readonly Group<A>[],
  names: readonly string[],
): Group<A>[] {
  const places = new Map(names.map((name, index) => [slugOfName(name), index]));
  const placeOf = ({ slug }: Group<A>) => places.get(slug) ?? names.length;
  return [...groups].sort((a, b) => placeOf(a) - placeOf(b));
}
