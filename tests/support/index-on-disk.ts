/** Opens a built search index without a browser, by way of the very module that opens it in one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';
import { closeIndex, openIndex, type SearchIndex } from '../../src/elements/search/pagefind.ts';

/**
 * The index of a built portal. Until `vi.unstubAllGlobals`, whatever is fetched is read from the disk, and whatever a
 * document is told to fetch beforehand is not.
 */
export function openFromDisk(portal: string): Promise<SearchIndex> {
  vi.stubGlobal('fetch', async (address: string) => {
    const [file = ''] = address.split('?');
    return new Response(await readFile(path.normalize(file)));
  });
  vi.stubGlobal('document', {
    currentScript: null,
    createElement: () => ({}),
    head: { append: () => undefined },
  });
  closeIndex();
  return openIndex(`${portal}/pagefind/`);
}
