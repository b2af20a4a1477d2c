/** Paths of the parts of the index that could not be fetched: Pagefind keeps that to itself, and would find nothing in them. */
const lost = new Set<string>();
let isWatching = false;

/** Notes from now on what does not arrive from below the folder, and forgets what was lost before. */
export function watchFetches(folder: string): void {
  lost.clear();
  if (isWatching) return;
  isWatching = true;
  const fetchUnwatched = globalThis.fetch;
  globalThis.fetch = async (resource, options) => {
    const address = resource instanceof Request ? resource.url : resource;
    // Of the whole address only the path matters.
    const { pathname } = new URL(address, 'https://portal.example');
    if (!pathname.startsWith(folder)) return fetchUnwatched(resource, options);
    const response = await fetchUnwatched(resource, options).catch((error: unknown) => {
      lost.add(pathname);
      throw error;
    });
    // A page instead of a file is the one of a network that wants its reader to log in first.
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (!response.ok || isPage) lost.add(pathname);
    return response;
  };
}

/** @throws when a part of the index below the folder could not be fetched */
export function expectAll(folder: string): void {
  for (const part of lost) {
    if (part.startsWith(folder)) throw new Error(`${part} is missing.`);
  }
}
