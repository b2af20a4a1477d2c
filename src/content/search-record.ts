/** What the search index is made of: plain data, without the markup of a page. */
import { collections, type CollectionName, type SearchableEntry } from '../collections.ts';
import { searchFacts, type SearchFacts } from '../domain/search/filters-and-meta.ts';
import type { TextBlock } from '../markdown/index.ts';

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

/** What the record needs of an entry, whichever its kind. */
export interface RecordSource {
  slug: string;
  title: string;
  wards?: readonly string[];
  topic?: string | undefined;
  views?: number | undefined;
}

/**
 * The record of an entry; undefined when its collection is not searched.
 *
 * @param blocks of the rendered body
 * @param place its categories with those above them, the main one first, and the URL of a small picture
 */
export function searchRecord(
  name: CollectionName,
  entry: RecordSource,
  blocks: readonly TextBlock[],
  place: { categories: readonly { slug: string; title: string }[]; picture?: string | undefined },
): SearchRecord | undefined {
  const { path, search, manual } = collections[name];
  if (!search || path === undefined) return undefined;
  // The row of a collection takes the front matter of that collection only.
  const describe = search as unknown as (data: RecordSource) => SearchableEntry;
  const { lead, date, preface = [], appendix = [] } = describe(entry);
  const label = place.categories[0]?.title ?? manual.title;
  return {
    path: [path, entry.slug, ''].filter((part, index) => part || index > 0).join('/'),
    title: entry.title,
    lead,
    facts: searchFacts(entry, { ...place, date, label }),
    blocks: [...preface.map(asBlock), ...blocks, ...appendix.map(asBlock)],
  };
}

function asBlock(text: string): TextBlock {
  return { text };
}
