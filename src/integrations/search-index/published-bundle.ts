/** A bundle that lies in the published portal already: nothing of it has to be read or written. */
import path from 'node:path';
import { readSealed, writeSealed } from '../../content/sealed-file.ts';
import type { Tallies } from '../../domain/search/vocabulary.ts';
import type { BundleFiles } from './bundle-files.ts';
import { bundleKey } from './bundle-key.ts';
import type { BundleTask, WrittenBundle } from './write-bundle.ts';

/** What the index has to know of a bundle besides its files. */
interface BundleHead {
  hash: string;
  /** Below its folder. */
  files: string[];
  tallies: Tallies;
}

const VERSION = '1';
/** Of the files of heads, beside those of whole bundles. */
const HEAD_SUFFIX = '.head';

/** Keeps the head of a bundle. A failure only means that the next build reads the bundle. */
export async function saveHead(
  folder: string,
  key: string,
  { hash, files, tallies }: BundleFiles,
): Promise<void> {
  const head: BundleHead = { hash, files: [...files.keys()], tallies };
  await writeSealed(headOf(folder, key), VERSION, head).catch(() => undefined);
}

/**
 * A bundle of which all entries are known, if its files can be kept.
 *
 * @param keepFiles keeps files by their paths below the folder of the index; false when it cannot
 */
export async function publishedBundle(
  { entries, years, cache, code }: BundleTask,
  keepFiles: (paths: readonly string[]) => boolean,
): Promise<WrittenBundle | undefined> {
  const digests = entries.flatMap(({ known }) => known?.digest ?? []);
  if (digests.length < entries.length) return undefined;
  const key = bundleKey(digests, code);
  const head = await readSealed<BundleHead>(headOf(cache, key), VERSION);
  if (!head) return undefined;
  const name = `${years}_${head.hash}`;
  if (!keepFiles(head.files.map((file) => `${name}/${file}`))) return undefined;
  const views = entries.map(({ known }) => known?.views ?? null);
  return { name, key, isKept: true, views, tallies: head.tallies };
}

function headOf(folder: string, key: string): string {
  return path.join(folder, `${key}${HEAD_SUFFIX}`);
}
