/** The bundles of a checkout on disk: whole, or as if they were not there. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../../content/sealed-file.ts';
import { listFiles } from '../assembly/walk.ts';
import { sha256OfFile } from '../checksums.ts';
import type { BundleRecord } from './record.ts';

/** Of all portals of a checkout: so many URLs and states of the code, those that were used last. */
const MAX_KEPT = 16;
/** A folder may be that of a build which is copying its modules at this moment. */
const MAX_COPYING_MS = 600_000;

/** Bundles below `dir`, each with a folder and a record that is written when the folder is complete. */
export function bundleStore(dir: string) {
  const folderOf = (key: string) => path.join(dir, key);
  const recordOf = (key: string) => path.join(dir, `${key}.bin`);

  /** The record of a bundle of which every file lies there as it was kept. */
  async function readWhole(key: string): Promise<BundleRecord | undefined> {
    const record = await readSealed<BundleRecord>(recordOf(key), key);
    try {
      const isWhole = ([file, sha256]: [string, string]) =>
        sha256OfFile(path.join(folderOf(key), file)) === sha256;
      return record?.files.every(isWhole) ? record : undefined;
    } catch {
      return undefined;
    }
  }

  /** Removes what was used least lately, and what builds have left that were stopped. */
  function prune(): void {
    const found = readdirSync(dir)
      .map((name) => ({ name, used: statSync(path.join(dir, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    const records = found.filter(({ name }) => name.endsWith('.bin'));
    const kept = new Set(records.slice(0, MAX_KEPT).map(({ name }) => path.parse(name).name));
    const since = Date.now() - MAX_COPYING_MS;
    for (const { name, used } of found) {
      const [key = ''] = name.split('.');
      const isOfKept = kept.has(key) && [key, `${key}.bin`].includes(name);
      if (!isOfKept && used < since) rmSync(path.join(dir, name), { recursive: true, force: true });
    }
  }

  return {
    /** A bundle and the folder in which its files lie; undefined when one of them is missing or changed. */
    async find(key: string): Promise<{ record: BundleRecord; folder: string } | undefined> {
      const record = await readWhole(key);
      if (!record) return undefined;
      try {
        // Those that were used last are kept.
        utimesSync(recordOf(key), new Date(), new Date());
      } catch {
        // A cache that only may be read is as good.
      }
      return { record, folder: folderOf(key) };
    },

    /**
     * Keeps a bundle, unless it is there: another build may be using it.
     *
     * @param fill puts the files into an empty folder and returns the rest of the record; undefined keeps nothing
     */
    async keep(
      key: string,
      fill: (folder: string) => Omit<BundleRecord, 'files'> | undefined,
    ): Promise<void> {
      if (await readWhole(key)) return;
      const copy = `${folderOf(key)}.${process.pid}`;
      try {
        mkdirSync(copy, { recursive: true });
        const made = fill(copy);
        // Another build may have kept it in the meantime.
        if (!made || (await readWhole(key))) return;
        const files = [...listFiles(copy)].map((file) => [
          file,
          sha256OfFile(path.join(copy, file)),
        ]);
        rmSync(recordOf(key), { force: true });
        rmSync(folderOf(key), { recursive: true, force: true });
        renameSync(copy, folderOf(key));
        // Written last: a build that is stopped before leaves modules that nobody takes.
        await writeSealed(recordOf(key), key, JSON.parse(JSON.stringify({ ...made, files })));
        prune();
      } finally {
        if (existsSync(copy)) rmSync(copy, { recursive: true, force: true });
      }
    },
  };
}
