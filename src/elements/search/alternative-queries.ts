import { QUERY_TOKEN } from '../../domain/search/query-tokens.ts';
import { nearestSpelling } from '../../domain/search/spelling.ts';
import type { Vocabulary } from '../../domain/search/vocabulary.ts';
import { readKeyStrokes } from '../../domain/vietnamese/keyboard.ts';
import type { SearchIndex } from './search-index.ts';
import { fetchJson } from './preload.ts';
import type { SearchRequest } from './search-request.ts';
import { SearchResults } from './search-results.ts';

/** A query that finds something, and the number of articles. */
export interface AlternativeQuery {
  query: string;
  total: number;
}

const MAX_WIDER = 3;
/** Longer queries are not shortened word by word, since each try costs a search. */
const MAX_WORDS = 8;

/**
 * Queries to offer for a request without results. `meant`: the query as a Vietnamese keyboard would have written it, or
 * its nearest spelling. `wider`: the query without quotation marks, or with one word less. Only queries that find
 * something are returned. Rejects when that cannot be determined, or when the index has been replaced since it was
 * opened, which may be why nothing was found.
 */
export async function alternativeQueries(
  index: SearchIndex,
  folder: string,
  request: SearchRequest,
): Promise<{ meant: AlternativeQuery[]; wider: AlternativeQuery[] }> {
  if (!(await index.isCurrent())) throw new Error('The portal has been published anew.');
  const vocabulary = await fetchJson<Vocabulary>(`${folder}vocabulary.json`, { cache: 'no-cache' });
  const { query } = request;
  const meant = [readKeyStrokes(query), nearestSpelling(query, vocabulary)];
  const tokens = query.match(QUERY_TOKEN) ?? [];
  const wider =
    tokens.length > 1 && tokens.length <= MAX_WORDS
      ? [tokens, ...tokens.map((_, index) => tokens.toSpliced(index, 1))].map((some) =>
          some.join(' '),
        )
      : [];
  const found = await findEach(index, request, meant);
  return {
    meant: found.slice(0, 1),
    wider: found.length > 0 ? [] : (await findEach(index, request, wider)).slice(0, MAX_WIDER),
  };
}

async function findEach(
  index: SearchIndex,
  request: SearchRequest,
  queries: readonly (string | undefined)[],
): Promise<AlternativeQuery[]> {
  const found: AlternativeQuery[] = [];
  for (const query of new Set(queries)) {
    if (!query || query === request.query) continue;
    const results = new SearchResults(index, { ...request, query, exact: false, filters: {} });
    await results.searchUntil(Infinity);
    // A proposal with diacritics that no article has is a wrong guess.
    if (results.total > 0 && results.hasExactMatch) found.push({ query, total: results.total });
  }
  return found;
}
