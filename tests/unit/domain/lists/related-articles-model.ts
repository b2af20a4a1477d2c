/** Related articles by comparing the articles themselves: slow, plain, and what `relatedFinder` must answer. */
import { newestFirst } from '../../../../src/domain/lists/newest-first.ts';
import type { Relatable } from '../../../../src/domain/lists/related-articles.ts';

const WEIGHT = { topic: 10, mainCategory: 5, otherCategory: 3, tag: 2, ward: 1, nearness: 0.9 };

const MONTH = 30 * 24 * 60 * 60 * 1000;

/**
 * The `limit` candidates that fit an article best: same topic, then main category, other categories,
 * tags, wards; among equals the nearest in time, then the newer, then by id. An article is never
 * related to itself, nor to one with which it shares nothing but the date.
 */
export function relatedArticles<A extends Relatable>(
  article: Relatable,
  candidates: readonly A[],
  limit: number,
): A[] {
  return candidates
    .filter((candidate) => candidate.id !== article.id)
    .map((candidate) => ({ candidate, shared: sharedWeight(article, candidate) }))
    .filter(({ shared }) => shared > 0)
    .map(({ candidate, shared }) => ({ candidate, score: shared + nearness(article, candidate) }))
    .sort((a, b) => b.score - a.score || newestFirst(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * Prepares a search for candidates, once for all articles: of every topic, category, tag and ward of
 * an article it gives the `reach` newer and `reach` older ones. Comparing each of 10,000 articles
 * with all the others would take longer than the rest of the build.
 */
export function candidateFinder<A extends Relatable>(
  articles: readonly A[],
  reach = 40,
): (article: Relatable) => A[] {
  const lists = new Map<string, A[]>();
  for (const article of [...articles].sort(newestFirst)) {
    for (const key of keysOf(article)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [article]);
      else list.push(article);
    }
  }
  return (article) => {
    const found = new Set<A>();
    for (const key of keysOf(article)) {
      const list = lists.get(key) ?? [];
      const place = placeIn(list, article);
      for (const near of list.slice(Math.max(0, place - reach), place + 1 + reach)) {
        if (near.id !== article.id) found.add(near);
      }
    }
    return [...found];
  };
}

/** What two articles have in common, weighted; 0 when nothing. */
function sharedWeight(a: Relatable, b: Relatable): number {
  const sameTopic = a.topic !== undefined && a.topic === b.topic;
  const sameMain = a.categories[0] !== undefined && a.categories[0] === b.categories[0];
  const otherCategories = countShared(a.categories, b.categories) - (sameMain ? 1 : 0);
  return (
    (sameTopic ? WEIGHT.topic : 0) +
    (sameMain ? WEIGHT.mainCategory : 0) +
    WEIGHT.otherCategory * otherCategories +
    WEIGHT.tag * countShared(a.tags, b.tags) +
    WEIGHT.ward * countShared(a.wards, b.wards)
  );
}

/** Less than the smallest weight, falling to half of it after a month: it decides among equals. */
function nearness(a: Relatable, b: Relatable): number {
  const apart = Math.abs(a.publishedAt.getTime() - b.publishedAt.getTime());
  return WEIGHT.nearness / (1 + apart / MONTH);
}

/** How many entries of `a` are in `b`. The lists are short, so that no set is worth building. */
function countShared(a: readonly string[], b: readonly string[]): number {
  return a.filter((entry) => b.includes(entry)).length;
}

/** Everything by which articles are brought together; prefixed, since a tag may equal a category. */
function keysOf({ topic, categories, tags, wards }: Relatable): string[] {
  return [
    ...(topic === undefined ? [] : [`topic ${topic}`]),
    ...categories.map((slug) => `category ${slug}`),
    ...tags.map((name) => `tag ${name}`),
    ...wards.map((name) => `ward ${name}`),
  ];
}

/** Where the article stands, or would stand, in a list sorted newest first. */
function placeIn(list: readonly Relatable[], article: Relatable): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = list[middle];
    if (there !== undefined && newestFirst(there, article) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
