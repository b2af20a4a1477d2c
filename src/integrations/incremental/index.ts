/** What a build takes over from the last one, and what it keeps for the next: pages, rendered entries, digests of files. */
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { saveFileDigests } from '../../content/incremental/file-digests.ts';
import {
  indexedEntries,
  saveIndex,
  type ToldEntry,
} from '../../content/incremental/rendered-index.ts';
import { pruneRendered, sortRendered } from '../../content/rendered-store.ts';
import type { Assembly } from '../assembly/index.ts';
import type { DatedEntry } from '../search-index/index.ts';
import type { IndexedEntry } from '../search-index/write-bundle.ts';
import { pageCache, type KeptPage, type KeptPages } from './page-cache.ts';
import { incrementalPrerenderer, type PageReport } from './prerenderer.ts';

interface Places {
  cacheDir: string;
  renderedDir: string;
}

/** The incremental part of one build. */
export function incrementalBuild({ cacheDir, renderedDir }: Places) {
  const cache = pageCache(cacheDir);
  const report: PageReport = { pages: new Map(), rendered: 0, kept: 0, store: '' };
  let version = '';
  let before: KeptPages = { store: '', pages: new Map() };
  let assembly: Assembly | undefined;
  return {
    report,

    /**
     * Begins: reads what the last build has left.
     *
     * @param version of all that every page is made of: the code, and the URL of the portal
     * @param base of all paths, with a slash at both ends
     * @param portal where the pages go
     */
    async begin(
      made: string,
      base: string,
      portal: Assembly,
    ): Promise<(usual: AstroPrerenderer) => AstroPrerenderer> {
      version = made;
      assembly = portal;
      before = await cache.read(version);
      const previous = before;
      return (usual) =>
        incrementalPrerenderer(usual, { cache, previous, assembly: portal, base, report });
    },

    /** The searched entries of this build, newest first, with what the index knows of them without reading them. */
    searchedEntries(): DatedEntry[] {
      const entries = [...indexedEntries().values()];
      const known = new Map(entries.map((told) => [told.entry.stored, knownOf(told)]));
      return sortRendered([...known.keys()]).map(({ name, year }) => {
        const found = known.get(name);
        return { name, year, ...(found && { known: found }) };
      });
    },

    /** The entry of a file as the index knows it, once its text is rendered. */
    renderedEntry(file: string): IndexedEntry | undefined {
      const told = indexedEntries().get(file);
      return told && { name: told.entry.stored, known: knownOf(told) };
    },

    /** Removes rendered entries that this build has not used; the search index is made of the rest. */
    async pruneRendered(): Promise<void> {
      const names = [...indexedEntries().values()].map(({ entry }) => entry.stored);
      await pruneRendered(renderedDir, new Set(names));
    },

    /** Keeps what a build that stopped at a fault has worked out. */
    async saveAfterFault(): Promise<void> {
      await saveIndex({ complete: false });
      await saveFileDigests();
    },

    /** Keeps everything for the next build. The pages are complete and not published yet. */
    async save(): Promise<void> {
      // Each is as the last build has recorded it.
      const isRecorded =
        report.rendered === 0 && report.kept === before.pages.size && report.store === before.store;
      if (!isRecorded) await savePages();
      await saveIndex({ complete: true });
      await saveFileDigests();
    },
  };

  async function savePages(): Promise<void> {
    const pages = [...report.pages].flatMap(([pathname, page]): [string, KeptPage][] => {
      const { size, modifiedMs } = page;
      const isKept = size !== undefined && modifiedMs !== undefined;
      const kept = isKept
        ? { ...page, size, modifiedMs }
        : cache.keep(page, path.join(assembly?.folder ?? '', page.file));
      return kept ? [[pathname, kept]] : [];
    });
    await cache.save(version, { store: report.store, pages: new Map(pages) });
  }
}

/** What the index knows of an entry without reading it. */
function knownOf({ entry, views }: ToldEntry): NonNullable<IndexedEntry['known']> {
  return { digest: entry.key, views };
}
