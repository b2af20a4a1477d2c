/** The index of a portal, as `src/integrations/search-index/` writes it, fetched file by file. */
import { readExpression } from '../../domain/search/expression.ts';
import type { ShownFacts } from '../../domain/search/search-facts.ts';
import { waysToType } from '../../domain/search/typed-as.ts';
import type { SearchBundle, SearchManifest } from '../../domain/search/manifest.ts';
import { breathe } from './breathe.ts';
import { loadEngine, openBundle } from './pagefind.ts';
import { fetchFreshManifest, fetchManifest, forgetManifest } from './preload.ts';

/** The index of a portal: what is known before any bundle is fetched. */
export interface SearchIndex extends SearchManifest {
  /** Fetches what every search in a bundle needs, once. Rejects when it cannot be fetched. */
  open(bundle: SearchBundle): Promise<OpenBundle>;
  /** False when the portal has been published again since, so that files of this index may be gone. */
  isCurrent(): Promise<boolean>;
  /**
   * After a failure: whether the portal has been published again since, so that the same question may be answered once
   * `closeIndex` has been called. False for a publication that has already failed. Never rejects.
   */
  isReplaced(): Promise<boolean>;
}

/** A bundle that can be asked. A term is a word in the form of the index, or the beginning of one. */
export interface OpenBundle {
  /** Fetches what a search for the terms needs, all at once. Rejects when it cannot be fetched. */
  fetchTerms(terms: readonly string[]): Promise<void>;
  /** The articles that hold the term, newest or most read first. `exact`: with the same diacritics. */
  find(term: string, options: { exact: boolean; sort: 'date' | 'views' }): Promise<Found[]>;
  /** What the articles can be filtered by. */
  facets(): Promise<Facets>;
}

export interface Found {
  id: string;
  /** Positions of the term in the article, ascending. See src/domain/search/index-text.ts. */
  positions: number[];
  /** Rank in the bundle; the newest or most read article has the highest. Not comparable across bundles. */
  rank: number;
  load(): Promise<StoredArticle>;
  /** How often it was read; undefined when nobody has counted it. */
  views(): Promise<number | undefined>;
}

/** Ids of the articles by filter and value. */
export type Facets = Map<string, Map<string, Set<string>>>;

export interface StoredArticle extends Omit<ShownFacts, 'views'> {
  /** Root-relative, with the base. */
  path: string;
  /** In the form of the index. */
  words: string[];
  headings: { id: string; title: string; position: number }[];
}

let openingIndex: Promise<SearchIndex> | undefined;
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
  const manifest = await fetchManifest(folder);
  const loadingEngine = loadEngine(`${folder}${manifest.engine}/`);
  // Whoever waits for it learns of its failure.
  loadingEngine.catch(() => undefined);
  await readExpressions(manifest);
  const pagefind = await loadingEngine;
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

/** The first query needs all of them: read at once, they would hold a slow phone up. */
async function readExpressions({ abbreviations, synonyms, papers }: SearchManifest): Promise<void> {
  for (const expressions of [...abbreviations, ...papers, ...synonyms]) {
    await breathe();
    for (const expression of expressions) readExpression(expression).forEach(waysToType);
  }
}

/** Changes with each publication that changes the index. */
function versionOf({ engine, bundles }: SearchManifest): string {
  return [engine, ...bundles.map(({ name, views }) => `${name}/${views}`)].join(' ');
}
