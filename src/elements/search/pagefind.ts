/**
 * The only module that knows Pagefind: https://pagefind.app/docs/api/. Its script is changed by the build
 * (src/integrations/search-index/pagefind-script.ts), so that a file that cannot be loaded rejects.
 */
import type { ShownFacts } from '../../domain/search/filters-and-meta.ts';
import type { SearchBundle, SearchManifest } from '../../domain/search/manifest.ts';
import { fetchFreshManifest, fetchManifest, forgetManifest } from './preload.ts';

/** The index of a portal: what is known before any bundle is fetched. */
export interface SearchIndex extends SearchManifest {
  /** Fetches a bundle, once. Rejects when it cannot be fetched. */
  open(bundle: SearchBundle): Promise<OpenBundle>;
  /** False when the portal has been published again since, so that files of this index may be gone. */
  isCurrent(): Promise<boolean>;
  /**
   * After a failure: whether the portal has been published again since, so that the same question may be answered once
   * `closeIndex` has been called. False for a publication that has already failed. Never rejects.
   */
  isReplaced(): Promise<boolean>;
}

/** A bundle that has been fetched. Terms are words in the form of the index, separated by spaces. */
export interface OpenBundle {
  /** Fetches what a search for the terms needs, all at once. Rejects when it cannot be fetched. */
  fetchTerms(terms: string): Promise<void>;
  /** Number of articles that hold the term. `exact`: with the same diacritics. */
  count(term: string, options: { exact: boolean }): Promise<number>;
  /** The articles that hold all terms, newest or most read first. Terms that the bundle does not know are ignored. */
  find(terms: string, options: { exact: boolean; sort: 'date' | 'views' }): Promise<Found[]>;
  /** What the articles can be filtered by. */
  facets(): Promise<Facets>;
}

export interface Found {
  id: string;
  /** Positions of the terms in the article, ascending. See src/domain/search/index-text.ts. */
  positions: number[];
  /** Rank in the bundle; the newest or most read article has the highest. Not comparable across bundles. */
  rank: number;
  load(): Promise<StoredArticle>;
}

/** Ids of the articles by filter and value. */
export type Facets = Map<string, Map<string, Set<string>>>;

export interface StoredArticle extends ShownFacts {
  /** Root-relative, with the base. */
  path: string;
  /** In the form of the index. */
  words: string[];
  headings: { id: string; title: string; position: number }[];
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

/** A synthetic filter that costs no byte: it has one value, which all articles have. Any other value selects none. */
const ALL_ARTICLES = { in: 'index' };
const NO_ARTICLE = { in: 'nowhere' };

let openingIndex: Promise<SearchIndex> | undefined;
let attempts = 0;
/** Publications of which a file was missing. */
const failedVersions = new Set<string>();

/** Fetches what every search needs, once for all searches. Rejects when it cannot be fetched. */
export function openIndex(folder: string): Promise<SearchIndex> {
  openingIndex ??= load(folder);
  return openingIndex;
}

/** Forgets the index after a failure: the next search fetches it again, from a new build if there is one. */
export function closeIndex(): void {
  openingIndex = undefined;
  forgetManifest();
}

async function load(folder: string): Promise<SearchIndex> {
  attempts += 1;
  const manifest = await fetchManifest(folder);
  const engine = `${folder}${manifest.engine}/`;
  // A failed preload would answer the next fetch, so this fetch uses it up.
  if (attempts > 1) await fetch(`${engine}wasm.unknown.pagefind`).catch(() => undefined);
  // Some browsers remember that a module could not be fetched, so a further attempt needs another URL.
  const script = `${engine}pagefind.js${attempts > 1 ? `?lan=${attempts}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  const opened = new Map<string, Promise<OpenBundle>>();
  const version = versionOf(manifest);
  return {
    ...manifest,
    open(bundle) {
      const opening = opened.get(bundle.name) ?? openBundle(pagefind, folder, bundle);
      opened.set(bundle.name, opening);
      return opening;
    },
    async isCurrent() {
      return version === versionOf(await fetchFreshManifest(folder));
    },
    async isReplaced() {
      failedVersions.add(version);
      const now = await fetchFreshManifest(folder).catch(() => manifest);
      return !failedVersions.has(versionOf(now));
    },
  };
}

/** Changes with each publication that changes the index. */
function versionOf({ engine, bundles }: SearchManifest): string {
  return [engine, ...bundles.map(({ name, entry }) => `${name}/${entry}`)].join(' ');
}

async function openBundle(
  pagefind: Pagefind,
  folder: string,
  { name, entry }: SearchBundle,
): Promise<OpenBundle> {
  const instance = pagefind.createInstance({
    basePath: `${folder}${name}/`,
    // The build has changed Pagefind so that it fetches `entry.<metaCacheTag>.json`.
    metaCacheTag: entry,
    mergeFilter: ALL_ARTICLES,
    // A bundle is searched faster than a worker starts.
    noWorker: true,
  });
  await instance.search(null, { filters: NO_ARTICLE });
  let facets: Promise<Facets> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** Runs searches one after the other, since `exactDiacritics` is a setting of the instance. */
  const enqueue = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    fetchTerms: (terms) => instance.preload(terms),
    count: (term, { exact }) =>
      enqueue(async () => {
        await instance.options({ exactDiacritics: exact });
        return (await instance.search(term, { filters: NO_ARTICLE })).unfilteredResultCount;
      }),
    find: (terms, { exact, sort }) =>
      enqueue(async () => {
        await instance.options({ exactDiacritics: exact });
        const { results } = await instance.search(terms, { sort: { [sort]: 'desc' } });
        return results.map(({ id, words, score, data }) => ({
          id,
          positions: words,
          // With `sort`, Pagefind returns the rank as the score.
          rank: score,
          load: async () => toStored(await data()),
        }));
      }),
    facets: () => (facets ??= readFacets(instance)),
  };
}

async function readFacets(instance: PagefindInstance): Promise<Facets> {
  const facets: Facets = new Map();
  for (const [name, values] of Object.entries(await instance.filters())) {
    if (name in ALL_ARTICLES) continue;
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
    path: url,
    words: content.split(/\s+/),
    headings: headings.map(({ id, text, location }) => ({ id, title: text, position: location })),
  };
}
