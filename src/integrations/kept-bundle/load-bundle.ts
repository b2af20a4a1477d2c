/** Takes the modules over that make pages, when they are those that this build would make. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUNDLE_DIR } from '../../environment.ts';
import type { PagePath } from '../incremental/page-paths.ts';
import { bundleStore } from './bundle-store.ts';
import { bundleKey, type BundleRecord } from './record.ts';

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
 * The kept modules of a portal with this home page and hue; undefined when there are none, or when a file of them is not as it was
 * kept.
 */
export async function loadBundle(
  home: string,
  brand: number | undefined,
): Promise<LoadedBundle | undefined> {
  const found = await bundleStore(BUNDLE_DIR).find(bundleKey(home, brand));
  if (!found) return undefined;
  try {
    const entry = pathToFileURL(path.join(found.folder, found.record.entry)).href;
    const { app } = (await import(entry)) as { app: BundledApp };
    return { app, ...found };
  } catch {
    return undefined;
  }
}
