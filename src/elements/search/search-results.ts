/** In one file, since every result depends on what all bundles have answered so far. */
import type { SearchBundle } from '../../domain/search/manifest.ts';
import { matchingPages, type PortalPage } from '../../domain/search/portal-pages.ts';
import { hasDiacritics } from '../../domain/vietnamese/fold.ts';
import { queryGraph, withoutSynonyms, type QueryGraph } from '../../domain/search/query-graph.ts';
import { toQuery } from '../../domain/search/query-variant.ts';
import { byScore, searchBundle, type Match } from './bundle-search.ts';
import { resolveInOrder } from './in-order.ts';
import type { Facets, OpenBundle, SearchIndex } from './search-index.ts';
import { FILTERS, passesFilters, type FilterName, type SearchRequest } from './search-request.ts';

/** Bundles asked at the same time. More, and on a slow line none of them would arrive soon. */
const MAX_AT_ONCE = 3;

/** The results of one bundle. */
interface BundleResults {
  bundle: OpenBundle;
  matches: Match[];
  /** Whether other words for what was typed have been searched too. */
  isWhole: boolean;
  facets?: Facets;
}

/**
 * The results of a request. They grow bundle by bundle, from the newest articles to the oldest, so that the first of
 * them can be shown before most of the index has been fetched.
 */
export class SearchResults {
  readonly request: SearchRequest;
  /** Whether the reader was still typing, so that the last word may be the beginning of one. */
  readonly lastIsPrefix: boolean;
  readonly #index: SearchIndex;
  readonly #graph: QueryGraph;
  /** By the index of the bundle in the manifest: newest first. */
  readonly #bundles: (BundleResults | undefined)[];

  constructor(index: SearchIndex, request: SearchRequest, lastIsPrefix = false) {
    this.#index = index;
    this.request = request;
    this.lastIsPrefix = lastIsPrefix;
    this.#graph = queryGraph(request.query, index, request);
    this.#bundles = index.bundles.map(() => undefined);
  }

