/** Takes the modules over that make pages, when they are those that this build would make. */
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSealed } from '../../content/incremental/sealed-file.ts';
import type { PagePath } from '../incremental/page-paths.ts';
import { sha256OfFile } from '../checksums.ts';
import { bundleKey, placesOf, type BundleRecord } from './record.ts';

/** What Astro's modules export: makes the pages of one portal. */
export interface BundledApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: PagePath['route'] }): Promise<Response>;
}

export interface LoadedBundle {
  app: BundledApp;
  record: BundleRecord;
  /** In which its files lie. */
  folder: string;
}

/**
 * The kept modules of a portal with this home page; undefined when there are none, or when a file of them is not as it was
 * kept.
 */
export async function loadBundle(home: string): Promise<LoadedBundle | undefined> {
  const key = bundleKey(home);
  const { folder, record: recordFile } = placesOf(key);
  const record = await readWhole(key);
  if (!record) return undefined;
  try {
    // Those that were used last are kept.
    utimesSync(recordFile, new Date(), new Date());
    const entry = pathToFileURL(path.join(folder, record.entry)).href;
    const { app } = (await import(entry)) as { app: BundledApp };
    return { app, record, folder };
  } catch {
    return undefined;
  }
}

/** The record of modules of which every file lies there as it was kept. */
export async function readWhole(key: string): Promise<BundleRecord | undefined> {
  const { folder, record: recordFile } = placesOf(key);
  const record = await readSealed<BundleRecord>(recordFile, key);
  try {
    const isWhole = ([file, sha256]: [string, string]) =>
      sha256OfFile(path.join(folder, file)) === sha256;
    return record?.files.every(isWhole) ? record : undefined;
  } catch {
    return undefined;
  }
}
