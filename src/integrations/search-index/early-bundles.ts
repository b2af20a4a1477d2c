/**
 * Makes bundles of the index while pages are made: one as soon as the texts of its articles are rendered, by a thread that
 * takes what the pages leave of the processors, and the others when all texts are rendered, since the pages that are left
 * then, such as lists, show none. Bundles are only kept in the cache, where `writeSearchIndex` finds them.
 */
import { bundlesOf, type Bundle, type BundleSizes } from '../../domain/search/bundles.ts';
import { hasBundle } from './bundle-cache.ts';
import { bundleKey, digestOfCode } from './bundle-key.ts';
import { takeEngine } from './engine.ts';
import { MAX_THREADS, MAX_WITHOUT_THREADS, SIZES, yearsOf } from './index.ts';
import { BundleIndexer } from './indexer.ts';
import type { IndexedEntry } from './write-bundle.ts';

/** A text that is searched, rendered or not. */
interface Searched {
  file: string;
  /** Of its publication. */
  year: number;
}

interface Options {
  /** Folder of the rendered entries. */
  rendered: string;
  /** Folder of kept bundles. */
  cache: string;
  /** All that are searched, newest first; undefined until it is known which they are. */
  searched: () => readonly Searched[] | undefined;
  /** What is rendered of a file; undefined before. */
  find: (file: string) => IndexedEntry | undefined;
  sizes?: BundleSizes;
  /** For so few entries a thread is not worth its start. */
  maxWithoutThreads?: number;
}

/** How often is looked whether texts are rendered. */
const INTERVAL_MS = 200;

/** Waits for the texts of a build, and makes the bundles that are not kept yet. */
export function makeBundlesEarly({
  rendered,
  cache,
  searched,
  find,
  sizes = SIZES,
  maxWithoutThreads = MAX_WITHOUT_THREADS,
}: Options) {
  /** Those that are not begun, the largest first. */
  let waiting: Bundle<Searched>[] | undefined;
  let indexer: BundleIndexer | undefined;
  let isAwaited = false;
  let atWork = 0;
  let preparing: Promise<{ code: string; engine: string }> | undefined;
  const making: Promise<string | undefined>[] = [];
  const timer = setInterval(look, INTERVAL_MS).unref();

  function look(): void {
    const all = searched();
    if (!all) return;
    // Without a thread it would take the time of the pages.
    if (all.length <= maxWithoutThreads) return clearInterval(timer);
    waiting ??= bundlesOf(all, sizes).sort((a, b) => b.items.length - a.items.length);
    const ready = waiting.filter(({ items }) => items.every(({ file }) => find(file)));
    const areAllReady = ready.length === waiting.length;
    if (areAllReady) clearInterval(timer);
    const begun = areAllReady ? ready : ready.slice(0, Math.max(0, 1 - atWork));
    waiting = waiting.filter((bundle) => !begun.includes(bundle));
    making.push(...begun.map((bundle) => make(bundle).catch(() => undefined)));
  }

  /** The key of a bundle, when it was made. */
  async function make({ from, to, items }: Bundle<Searched>): Promise<string | undefined> {
    const entries = items.flatMap(({ file }) => find(file) ?? []);
    atWork += 1;
    try {
      const { code, engine } = await (preparing ??= prepare());
      const digests = entries.flatMap(({ known }) => known?.digest ?? []);
      if (digests.length < items.length || hasBundle(cache, bundleKey(digests, code))) return;
      indexer ??= new BundleIndexer(MAX_THREADS, { givesWay: true });
      // A build that fails ends at once.
      indexer.keepAlive(isAwaited);
      const years = yearsOf(from, to);
      return (await indexer.write({ entries, years, rendered, cache, code, engine })).key;
    } finally {
      atWork -= 1;
    }
  }

  async function prepare(): Promise<{ code: string; engine: string }> {
    const code = digestOfCode();
    return { code, engine: (await takeEngine(cache, code)).name };
  }

  return {
    /** The keys of the bundles that were made, when all are. One that could not be made is left to `writeSearchIndex`. */
    async finish(): Promise<ReadonlySet<string>> {
      clearInterval(timer);
      isAwaited = true;
      indexer?.keepAlive(true);
      const made = await Promise.all(making);
      await indexer?.close();
      return new Set(made.flatMap((key) => key ?? []));
    },

    /** Stops, since the portal is not published. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await indexer?.close();
    },
  };
}
