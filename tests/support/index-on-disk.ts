/** Opens a built search index without a browser, with the module that opens it in one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';
import { SearchResults } from '../../src/elements/search/search-results.ts';
import { readSearchRequest } from '../../src/elements/search/search-request.ts';
import { closeIndex, openIndex, type SearchIndex } from '../../src/elements/search/search-index.ts';

/**
 * The index of a built portal. Until `vi.unstubAllGlobals`, `fetch` reads from the disk and preload links do nothing.
 */
export function openFromDisk(portal: string): Promise<SearchIndex> {
  vi.stubGlobal('fetch', async (url: string) => {
    const [file = ''] = url.split('?');
    return new Response(await readFile(path.normalize(file)));
  });
  vi.stubGlobal('document', {
    currentScript: null,
    createElement: () => ({}),
    head: { append: () => undefined },
  });
  closeIndex();
  return openIndex(`${portal}/search-index/`);
}

/** The ten best answers to a question, given as the query of the search page's URL (`?q=…`). */
export async function topMatches(index: SearchIndex, search: string) {
  const results = new SearchResults(index, readSearchRequest(search));
  await results.searchUntil(Infinity);
  return results.top(10);
}
