/**
 * The pages that builds keep between them. A page lies under the SHA-256 of its bytes, so a build that is stopped half-way
 * leaves nothing that a later one could take for something else. It is a hard link to the published file where the file
 * system allows it, and takes no space of its own.
 */
import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import type { Answered } from '../../content/incremental/questions.ts';
import { readSealed, writeSealed } from '../../content/sealed-file.ts';

/** A page as a build has left it. */
export interface KeptPage {
  /** The key of the props of its route (src/content/incremental/keyed-routes.ts); empty for a route without parameters. */
  props: string;
  answered: readonly Answered[];
  /** Its file below the folder of the portal. */
  file: string;
  /** Of its bytes, hexadecimal. */
  sha256: string;
  size: number;
  modifiedMs: number;
}

/** The pages of a build by their paths, and all of its store. */
export interface KeptPages {
  store: string;
  pages: ReadonlyMap<string, KeptPage>;
}

/** As it is stored: pages share most of what they ask, so each question stands once with its answer. */
interface Stored {
  /** All of the store (WHOLE_STORE) when the answers were true. */
  store: string;
  answered: Answered[];
  pages: Record<string, Omit<KeptPage, 'answered'> & { asked: number[] }>;
}

/** Where the pages of a cache lie. */
export function pageCache(cacheDir: string) {
  const record = path.join(cacheDir, 'pages.bin');
  const folder = path.join(cacheDir, 'pages');
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  const made = new Set<string>();
  return {
    /**
     * The pages of the last build by their paths.
     *
     * @param version of all that every page is made of
     */
    async read(version: string): Promise<KeptPages> {
      const stored = await readSealed<Stored>(record, version);
      if (!stored) return { store: '', pages: new Map() };
      const pages = Object.entries(stored.pages).map(([pathname, { asked, ...page }]) => {
        const answered = asked.map((index) => stored.answered[index] as Answered);
        return [pathname, { ...page, answered }] as const;
      });
      return { store: stored.store, pages: new Map(pages) };
    },

    /** Where a kept page lies; undefined when it is not there any more as it was kept. */
    find(page: KeptPage): string | undefined {
      const kept = placeOf(page.sha256);
      try {
        return isUnchanged(kept, statSync(kept), page) ? kept : undefined;
      } catch {
        return undefined;
      }
    },

    /** Keeps a page that lies in a file; undefined when there is none. */
    keep(page: Omit<KeptPage, 'size' | 'modifiedMs'>, file: string): KeptPage | undefined {
      const kept = placeOf(page.sha256);
      try {
        linkOrCopy(file, kept, made);
        const { size, mtimeMs } = statSync(kept);
        return { ...page, size, modifiedMs: mtimeMs };
      } catch {
        return undefined;
      }
    },

    /** Records the pages of a build, and removes all others. */
    async save(version: string, { store, pages }: KeptPages): Promise<void> {
      const numbers = new Map<string | Answered, number>();
      const stored: Stored = { store, answered: [], pages: {} };
      const numberOf = (answered: Answered) => {
        // Kept pages share them already.
        const known = numbers.get(answered);
        if (known !== undefined) return known;
        const text = answered.join(' ');
        const number = numbers.get(text) ?? stored.answered.push(answered) - 1;
        numbers.set(text, number).set(answered, number);
        return number;
      };
      for (const [pathname, { answered, ...page }] of pages) {
        stored.pages[pathname] = { ...page, asked: answered.map(numberOf) };
      }
      await writeSealed(record, version, stored);
      prune(folder, new Set([...pages.values()].map(({ sha256 }) => sha256)));
    },
  };
}

/** The times are right where nobody has touched the file; a cache that was packed and unpacked is read once. */
function isUnchanged(file: string, { size, mtimeMs }: Stats, page: KeptPage): boolean {
  if (size !== page.size) return false;
  return mtimeMs === page.modifiedMs || hash('sha256', readFileSync(file)) === page.sha256;
}

function linkOrCopy(from: string, to: string, made: Set<string>): void {
  makeFolder(path.dirname(to), made);
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      // Another file system, or one without hard links.
      copyFileSync(from, to);
      return;
    }
    // It may have been changed since, or the page would not have been rendered.
    unlinkSync(to);
    linkSync(from, to);
  }
}

/** Looking from the root down for each of thousands of folders would take longer than making them. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
  made.add(folder);
}

function prune(folder: string, used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !used.has(entry.name)) {
      unlinkSync(path.join(entry.parentPath, entry.name));
    }
  }
}
