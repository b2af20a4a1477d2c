/** An article between its old portal and the new one, as plain data: every source makes these, and only these are written. */
import type { Root } from 'hast';

/** What an old portal says of a category beside its name. */
export interface CategoryDetails {
  /** The file name that the old portal's own address suggests. */
  slug?: string;
  /** Where it stood in the list of all. */
  order?: number;
  description?: string;
  /** Addresses of its page: full ones, or paths from the root. */
  urls?: readonly string[];
}

/** One category from the root down: `['Tin tức', 'Hoạt động lãnh đạo']`. */
export interface CategoryPath extends CategoryDetails {
  names: readonly string[];
  /** The same of those above it, from the root down. */
  above?: readonly CategoryDetails[];
}

/** A picture as the old portal showed it. */
export interface OldPicture {
  /** Its address or path there; absent when only its caption is left. */
  src?: string;
  alt?: string;
  caption?: string;
}

/** A document as the old portal offered it. */
export interface OldAttachment {
  src: string;
  title?: string;
}

/** Whether and how the old portal showed an article. */
export type Status = 'published' | 'draft' | 'scheduled' | 'withdrawn';

/** What a person should look at: a field, what stood there, what became of it, and why it is in doubt. */
export interface Note {
  field: string;
  from: string;
  to: string;
  /** Absent where the change is sure and only told. */
  doubt?: string;
}

export interface ImportedArticle {
  /** Names the article in every run: the number or address it had, or its file. */
  key: string;
  /** Where it was read, for messages. */
  origin: string;
  title: string;
  lead?: string;
  publishedAt?: Date;
  updatedAt?: Date;
  expiresAt?: Date;
  status: Status;
  categories: readonly CategoryPath[];
  topic?: { title: string; description?: string; slug?: string; urls?: readonly string[] };
  tags: readonly string[];
  author?: string;
  source?: { name: string; url?: string };
  views?: number;
  /** Number of ratings and the sum of their stars. */
  rating?: { ratings: number; score: number };
  cover?: OldPicture;
  body: Root;
  attachments: readonly OldAttachment[];
  /** Addresses it had: full ones, or paths from the root. */
  urls: readonly string[];
  corrections: readonly { at: Date; note: string }[];
  /** The file name that its old address suggests. */
  slug?: string;
  notes: Note[];
  /** Files that its source knows to lie beside it: the address in the text → the absolute path. */
  files?: ReadonlyMap<string, string>;
  /** Why its source cannot be read; such an article is not written. */
  refusal?: string;
}

/** Enough of an article to know where it will stand, so that texts before it can link to it. */
export type Outline = Pick<
  ImportedArticle,
  'key' | 'title' | 'slug' | 'publishedAt' | 'updatedAt' | 'urls' | 'categories'
>;

/** The fields that a source need not fill. */
export const NO_FIELDS = {
  status: 'published',
  categories: [],
  tags: [],
  attachments: [],
  urls: [],
  corrections: [],
} as const satisfies Partial<ImportedArticle>;