  /** The pages of the portal that the query may mean, at most three. A filter is about articles, so with one there are none. */
  matchingPages(pages: readonly PortalPage[]): PortalPage[] {
    const { exact, filters } = this.request;
    if (Object.keys(filters).length > 0) return [];
    return matchingPages(this.#graph, pages, { exact, lastIsPrefix: this.lastIsPrefix });
  }

  /** False when the query is only punctuation or emoji. */
  get hasWords(): boolean {
    return this.#graph.length > 0;
  }

  /** After a failure: whether searching again may help, because the portal has been published again. */
  isReplaced(): Promise<boolean> {
    return this.#index.isReplaced();
  }

  /**
   * Searches the bundles and yields after each, in their order: the first alone, since on a slow line the others would
   * delay the articles that the page is about to show, the others a few at a time. Where there are other words for what
   * was typed, the first bundle is searched without them before it is with them. Rejects when a part of the index cannot be
   * fetched.
   */
  async *searchBundles(): AsyncGenerator<SearchBundle> {
    const [first, ...others] = this.hasWords ? this.#bundleOrder() : [];
    if (first === undefined) return;
    const narrow = withoutSynonyms(this.#graph);
    if (narrow !== this.#graph) yield await this.#searchBundle(first, narrow, false);
    yield await this.#searchBundle(first, this.#graph, true);
    const searches = others.map((number) => () => this.#searchBundle(number, this.#graph, true));
    yield* resolveInOrder(searches, MAX_AT_ONCE);
  }

  async #searchBundle(number: number, graph: QueryGraph, isWhole: boolean): Promise<SearchBundle> {
    const described = this.#index.bundles[number] as SearchBundle;
    const bundle = await this.#index.open(described);
    const matches = await searchBundle(bundle, {
      graph,
      lastIsPrefix: this.lastIsPrefix,
      exact: this.request.exact,
      sort: this.request.sort === 'xem-nhieu' ? 'views' : 'date',
    });
    const isFiltered = Object.keys(this.request.filters).length > 0;
    // Before the articles count: without them, those that do not pass would.
    const facets = isFiltered ? await bundle.facets() : this.#bundles[number]?.facets;
    this.#bundles[number] = { bundle, matches, isWhole, ...(facets && { facets }) };
    return described;
  }

  /**
   * Searches until there are at least `count` articles that hold what was typed, or until all bundles have been searched.
   */
  async searchUntil(count: number): Promise<void> {
    const bundles = this.searchBundles();
    const typed = () =>
      this.#filtered()
        .flat()
        .filter(({ cost }) => cost === 0).length;
    while (typed() < count && !(await bundles.next()).done);
  }

  /** Whether every bundle has been searched. */
  get isComplete(): boolean {
    return this.#bundles.every((results) => results?.isWhole);
  }

  /** Whether no bundle that is still to be searched can hold an article that passes the filters. */
  get isSettled(): boolean {
    return this.#bundles.every(
      (results, number) =>
        results?.isWhole || (this.#year !== undefined && !this.#holdsYear(number)),
    );
  }

  /**
   * Whether some article, even one that the filters exclude, has words with the diacritics that were typed. True for a
   * query without diacritics, and as long as a bundle that has not been searched may hold such an article.
   */
  get hasExactMatch(): boolean {
    const wantsDiacritics = this.#graph.typed.words.some(hasDiacritics);
    if (!wantsDiacritics || !this.isComplete) return true;
    return this.#bundles.some((results) => results?.matches.some(({ exactness }) => exactness > 0));
  }

  /** Number of articles so far. */
  get total(): number {
    return this.#filtered().reduce((sum, matches) => sum + matches.length, 0);
  }

  /** Number of articles so far without the filters. */
  get totalUnfiltered(): number {
    return this.#bundles.reduce((sum, results) => sum + (results?.matches.length ?? 0), 0);
  }

  /** The best `count` articles, best first. */
  async top(count: number): Promise<Match[]> {
    const bundles = this.#filtered();
    if (this.request.sort === 'xem-nhieu') return mostRead(bundles.flat(), count);
    const all = bundles.flat();
    // The sort is stable, so among equals the newer article stays before the older one.
    if (this.request.sort === 'lien-quan') all.sort(byScore);
    return all.slice(0, count);
  }

  /** The queries whose words an article highlights when it is opened: the variants that it holds. */
  highlightQueriesOf({ variants }: Match): string[] {
    const typed = this.#graph.typed.words.join(' ');
    return variants.map((variant) =>
      variant.words.join(' ') === typed ? this.request.query : toQuery(variant),
    );
  }

  /** Fetches what the articles found so far can be filtered by. */
  async fetchFacets(): Promise<void> {
    const fetching = this.#bundles
      .filter((results) => results !== undefined)
      .map((results) => async () => {
        results.facets ??= await results.bundle.facets();
      });
    const fetched = resolveInOrder(fetching, MAX_AT_ONCE);
    while (!(await fetched.next()).done);
  }

  /** Number of articles for each value of a filter while the other filters stay. Call `fetchFacets` first. */
  counts(name: FilterName): Map<string, number> {
    const counts = new Map<string, number>();
    for (const results of this.#bundles) {
      const { facets, matches = [] } = results ?? {};
      if (!facets) continue;
      const ids = matches
        .filter(({ id }) => passesFilters(id, facets, this.request.filters, name))
        .map(({ id }) => id);
      for (const [value, articles] of facets.get(FILTERS[name]) ?? []) {
        const count = ids.filter((id) => articles.has(id)).length;
        if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    return counts;
  }

  /** The matches that pass the filters, by bundle, newest bundle first. */
  #filtered(): Match[][] {
    const { filters } = this.request;
    return this.#bundles.map((results) => {
      if (!results) return [];
      const { matches, facets } = results;
      return facets ? matches.filter(({ id }) => passesFilters(id, facets, filters)) : matches;
    });
  }

  /** Bundles that hold the requested year come first, then the newest ones. */
  #bundleOrder(): number[] {
    const rank = (number: number) => (this.#holdsYear(number) ? 0 : 1);
    return [...this.#bundles.keys()].sort((a, b) => rank(a) - rank(b));
  }

  get #year(): number | undefined {
    const { nam, thang } = this.request.filters;
    const year = nam ?? thang?.slice(0, 4);
    return year === undefined ? undefined : Number(year);
  }

  #holdsYear(number: number): boolean {
    const bundle = this.#index.bundles[number];
    const year = this.#year;
    return year !== undefined && bundle !== undefined && bundle.from <= year && year <= bundle.to;
  }
}

/** The most read first; of equals the newer, which stands first. */
async function mostRead(matches: readonly Match[], count: number): Promise<Match[]> {
  const counted = await Promise.all(
    matches.map(async (match) => ({ match, views: (await match.views()) ?? 0 })),
  );
  // The sort is stable.
  counted.sort((a, b) => b.views - a.views);
  return counted.slice(0, count).map(({ match }) => match);
}
