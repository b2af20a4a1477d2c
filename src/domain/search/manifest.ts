import type { Abbreviations } from './abbreviations.ts';
import type { Synonyms } from './synonyms.ts';

/**
 * What the browser must know before it fetches any part of the index; written by the build. Of the whole index only
 * `manifest.json` has a name that stays: every other file is named after its content, so that a browser or a host that
 * keeps files never mixes two publications. The manifest is fetched past the HTTP cache.
 */
export interface SearchManifest {
  /** Folder of Pagefind's script and program, below that of the index. */
  engine: string;
  /** Newest first. */
  bundles: SearchBundle[];
  abbreviations: Abbreviations;
  synonyms: Synonyms;
  papers: Synonyms;
}

export interface SearchBundle {
  /** Folder below that of the index. */
  name: string;
  /** Years of its oldest and its newest article. */
  from: number;
  to: number;
  /** Pagefind's hash of the bundle; changes whenever the bundle does. */
  tag: string;
  /** Names its first file, `entry.<entry>.json`; changes with the bundle and with the engine. */
  entry: string;
}
