/** Front matter that was parsed and validated before, by the digest of its file: reading 10,000 files again is cheap. */
import path from 'node:path';
import { CACHE_DIR, ROOT } from '../../environment.ts';
import { digestOfRendering } from './code-digest.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What is known of one file without a fault or a warning. */
interface KnownFile {
  digest: string;
  data: unknown;
}

/** Front matter by file. Nobody may change the data. */
export interface FrontMatterCache {
  find(file: string, digest: string): unknown;
  keep(file: string, digest: string, data: unknown): void;
  /** Writes what was found or kept since the cache was opened, if it differs from what is stored. */
  save(): Promise<void>;
}

const FILE = path.join(CACHE_DIR, 'front-matter.bin');

/** What the last reading has left; the development server reads many times. */
let last: Map<string, KnownFile> | undefined;

/** Opens the cache of this portal. */
export async function openFrontMatterCache(): Promise<FrontMatterCache> {
  const version = digestOfRendering(ROOT);
  const stored = last ?? (await readSealed<Map<string, KnownFile>>(FILE, version)) ?? new Map();
  const used = new Map<string, KnownFile>();
  let isChanged = false;
  return {
    find(file, digest) {
      const known = stored.get(file);
      if (known?.digest !== digest) return undefined;
      used.set(file, known);
      return known.data;
    },
    keep(file, digest, data) {
      isChanged = true;
      used.set(file, { digest, data });
    },
    async save() {
      last = used;
      if (!isChanged && used.size === stored.size) return;
      // A cache that cannot be written only means that the next build reads more.
      await writeSealed(FILE, version, used).catch(() => undefined);
    },
  };
}
