/** What a build takes over from the last one, and what it keeps for the next: pages, rendered entries, digests of files. */
import type { AstroPrerenderer } from 'astro';
import { saveFileDigests } from '../../content/incremental/file-digests.ts';
import { indexedEntries, saveIndex } from '../../content/incremental/rendered-index.ts';
import { pruneRendered, sortRendered } from '../../content/rendered-store.ts';
import type { DatedEntry } from '../search-index/index.ts';
import { pageCache, type KeptPage } from './page-cache.ts';
import { incrementalPrerenderer, type PageReport } from './prerenderer.ts';

interface Places {
  cacheDir: string;
  /** The folder in which the portal is built. */
  built: string;
  renderedDir: string;
}

/** The incremental part of one build. */
export function incrementalBuild({ cacheDir, built, renderedDir }: Places) {
  const cache = pageCache(cacheDir);
  const report: PageReport = { pages: new Map(), rendered: 0, kept: 0 };
  let version = '';
  return {
    report,

    /**
     * Begins: reads what the last build has left.
     *
     * @param version of all that every page is made of: the code, and the URL of the portal
     * @param base of all paths, with a slash at both ends
     */
    async begin(
      made: string,
      base: string,
    ): Promise<(usual: AstroPrerenderer) => AstroPrerenderer> {
      version = made;
      const previous = await cache.read(version);
      return (usual) => incrementalPrerenderer(usual, { cache, previous, built, base, report });
    },

    /** The SHA-256 of each page by its file below the built folder. */
    checksums(): Map<string, string> {
      return new Map([...report.pages.values()].map(({ file, sha256 }) => [file, sha256]));
    },

    /** The searched entries of this build, newest first, with what the index knows of them without reading them. */
    searchedEntries(): DatedEntry[] {
      const entries = [...indexedEntries().values()];
      const known = new Map(
        entries.map(({ stored, key, views }) => [stored, { digest: key, views }]),
      );
      return sortRendered([...known.keys()]).map(({ name, year }) => {
        const found = known.get(name);
        return { name, year, ...(found && { known: found }) };
      });
    },

    /** Removes rendered entries that this build has not used; the search index is made of the rest. */
    async pruneRendered(): Promise<void> {
      const names = [...indexedEntries().values()].map(({ stored }) => stored);
      await pruneRendered(renderedDir, new Set(names));
    },

    /** Keeps what a build that stopped at a fault has worked out. */
    async saveAfterFault(): Promise<void> {
      await saveIndex({ complete: false });
      await saveFileDigests();
    },

    /** Keeps everything for the next build. The pages are complete and not published yet. */
    async save(): Promise<void> {
      const pages = [...report.pages].flatMap(([pathname, page]): [string, KeptPage][] => {
        const { size, modifiedMs } = page;
        const isKept = size !== undefined && modifiedMs !== undefined;
        const kept = isKept ? { ...page, size, modifiedMs } : cache.keep(page, built);
        return kept ? [[pathname, kept]] : [];
      });
      await cache.save(version, new Map(pages));
      await saveIndex({ complete: true });
      await saveFileDigests();
    },
  };
}
