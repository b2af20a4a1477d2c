/**
 * Has the browser fetch a file before the script that asks for it is there. Unlike what `fetch` leaves in the cache, it
 * need not be asked for again then.
 */
export function preload(address: string, kind: 'fetch' | 'module' = 'fetch'): void {
  const link = document.createElement('link');
  if (kind === 'module') {
    link.rel = 'modulepreload';
  } else {
    link.rel = 'preload';
    link.as = 'fetch';
    link.crossOrigin = 'anonymous';
  }
  link.href = address;
  document.head.append(link);
}

/** Has the browser fetch what every search needs, all of it at once. */
export function preloadSearch(folder: string): void {
  preload(`${folder}pagefind.js`, 'module');
  preload(`${folder}manifest.json`);
  preload(`${folder}wasm.unknown.pagefind`);
}
