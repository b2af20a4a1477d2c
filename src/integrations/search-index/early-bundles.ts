/**
 * Makes bundles of the index while pages are made that show no text of their own, such as lists: the processor that has
 * rendered the texts is free by then. They are only kept in the cache, where `writeSearchIndex` finds them.
 */
import { bundlesOf, type BundleSizes } from '../../domain/search/bundles.ts';
import { hasBundle } from './bundle-cache.ts';
import { bundleKey, digestOfCode } from './bundle-key.ts';
import { takeEngine } from './engine.ts';
import { MAX_THREADS, MAX_WITHOUT_THREADS, SIZES, yearsOf, type DatedEntry } from './index.ts';
import { BundleIndexer } from './indexer.ts';

interface Options {
  /** Folder of the rendered entries. */
  rendered: string;
  /** Folder of kept bundles. */
  cache: string;
  /** All that are searched, newest first, once their texts are rendered; undefined before. */
  entries: () => readonly DatedEntry[] | undefined;
  sizes?: BundleSizes;
  /** For so few entries a thread is not worth its start. */
  maxWithoutThreads?: number;
}

/** How often is looked whether all texts are rendered. */
const INTERVAL_MS = 200;

/** Waits for the texts of a build, then makes the bundles that are not kept yet. */
export function makeBundlesEarly({
  rendered,
  cache,
  entries,
  sizes = SIZES,
  maxWithoutThreads = MAX_WITHOUT_THREADS,
}: Options) {
  let indexer: BundleIndexer | undefined;
  let isAwaited = false;
  let making: Promise<ReadonlySet<string>> | undefined;
  const timer = setInterval(() => {
    const all = entries();
    if (!all) return;
    clearInterval(timer);
    // Without a thread it would take the time of the pages.
    if (all.length <= maxWithoutThreads) return;
    making = make(all).catch(() => new Set());
  }, INTERVAL_MS).unref();

  async function make(all: readonly DatedEntry[]): Promise<ReadonlySet<string>> {
    const code = digestOfCode();
    const missing = bundlesOf(all, sizes).flatMap(({ from, to, items }) => {
      const digests = items.flatMap(({ known }) => known?.digest ?? []);
      const isKnown = digests.length === items.length;
      if (!isKnown || hasBundle(cache, bundleKey(digests, code))) return [];
      return [{ entries: items, years: yearsOf(from, to) }];
    });
    if (missing.length === 0) return new Set();
    const { name: engine } = await takeEngine(cache, code);
    const threads = new BundleIndexer(MAX_THREADS);
    indexer = threads;
    // A build that fails ends at once.
    threads.keepAlive(isAwaited);
    const written = await Promise.all(
      missing.map((bundle) => threads.write({ ...bundle, rendered, cache, code, engine })),
    );
    return new Set(written.map(({ key }) => key));
  }

  return {
    /** The keys of the bundles that were made, when all are. One that could not be made is left to `writeSearchIndex`. */
    async finish(): Promise<ReadonlySet<string>> {
      clearInterval(timer);
      isAwaited = true;
      indexer?.keepAlive(true);
      const made = (await making) ?? new Set<string>();
      await indexer?.close();
      return made;
    },

    /** Stops, since the portal is not published. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await indexer?.close();
    },
  };
}
