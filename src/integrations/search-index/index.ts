import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listRendered } from '../../content/rendered-store.ts';
import { PUBLIC_ABBREVIATIONS } from '../../domain/search/abbreviations.ts';
import { bundlesOf, type BundleSizes } from '../../domain/search/bundles.ts';
import {
  viewsFile,
  type SearchBundle,
  type SearchManifest,
  type StoredViews,
} from '../../domain/search/manifest.ts';
import type { WordLists } from '../../domain/search/query-graph.ts';
import { PUBLIC_SYNONYMS, RENAMED_PAPERS } from '../../domain/search/synonyms.ts';
import { vocabularyOf } from '../../domain/search/vocabulary.ts';
import { pruneBundles } from './bundle-cache.ts';
import { packed } from './bundle-files.ts';
import { digestOfCode } from './bundle-key.ts';
import { writeEngine } from './engine.ts';
import { BundleIndexer } from './indexer.ts';
import { publishedBundle } from './published-bundle.ts';
import type { IndexedEntry } from './write-bundle.ts';

/** The folder of the index in a built portal. */
export const INDEX_FOLDER = 'search-index';

/** Articles of a bundle. Larger ones make a whole answer sooner, and an edited old article later (docs/search.md). */
export const SIZES: BundleSizes = { large: 2800, medium: 800, small: 200 };

/** Threads that make bundles. Each holds one; with more, memory grows faster than they save time. */
export const MAX_THREADS = Math.min(2, os.availableParallelism());
export const MAX_WITHOUT_THREADS = 500;

/** An entry of the index, in the order of the index: newest first. */
export interface DatedEntry extends IndexedEntry {
  /** Of its publication. */
  year: number;
}

export interface IndexReport {
  made: { bundles: number; articles: number };
  kept: { bundles: number; articles: number };
  seconds: number;
}

/**
 * Writes the index of the rendered entries for the search in the browser, in bundles of a few years (bundles.ts). Bundles
 * that an earlier build has made of the same entries are taken from the cache; the index is the same as without it.
 *
 * @param folder of the built portal
 * @param options.rendered folder of the rendered entries of this build (src/content/rendered-store.ts)
 * @param options.cache folder in which bundles are kept; what this build does not use is removed from it
 * @param options.lists of this portal, before those that every portal knows
 * @param options.entries newest first; those in `rendered` when left out
 * @param options.madeEarly keys of kept bundles that this build has made itself
 * @param options.keepFiles keeps files of the last portal by their paths, so that they need not be written; false when it cannot
 * @throws when a file cannot be read or written
 */
export async function writeSearchIndex(
  folder: string,
  options: {
    rendered: string;
    cache: string;
    lists: WordLists;
    entries?: readonly DatedEntry[];
    sizes?: BundleSizes;
    madeEarly?: ReadonlySet<string>;
    keepFiles?: (paths: readonly string[]) => boolean;
  },
): Promise<IndexReport> {
  const since = performance.now();
  const { rendered, cache, lists, madeEarly, keepFiles = () => false } = options;
  const target = path.join(folder, INDEX_FOLDER);
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  const entries: readonly DatedEntry[] = options.entries ?? (await listRendered(rendered));
  const bundles = bundlesOf(entries, options.sizes ?? SIZES);
  const code = digestOfCode();
  const engine = await writeEngine(target, cache, code);
  // For few articles a thread would take longer to start than to work.
  const indexer = new BundleIndexer(entries.length > MAX_WITHOUT_THREADS ? MAX_THREADS : 0);
  const report = { made: { bundles: 0, articles: 0 }, kept: { bundles: 0, articles: 0 } };
  try {
    const written = await Promise.all(
      bundles.map(async ({ from, to, items }) => {
        const years = yearsOf(from, to);
        const task = { entries: items, years, target, rendered, cache, code, engine: engine.name };
        const bundle =
          (await publishedBundle(task, inIndex(keepFiles))) ?? (await indexer.write(task));
        const isKept = bundle.isKept && !madeEarly?.has(bundle.key);
        const count = isKept ? report.kept : report.made;
        count.bundles += 1;
        count.articles += items.length;
        const described: SearchBundle = { name: bundle.name, from, to };
        const views = await writeViews(target, bundle.views);
        return { ...bundle, described: { ...described, ...(views !== undefined && { views }) } };
      }),
    );
    const manifest: SearchManifest = {
      engine: engine.name,
      bundles: written.map(({ described }) => described),
      abbreviations: [...lists.abbreviations, ...PUBLIC_ABBREVIATIONS],
      synonyms: [...lists.synonyms, ...PUBLIC_SYNONYMS],
      papers: RENAMED_PAPERS,
    };
    const vocabulary = vocabularyOf(written.map(({ tallies }) => tallies));
    await writeFile(path.join(target, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(path.join(target, 'vocabulary.json'), JSON.stringify(vocabulary));
    await pruneBundles(cache, new Set([engine.key, ...written.map(({ key }) => key)]));
  } finally {
    await indexer.close();
  }
  return { ...report, seconds: (performance.now() - since) / 1000 };
}

/** The name of a bundle without its hash. */
export function yearsOf(from: number, to: number): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

/** The same for paths below the folder of the index. */
function inIndex(keepFiles: (paths: readonly string[]) => boolean) {
  return (paths: readonly string[]) => keepFiles(paths.map((file) => `${INDEX_FOLDER}/${file}`));
}

/** Writes the views of a bundle beside it, named by their hash; nothing when nobody has counted any. */
async function writeViews(target: string, views: StoredViews): Promise<string | undefined> {
  if (views.every((count) => count === null)) return undefined;
  const content = packed(views);
  const name = hash('sha256', content).slice(0, 10);
  const file = path.join(target, viewsFile(name));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return name;
}
