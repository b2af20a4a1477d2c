import type { CollectionName, FrontMatter } from '../collections.ts';

/** The front matter of an entry, with where it comes from. */
export type EntryOf<Name extends CollectionName> = FrontMatter<Name> & {
  /** The path below the collection's folder without extension. */
  id: string;
  /** The last part of the id, which is the last segment of its page's path. */
  slug: string;
  /** The Markdown file, below the content folder. */
  file: string;
  /** The digest of that file when its front matter was read. */
  digest?: string | undefined;
};
export type Category = EntryOf<'categories'>;
export type Topic = EntryOf<'topics'>;
export type Alert = EntryOf<'alerts'>;
export type Page = EntryOf<'pages'>;
