/** A search index of a few articles that looks through their words; search-index/index.test.ts holds the real one to it. */
import { bundlesOf } from '../../../../src/domain/search/bundles.ts';
import type { SearchFacts } from '../../../../src/domain/search/search-facts.ts';
import { toIndexHead, toIndexText } from '../../../../src/domain/search/index-text.ts';
import type { WordLists } from '../../../../src/domain/search/query-graph.ts';
import type { OpenBundle, SearchIndex } from '../../../../src/elements/search/search-index.ts';

export interface Told extends Partial<SearchFacts> {
  slug: string;
  title: string;
  lead?: string;
  /** Paragraphs. */
  body?: string[];
  /** Day or moment, in Hanoi time. */
  date: string;
}

/** The articles, newest first, in bundles of at most `most`; `opened` tells which bundles were fetched, in their order. */
export function indexInMemory(
  articles: readonly Told[],
  {
    most = 100,
    abbreviations = [],
    synonyms = [],
    papers = [],
  }: { most?: number } & Partial<WordLists> = {},
): SearchIndex & { opened: string[] } {
  const items = articles.map((article) => ({ ...article, year: Number(article.date.slice(0, 4)) }));
  const sizes = { large: most, medium: most, small: most };
  const bundles = bundlesOf(items.toSorted(newestFirst), sizes).map((bundle) => ({
    ...bundle,
    name: bundle.from === bundle.to ? `${bundle.from}` : `${bundle.from}-${bundle.to}`,
  }));
  const opened: string[] = [];
  return {
    engine: 'engine',
    abbreviations,
    synonyms,
    papers,
    bundles: bundles.map(({ name, from, to }) => ({ name, from, to })),
    opened,
    isCurrent: () => Promise.resolve(true),
    isReplaced: () => Promise.resolve(false),
    open({ name }) {
      if (!opened.includes(name)) opened.push(name);
      return Promise.resolve(
        bundleInMemory(bundles.find((known) => known.name === name)?.items ?? []),
      );
    },
  };
}

/** One bundle that has been fetched. */
export function bundleInMemory(articles: readonly Told[]): OpenBundle {
  const entries = articles.map((article) => ({ ...article, words: indexWords(article) }));
  const find: OpenBundle['find'] = (term, { exact, sort }) => {
    const sorted = articles.toSorted(sort === 'views' ? mostReadFirst : newestFirst);
    const rankOf = (slug: string) => -sorted.findIndex((article) => article.slug === slug);
    const found = entries
      .map((article) => ({ ...article, positions: positionsOf(article.words, term, exact) }))
      .filter(({ positions }) => positions.length > 0)
      .sort((a, b) => rankOf(b.slug) - rankOf(a.slug));
    return Promise.resolve(
      found.map(({ slug, words, positions, date, category = '', views }) => ({
        id: slug,
        positions,
        rank: rankOf(slug),
        load: () =>
          Promise.resolve({
            path: `/bai-viet/${slug}/`,
            words,
            headings: [],
            date,
            category,
          }),
        views: () => Promise.resolve(views),
      })),
    );
  };
  return {
    find,
    fetchTerms: () => Promise.resolve(),
    facets: () =>
      Promise.resolve(
        new Map([
          ['category', facetOf(articles, ({ categories = [] }) => categories)],
          ['year', facetOf(articles, ({ date }) => [date.slice(0, 4)])],
          ['month', facetOf(articles, ({ date }) => [date.slice(0, 7)])],
          ['ward', facetOf(articles, ({ wards = [] }) => wards)],
          ['topic', facetOf(articles, ({ topic }) => (topic === undefined ? [] : [topic]))],
        ]),
      ),
  };
}

function indexWords({ title, lead = '', body = [] }: Told): string[] {
  return [toIndexHead(title, lead), ...body.map(toIndexText)].join(' ').trim().split(/\s+/);
}

/** Where the words stand that begin with the term. */
function positionsOf(words: readonly string[], term: string, exact = false): number[] {
  const wanted = seen(term, exact);
  return [...words.keys()].filter((position) =>
    seen(words[position] ?? '', exact).startsWith(wanted),
  );
}

/** What is looked for of a word: no punctuation, nothing invisible, small letters, marks only when they count. */
function seen(word: string, exact: boolean): string {
  const letters = word.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, '').toLowerCase();
  return exact ? letters : letters.normalize('NFD').replace(/\p{M}/gu, '');
}

function facetOf(
  articles: readonly Told[],
  valuesOf: (article: Told) => readonly string[],
): Map<string, Set<string>> {
  const values = new Set(articles.flatMap(valuesOf));
  const holding = (value: string) =>
    articles.filter((article) => valuesOf(article).includes(value));
  return new Map(
    [...values].map((value) => [value, new Set(holding(value).map(({ slug }) => slug))]),
  );
}

function newestFirst(a: Told, b: Told): number {
  return b.date.localeCompare(a.date);
}

function mostReadFirst(a: Told, b: Told): number {
  return (b.views ?? 0) - (a.views ?? 0) || newestFirst(a, b);
}
