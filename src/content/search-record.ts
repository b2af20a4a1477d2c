/** What the search index is made of: plain data, without the markup of a page. */
import { rowOf, type CollectionName } from '../collections.ts';
import type { InLanguage } from '../domain/languages.ts';
import { searchFacts, type SearchFacts } from '../domain/search/search-facts.ts';
import { createUrls } from '../domain/urls.ts';
import type { TextBlock } from '../markdown/index.ts';
import type { EntryOf } from './entry.ts';

/** One entry as the index takes it. */
export interface SearchRecord {
  /** The path of its page below the base, without a slash in front: `bai-viet/ten-bai/`. */
  path: string;
  title: string;
  lead: string;
  facts: SearchFacts;
  /** Headings and paragraphs in their order. */
  blocks: TextBlock[];
}

/** What a record may take of an entry beside what its row tells. */
export interface RecordSource extends InLanguage {
  slug: string;
  wards?: readonly string[];
  topic?: string | undefined;
  views?: number | undefined;
}

/** Where the search files an entry: its categories with those above them, the main one first, and a small picture. */
export interface SearchPlace {
  categories: readonly { slug: string; title: string }[];
  /** Its URL. */
  picture?: string | undefined;
}

const withoutBase = createUrls('/');

/**
 * The record of an entry; undefined when its collection is not searched.
 *
 * @param blocks of the rendered body
 */
export function searchRecord<Name extends CollectionName>(
  name: Name,
  entry: EntryOf<Name> & RecordSource,
  blocks: readonly TextBlock[],
  place: SearchPlace,
): SearchRecord | undefined {
  const { path, search, manual } = rowOf(name);
  if (!search || path === undefined) return undefined;
  const { title, lead, date, preface = [], appendix = [] } = search(entry);
  const label = place.categories[0]?.title ?? manual.title;
  return {
    path: withoutBase.entry(path, entry.slug).slice(1),
    title,
    lead,
    facts: searchFacts(entry, { ...place, date, label }),
    blocks: [...preface.map(asBlock), ...blocks, ...appendix.map(asBlock)],
  };
}

function asBlock(text: string): TextBlock {
  return { text };
}
