/** Opens a built search index without a browser, with the module that opens it in one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';
import { closeIndex, openIndex, type SearchIndex } from '../../src/elements/search/pagefind.ts';

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
  return openIndex(`${portal}/pagefind/`);
}
