import type { Abbreviations } from './abbreviations.ts';
import type { Synonyms } from './synonyms.ts';

/**
 * What the browser must know before it fetches any part of the index; written by the build. Of the whole index only
 * `manifest.json` and `vocabulary.json` have names that stay: every other file is below a name that tells its content, so
 * that a browser or a host that keeps files never mixes two publications. The manifest is fetched past the HTTP cache.
 */
export interface SearchManifest {
  /** Folder of Pagefind's script and program, below that of the index: `engine_3f2a94c1b0`. */
  engine: string;
  /** Newest first. */
  bundles: SearchBundle[];
  abbreviations: Abbreviations;
  synonyms: Synonyms;
  papers: Synonyms;
}

export interface SearchBundle {
  /** Folder below that of the index: its years and a hash of its files, `2019-2021_3f2a94c1b0`. */
  name: string;
  /** Years of its oldest and its newest article. */
  from: number;
  to: number;
  /** Hash that names the file of its views; absent when no article of it has been counted. */
  views?: string;
}

/** Of the articles of a bundle, newest first, how often each was read: null for those that nobody has counted. */
export type StoredViews = (number | null)[];

/** The files that all bundles share, below the folder of the engine. */
export const ENGINE_FILES = { script: 'pagefind.js', program: 'wasm.unknown.pagefind' };

/** The files of a bundle that are fetched by name, below its folder. Pagefind finds words and texts through `meta`. */
export const BUNDLE_FILES = {
  entry: 'pagefind-entry.json',
  meta: 'pagefind.bundle.pf_meta',
  facets: 'facets.bin',
};

/**
 * What Pagefind appends to the name of a bundle's first file; the name of the folder already changes with the bundle.
 * A preload must ask for the same.
 */
export const ENTRY_TAG = '1';

/** The file of a bundle's views, below the folder of the index. */
export function viewsFile(hash: string): string {
  return `views/${hash}.bin`;
}
