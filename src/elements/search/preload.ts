/**
 * Starts fetching a file before the script that needs it has arrived. Unlike a `fetch`, which leaves the file in the
 * HTTP cache, a preload is used without revalidation.
 */
export function preload(url: string, kind: 'fetch' | 'module' = 'fetch'): void {
  const link = document.createElement('link');
  if (kind === 'module') {
    link.rel = 'modulepreload';
  } else {
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
  }
  link.href = url;
  document.head.append(link);
}

/** Starts fetching what every search needs, all at once. */
export function preloadSearch(folder: string): void {
  preload(`${folder}pagefind.js`, 'module');
  preload(`${folder}manifest.json`);
  preload(`${folder}wasm.unknown.pagefind`);
}
