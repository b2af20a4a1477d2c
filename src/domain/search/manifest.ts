import type { Abbreviations } from './abbreviations.ts';
import type { Synonyms } from './synonyms.ts';

/**
 * What the browser must know before it fetches any part of the index; written by the build. Of the whole index only
 * `manifest.json` and `vocabulary.json` have names that stay: every other file is below a name that tells its content, so
 * that a browser or a host that keeps files never mixes two publications. The manifest is fetched past the HTTP cache.
 */
export interface SearchManifest {
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

/** The files of a bundle, below its folder. Numbers count from 0. */
export const BUNDLE_FILES = {
  directory: 'directory.bin',
  facets: 'facets.bin',
  words: (number: number) => `words-${number}.bin`,
  texts: (number: number) => `texts-${number}.bin`,
};

/** The file of a bundle's views, below the folder of the index. */
export function viewsFile(hash: string): string {
  return `views/${hash}.bin`;
}
