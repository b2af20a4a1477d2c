/**
 * Front matter that was parsed and validated before: of a file that nobody has touched since without opening it, otherwise by
 * the digest of its text. A fresh checkout has touched all of them.
 */
import type { Stats } from 'node:fs';
import path from 'node:path';
import { CACHE_DIR, ROOT } from '../../environment.ts';
import { digestOfRendering } from './code-digest.ts';
import { identityOf, isSettled, type Identity } from './file-identity.ts';
import { readSealed, writeSealed } from '../sealed-file.ts';

/** What is known of one file without a fault or a warning. */
export interface KnownFile {
  /** Of its text. */
  digest: string;
  /** The fingerprint of the data. */
  front: string;
  data: unknown;
}

type Stored = Map<string, KnownFile & { identity?: Identity | undefined }>;

/** Front matter by file. Nobody may change the data. */
export interface FrontMatterCache {
  /** What is known of a file that lies there as it did when it was read; undefined when it has to be read. */
  findUntouched(file: string, found: Stats): KnownFile | undefined;
  /** @param found the file as it lay there before it was read */
  find(file: string, digest: string, found: Stats | undefined): KnownFile | undefined;
  keep(file: string, known: KnownFile, found: Stats | undefined): void;
  /** Writes what was found or kept since the cache was opened, if it differs from what is stored. */
  save(): Promise<void>;
}

const FILE = path.join(CACHE_DIR, 'front-matter.bin');

/** What the last reading has left; the development server reads many times. */
let last: Stored | undefined;

/** Opens the cache of this portal. */
export async function openFrontMatterCache(): Promise<FrontMatterCache> {
  const version = digestOfRendering(ROOT);
  const stored = last ?? (await readSealed<Stored>(FILE, version)) ?? new Map();
  return frontMatterCache(stored, async (used) => {
    last = used;
    // A cache that cannot be written only means that the next build reads more.
    if (used !== stored) await writeSealed(FILE, version, used).catch(() => undefined);
  });
}

/**
 * A cache of what is stored.
 *
 * @param write is given what is to be stored, `stored` itself when it has not changed
 */
export function frontMatterCache(
  stored: Stored,
  write: (used: Stored) => Promise<void>,
): FrontMatterCache {
  const used: Stored = new Map();
  let isChanged = false;
  const keep: FrontMatterCache['keep'] = (file, known, found) => {
    const identity = found && isSettled(found) ? identityOf(found) : undefined;
    const before = stored.get(file);
    isChanged ||= before?.digest !== known.digest || before.identity !== identity;
    used.set(file, { ...known, identity });
  };
  return {
    findUntouched(file, found) {
      const known = stored.get(file);
      if (known?.identity === undefined || known.identity !== identityOf(found)) return undefined;
      used.set(file, known);
      return known;
    },
    find(file, digest, found) {
      const known = stored.get(file);
      if (known?.digest !== digest) return undefined;
      keep(file, known, found);
      return known;
    },
    keep,
    async save() {
      await write(isChanged || used.size !== stored.size ? used : stored);
    },
  };
}
