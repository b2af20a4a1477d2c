/** What a row of src/collections.ts says of one kind of file. */
import type { z } from 'astro/zod';
import type { InLanguage } from './domain/languages.ts';

/** How a kind of file is introduced in docs/fields.md, in Vietnamese. */
interface ManualSection {
  title: string;
  lead: string;
}

/** What the search shows of an entry beside its text. */
export interface SearchableEntry {
  title: string;
  /** The paragraph below the title. */
  lead: string;
  /** Orders the results, and decides the bundle of the index. */
  date: Date;
  /** Texts of the front matter that the page shows before and after the body. */
  preface?: readonly string[];
  appendix?: readonly string[];
}

/** What a feed tells of an entry beside its text. */
export interface FeedEntry extends InLanguage {
  title: string;
  summary: string;
  publishedAt: Date;
  /** When readers should look at it again. Left out: it never changes. */
  changedAt?: Date | undefined;
}

/** The names of the fields that hold a value of one type. */
type FieldsOf<Data, Value> = {
  [Field in keyof Data]-?: Data[Field] extends Value ? Field : never;
}[keyof Data];

/** The fields that decide when citizens see an entry; each may be left out. */
interface VisibleFields<DateField = string, FlagField = string> {
  /** The field with the moment from which it is shown. */
  from?: DateField;
  /** The field with the moment from which it is shown no more. */
  until?: DateField;
  /** The field that keeps it back while it is true. */
  draft?: FlagField;
  /** The field that keeps it back while it is true, since somebody has to approve it. */
  review?: FlagField;
}

type TypedVisibleFields<Data> = VisibleFields<
  FieldsOf<Data, Date | undefined>,
  FieldsOf<Data, boolean>
>;

export interface Collection<Schema extends z.ZodType, Data = z.output<Schema>> {
  /** The front matter. */
  schema: Schema;
  /** When citizens see an entry: always, or as these fields of its front matter say. */
  visible: 'always' | VisibleFields;
  /** Whether a file must, may or must not have text below the front matter. */
  body: 'required' | 'optional' | 'none';
  /**
   * The first segment of the paths of its pages, `/<path>/<slug>/`; empty for pages directly below the root; undefined
   * when its entries have no page of their own. The route lies in `src/pages/<path>/`.
   */
  path: string | undefined;
  /**
   * Where its entries are listed: on one page at `/<path>/` (`src/pages/<path>/index.astro`), which then stands in the
   * site maps and has the feeds; on the home page and all lists of src/content/article-lists.ts; or on no page that
   * exists for them.
   */
  listedOn: 'section' | 'lists' | 'none';
  /** Whether files may lie in subfolders, which are not part of the path. */
  nested: boolean;
  /** Whether other files may link to an entry by its file name: `./ten-tep.md`. */
  linkable: boolean;
  /** Links to pages that stand in fields of the front matter, each with the path of its field. */
  links?: (data: Data) => { field: readonly PropertyKey[]; href: string }[];
  /** When the page of an entry last changed, for the site map; undefined when unknown. Left out: not listed. */
  sitemap?: (data: Data) => Date | undefined;
  /** What the search knows of an entry. Left out: not searched. */
  search?: (data: Data) => SearchableEntry;
  /**
   * What the search offers above the articles: the page of an entry, by its title and headings and this. With `listedOn:
   * 'none'` the page then stands in the site map for people, too. Left out: not.
   */
  offered?: (data: Data) => { title: string; about: string };
  /** The fields that other programs get (src/open-data/). Left out: none. */
  openData?: readonly string[];
  /** What a feed tells of an entry. The feeds are those of the pages in `listedOn`. Left out: no feed. */
  feed?: (data: Data) => FeedEntry;
  manual: ManualSection;
}

/** Keeps the type of each row's schema for the functions beside it. */
export function collection<Schema extends z.ZodType>(
  row: Collection<Schema> & {
    visible: 'always' | TypedVisibleFields<z.output<Schema>>;
    openData?: readonly (keyof z.output<Schema> & string)[];
  },
): Collection<Schema> {
  return row;
}

/** What one entry of a collection is called within a sentence: `bài viết`. */
export function entryName({ manual }: { manual: ManualSection }): string {
  return manual.title.charAt(0).toLowerCase() + manual.title.slice(1);
}
