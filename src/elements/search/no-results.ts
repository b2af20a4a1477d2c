import { searchWords as words } from '../../strings/search.ts';
import { alternativeQueries, type AlternativeQuery } from './alternative-queries.ts';
import { openIndex } from './search-index.ts';
import { requestFor, writeSearchRequest } from './search-request.ts';
import type { SearchResults } from './search-results.ts';

/** Links to other requests that find something, below a line that introduces them. */
export interface LinkGroup {
  lead: string;
  links: { href: string; text: string }[];
}

/** The message for results without articles, and links to other requests. Rejects when these cannot be determined. */
export async function explainNoResults(
  results: SearchResults,
  folder: string,
): Promise<{ message: string; groups: LinkGroup[] }> {
  const { query } = results.request;
  const count = results.totalUnfiltered;
  if (count > 0) {
    // The filters alone exclude everything.
    const href = writeSearchRequest({ ...results.request, filters: {} });
    const links = [{ href, text: words.widened(query, count) }];
    return { message: words.noneFiltered(query), groups: [{ lead: words.withoutFilters, links }] };
  }
  // Fetches the vocabulary, so a network failure is reported as such and not as "nothing found".
  const index = await openIndex(folder);
  const { meant, wider } = await alternativeQueries(index, folder, results.request);
  const link = (other: AlternativeQuery, text: string) => ({
    href: writeSearchRequest({ ...requestFor(other.query), sort: results.request.sort }),
    text,
  });
  return {
    message: words.none(query),
    groups: [
      { lead: words.didYouMean, links: meant.map((other) => link(other, other.query)) },
      {
        lead: words.widen,
        links: wider.map((other) => link(other, words.widened(other.query, other.total))),
      },
    ],
  };
}
