/** The formats a feed is written in: one row adds a format to the feeds, to the head of pages and to the site map for people. */
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

interface FeedFormat {
  /** The last segment of its path. */
  file: string;
  mediaType: string;
  /** Its name for readers. */
  name: string;
  /** Whether every list has it, or only the portal as a whole. */
  ofLists: boolean;
  write: (feed: Feed) => string;
}

/** The format that pages link to where a reader can see it. */
export const RSS_FILE = 'rss.xml';

export const feedFormats: readonly FeedFormat[] = [
  { file: RSS_FILE, mediaType: 'application/rss+xml', name: 'RSS', ofLists: true, write: rss },
  { file: 'atom.xml', mediaType: 'application/atom+xml', name: 'Atom', ofLists: true, write: atom },
  {
    file: 'feed.json',
    mediaType: 'application/feed+json',
    name: 'JSON Feed',
    ofLists: false,
    write: jsonFeed,
  },
];
