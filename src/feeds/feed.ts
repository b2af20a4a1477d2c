/** What a feed holds, whichever format it is written in. All URLs are full ones. */
import type { InLanguage } from '../domain/languages.ts';

export interface Feed {
  title: string;
  description: string;
  /** Who publishes the portal. */
  publisher: string;
  /** The page that shows the same articles. */
  page: string;
  /** The feed itself. */
  self: string;
  /** Newest first. */
  items: readonly FeedItem[];
}

export interface FeedItem extends InLanguage {
  title: string;
  /** Of the article's page; it never changes and so is its identity, too. */
  url: string;
  summary: string;
  /** The whole article. */
  html: string;
  publishedAt: Date;
  changedAt: Date;
  creator: string;
  /** Titles of categories, then tags. */
  subjects: readonly string[];
  /** URL of the share picture. */
  picture?: string | undefined;
  /** The article as sound. */
  audio?: FeedAudio | undefined;
  /** Where the article was taken from. */
  original?: string | undefined;
}

export interface FeedAudio {
  url: string;
  mediaType: string;
  bytes: number;
  seconds: number;
}
