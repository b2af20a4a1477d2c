/**
 * The only module that knows Pagefind: https://pagefind.app/docs/api/. Its script is changed by the build
 * (src/integrations/search-index/pagefind-script.ts), so that a file that cannot be loaded rejects.
 */
import { readFacets, type StoredFacets } from '../../domain/search/facets.ts';
import type { ShownFacts } from '../../domain/search/search-facts.ts';
import {
  BUNDLE_FILES,
  ENGINE_FILES,
  ENTRY_TAG,
  viewsFile,
  type SearchBundle,
  type StoredViews,
} from '../../domain/search/manifest.ts';
import { fetchPacked } from './fetch-file.ts';
import type { Facets, Found, OpenBundle, StoredArticle } from './search-index.ts';

/** Pagefind's script. */
export interface Pagefind {
  createInstance(options: object): PagefindInstance;
}

interface PagefindInstance {
  options(options: { exactDiacritics: boolean }): Promise<void>;
  preload(query: string): Promise<void>;
  search(
    query: string,
    options?: { sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { words: number[]; score: number; data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  content: string;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** By their number in the bundle. Pagefind then gives the place in this order as the score, as a negative number. */
const NEWEST_FIRST = { order: 'asc' } as const;
/** More than a bundle has articles. */
const MAX_ARTICLES = 2 ** 20;

let attempts = 0;

/** Fetches Pagefind's script. @param folder URL of the folder of the engine */
export async function loadEngine(folder: string): Promise<Pagefind> {
  attempts += 1;
  // A failed preload would answer the next fetch, so this fetch uses it up.
  if (attempts > 1) await fetch(folder + ENGINE_FILES.program).catch(() => undefined);
  // Some browsers remember that a module could not be fetched, so a further attempt needs another URL.
  const script = `${folder}${ENGINE_FILES.script}${attempts > 1 ? `?lan=${attempts}` : ''}`;
  return (await import(/* @vite-ignore */ script)) as Pagefind;
}

/**
 * Fetches what every search in a bundle needs.
 *
 * @param folder URL of the folder of the index
 */
export async function openBundle(
  pagefind: Pagefind,
  folder: string,
  { name, views }: SearchBundle,
): Promise<OpenBundle> {
  const url = `${folder}${name}/`;
  const instance = pagefind.createInstance({
    basePath: url,
    baseUrl: folder.replace(/[^/]+\/$/, ''),
    metaCacheTag: ENTRY_TAG,
    // A bundle is searched faster than a worker starts.
    noWorker: true,
  });
  // Asked for nothing, it answers nothing as soon as its files are there.
  await instance.search('');
  let counting: Promise<StoredViews> | undefined;
  let facets: Promise<Facets> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const idOf = (article: number) => `${name}/${article}`;
  const countViews = () =>
    (counting ??=
      views === undefined
        ? Promise.resolve([])
        : fetchPacked<StoredViews>(folder + viewsFile(views)));
  /** Runs searches one after the other, since `exactDiacritics` is a setting of the instance. */
  const enqueue = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };

  return {
    fetchTerms: (terms) => instance.preload(terms.join(' ')),

    async find(term, { exact, sort }) {
      const { results } = await enqueue(async () => {
        await instance.options({ exactDiacritics: exact });
        return instance.search(term, { sort: NEWEST_FIRST });
      });
      const counts = sort === 'views' ? await countViews() : [];
      return results
        .map(({ words, score, data }): Found => {
          const article = -score;
          return {
            id: idOf(article),
            positions: words,
            // More views outweigh any age.
            rank: (counts[article] ?? 0) * MAX_ARTICLES - article,
            load: async () => toStored(await data()),
            views: async () => (await countViews())[article] ?? undefined,
          };
        })
        .sort((a, b) => b.rank - a.rank);
    },

    facets: () =>
      (facets ??= fetchPacked<StoredFacets>(url + BUNDLE_FILES.facets).then((stored) => {
        const named = [...readFacets(stored)].map(
          ([filter, values]) =>
            [
              filter,
              new Map([...values].map(([value, ids]) => [value, new Set([...ids].map(idOf))])),
            ] as const,
        );
        return new Map(named);
      })),
  };
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
