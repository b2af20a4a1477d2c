import type { Abbreviations } from './abbreviations.ts';

/** What the browser must know before it fetches any part of the index; written by the build. */
export interface SearchManifest {
  /** Newest first. */
  bundles: SearchBundle[];
  abbreviations: Abbreviations;
}

export interface SearchBundle {
  /** Folder below that of the index. */
  name: string;
  /** Years of its oldest and its newest article. */
  from: number;
  to: number;
  /** Changes whenever the bundle does. */
  tag: string;
}
