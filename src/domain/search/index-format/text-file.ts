import type { ShownFacts } from '../filters-and-meta.ts';

/** An article as the index stores it, for what a result shows. Its views are counted elsewhere: they change each night. */
export interface StoredText extends Omit<ShownFacts, 'views'> {
  /** Below the base, without a slash in front: `bai-viet/ten-bai/`. */
  path: string;
  /** Its words in the form of the index, with spaces between. */
  words: string;
  headings: StoredHeading[];
}

export interface StoredHeading {
  id: string;
  /** In the form of the index. */
  title: string;
  /** Of its first word. */
  position: number;
}

/** Where the articles of a bundle say how often they were read: null for those that nobody has counted. */
export type StoredViews = (number | null)[];
