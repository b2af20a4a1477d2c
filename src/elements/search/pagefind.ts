/** The only module that knows Pagefind: https://pagefind.app/docs/api/ */
import type { ShownFacts } from '../../domain/search/facts.ts';
import type { SearchBundle, SearchManifest } from '../../domain/search/manifest.ts';
import { expectAll, watchFetches } from './lost-parts.ts';
import { preload } from './preload.ts';

/** The index of a portal: what is known before any part of it is fetched. */
export interface SearchIndex extends SearchManifest {
  /** Fetches a part of the index, once. Rejects when it cannot be fetched. */
  open(bundle: SearchBundle): Promise<OpenBundle>;
  /** Whether the portal has not been published anew since; then parts of this index may be gone. */
  isCurrent(): Promise<boolean>;
}

/** A part of the index that has been fetched. Terms are words in the form of the index, with spaces between them. */
export interface OpenBundle {
  /** Fetches what is needed to look for the terms, all of it at once. Rejects when it cannot be fetched. */
  fetchTerms(terms: string): Promise<void>;
  /** How many articles hold the term. `exact`: with the very same marks. */
  count(term: string, options: { exact: boolean }): Promise<number>;
  /** The articles that hold all of the terms that it knows, newest first, or those read most first. */
  find(terms: string, options: { exact: boolean; sort: 'date' | 'views' }): Promise<Found[]>;
  /** What the articles can be filtered by. */
  facets(): Promise<Facets>;
}

export interface Found {
  id: string;
  /** Where the terms stand in the article, ascending; see src/domain/search/index-text.ts. */
  places: number[];
  /** Its place in the bundle, from the oldest article or the one read least; without a meaning across bundles. */
  rank: number;
  load(): Promise<StoredArticle>;
}

/** Ids of the articles by the name of a filter and its value. */
export type Facets = Map<string, Map<string, Set<string>>>;

export interface StoredArticle extends ShownFacts {
  address: string;
  /** In the form of the index. */
  words: string[];
  headings: { id: string; title: string; place: number }[];
}

interface Pagefind {
  createInstance(options: object): PagefindInstance;
}

interface PagefindInstance {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  preload(query: string): Promise<void>;
  search(
    query: string | null,
    options?: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{
    results: { id: string; words: number[]; score: number; data(): Promise<PagefindPage> }[];
    unfilteredResultCount: number;
  }>;
}

interface PagefindPage {
  url: string;
  content: string;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** All articles are in this filter, which costs no byte; asking for any other value of it only counts. */
const EVERYTHING = { in: 'index' };
const NOTHING = { in: 'nowhere' };

let opening: Promise<SearchIndex> | undefined;
let attempts = 0;

/** Fetches what the search needs before the first question, once for all questions. Rejects when it cannot be fetched. */
export function openIndex(folder: string): Promise<SearchIndex> {
  opening ??= load(folder);
  return opening;
}

/** Forgets the index after a failure: the next question fetches it afresh, from a new build if there is one. */
export function closeIndex(): void {
  opening = undefined;
}

async function load(folder: string): Promise<SearchIndex> {
  attempts += 1;
  watchFetches(folder);
  const address = `${folder}manifest.json`;
  // A preload that failed would answer the next fetch, and fail it.
  if (attempts > 1) await fetch(`${folder}wasm.unknown.pagefind`).catch(() => undefined);
  // Some browsers remember for ever that a module could not be fetched: a second attempt needs an address of its own.
  const script = `${folder}pagefind.js${attempts > 1 ? `?lan=${attempts}` : ''}`;
  const [pagefind, manifest] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<Pagefind>,
    fetchJson<SearchManifest>(address).then((fetched) => {
      preloadNewest(folder, fetched);
      return fetched;
    }),
  ]);
  const opened = new Map<string, Promise<OpenBundle>>();
  return {
    ...manifest,
    open({ name, tag }) {
      const bundle = opened.get(name) ?? openBundle(pagefind, `${folder}${name}/`, tag);
      opened.set(name, bundle);
      return bundle;
    },
    async isCurrent() {
      const { bundles } = await fetchJson<SearchManifest>(address, { cache: 'no-cache' });
      return manifest.bundles.every(({ tag }, place) => tag === bundles[place]?.tag);
    },
  };
}

/** The script, which asks for these one after the other, is still on its way. */
function preloadNewest(folder: string, { bundles: [newest] }: SearchManifest): void {
  if (!newest) return;
  preload(`${folder}${newest.name}/pagefind-entry.json?ts=${newest.tag}`);
  preload(`${folder}${newest.name}/pagefind.${newest.tag}.pf_meta`);
}

/** @throws when the file cannot be fetched */
export async function fetchJson<Content>(address: string, options?: RequestInit): Promise<Content> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as Content;
}

async function openBundle(pagefind: Pagefind, folder: string, tag: string): Promise<OpenBundle> {
  const instance = pagefind.createInstance({
    basePath: folder,
    metaCacheTag: tag,
    mergeFilter: EVERYTHING,
    // A bundle is small: it is searched sooner than a worker would have started.
    noWorker: true,
  });
  await instance.search(null, { filters: NOTHING });
  let facets: Promise<Facets> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** One search after the other, since whether marks count is a setting of the instance. */
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    async fetchTerms(terms) {
      await instance.preload(terms);
      expectAll(`${folder}index/`);
    },
    count: (term, { exact }) =>
      inTurn(async () => {
        await instance.options({ exactDiacritics: exact });
        return (await instance.search(term, { filters: NOTHING })).unfilteredResultCount;
      }),
    find: (terms, { exact, sort }) =>
      inTurn(async () => {
        await instance.options({ exactDiacritics: exact });
        const { results } = await instance.search(terms, { sort: { [sort]: 'desc' } });
        return results.map(({ id, words, score, data }) => ({
          id,
          places: words,
          // Sorted results have no score of their own.
          rank: score,
          load: async () => toStored(await data()),
        }));
      }),
    facets: () =>
      (facets ??= readFacets(instance).then((read) => {
        expectAll(`${folder}filter/`);
        return read;
      })),
  };
}

async function readFacets(instance: PagefindInstance): Promise<Facets> {
  const facets: Facets = new Map();
  for (const [name, values] of Object.entries(await instance.filters())) {
    if (name in EVERYTHING) continue;
    const articles = new Map<string, Set<string>>();
    for (const value of Object.keys(values)) {
      const { results } = await instance.search(null, { filters: { [name]: value } });
      articles.set(value, new Set(results.map(({ id }) => id)));
    }
    facets.set(name, articles);
  }
  return facets;
}

function toStored({ url, content, anchors }: PagefindPage): StoredArticle {
  const facts = anchors.find(({ element }) => element === 'i')?.id ?? '%7B%7D';
  const headings = anchors.filter(({ element }) => element !== 'i');
  return {
    ...(JSON.parse(decodeURIComponent(facts)) as ShownFacts),
    address: url,
    words: content.split(/\s+/),
    headings: headings.map(({ id, text, location }) => ({ id, title: text, place: location })),
  };
}
