/** Makes one bundle, or takes it from the cache, and writes it. Runs in a worker. */
import path from 'node:path';
import type { SearchRecord } from '../../content/search-record.ts';
import { loadRendered } from '../../content/rendered-store.ts';
import type { StoredViews } from '../../domain/search/manifest.ts';
import type { Tallies } from '../../domain/search/vocabulary.ts';
import { loadBundle, saveBundle } from './bundle-cache.ts';
import { bundleFiles } from './bundle-files.ts';
import { bundleKey, digestOfRecord } from './bundle-key.ts';
import { writeFiles } from './write-files.ts';

/** A rendered entry that is to be indexed. */
export interface IndexedEntry {
  /** Its name in the store of rendered entries. */
  name: string;
  /** What is known of its record without reading it. A bundle of such entries is not read when it is kept already. */
  known?: { digest: string; views?: number | undefined };
}

export interface BundleTask {
  /** Newest first. */
  entries: readonly IndexedEntry[];
  /** The name of its folder without its hash: its years. */
  years: string;
  /** Folder of the index; without one the bundle is only kept in the cache. */
  target?: string;
  /** Folder of the rendered entries. */
  rendered: string;
  /** Folder of kept bundles. */
  cache: string;
  /** See `digestOfCode`. */
  code: string;
  /** Name of the folder of the engine, below that of the index. */
  engine: string;
}

export interface WrittenBundle {
  /** Of its folder. */
  name: string;
  key: string;
  /** Whether it was taken from the cache. */
  isKept: boolean;
  views: StoredViews;
  tallies: Tallies;
}

/** Records read at the same time. */
const CONCURRENCY = 8;

/** Makes a bundle, unless it is kept already, keeps it, and writes it below the folder of the index. */
export async function writeBundle(task: BundleTask): Promise<WrittenBundle> {
  const { entries, years, target, rendered, cache, code, engine } = task;
  const isKnown = entries.every(({ known }) => known !== undefined);
  let records = isKnown ? undefined : await readRecords(rendered, entries);
  const digests = records?.map(digestOfRecord) ?? entries.map(({ known }) => known?.digest ?? '');
  const views = (records?.map(({ facts }) => facts) ?? entries.map(({ known }) => known)).map(
    (counted) => counted?.views ?? null,
  );
  const key = bundleKey(digests, code);
  const kept = await loadBundle(cache, key);
  const bundle =
    kept ?? (await bundleFiles((records ??= await readRecords(rendered, entries)), engine));
  if (!kept) await saveBundle(cache, key, bundle);
  const name = `${years}_${bundle.hash}`;
  if (target !== undefined) writeFiles(path.join(target, name), bundle.files);
  return { name, key, isKept: kept !== undefined, views, tallies: bundle.tallies };
}

/** The records of some entries, in their order. Throws when one is missing: nothing would say that it is not found. */
async function readRecords(
  rendered: string,
  entries: readonly IndexedEntry[],
): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (let start = 0; start < entries.length; start += CONCURRENCY) {
    const some = entries.slice(start, start + CONCURRENCY);
    records.push(...(await Promise.all(some.map(({ name }) => readRecord(rendered, name)))));
  }
  return records;
}

async function readRecord(rendered: string, name: string): Promise<SearchRecord> {
  const entry = await loadRendered(rendered, name);
  if (entry?.search) return entry.search;
  throw new Error(
    `Không đọc lại được bài đã dựng “${name}” để lập chỉ mục tìm kiếm. Hãy chạy lại lệnh dựng cổng.`,
  );
}
