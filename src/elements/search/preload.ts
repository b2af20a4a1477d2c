import {
  BUNDLE_FILES,
  ENGINE_FILES,
  ENTRY_TAG,
  type SearchManifest,
} from '../../domain/search/manifest.ts';

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

let fetching: Promise<SearchManifest> | undefined;

/**
 * Fetches the manifest, once, past the HTTP cache, which may hold the one of an earlier publication; then starts
 * fetching Pagefind and what every search needs of the newest bundle. Rejects when it cannot be fetched.
 */
export function fetchManifest(folder: string): Promise<SearchManifest> {
  fetching ??= fetchFreshManifest(folder).then((manifest) => {
    preload(`${folder}${manifest.engine}/${ENGINE_FILES.script}`, 'module');
    preload(`${folder}${manifest.engine}/${ENGINE_FILES.program}`);
    const [newest] = manifest.bundles;
    if (newest) {
      preload(`${folder}${newest.name}/${BUNDLE_FILES.entry}?ts=${ENTRY_TAG}`);
      preload(`${folder}${newest.name}/${BUNDLE_FILES.meta}`);
    }
    return manifest;
  });
  return fetching;
}

/** Makes `fetchManifest` fetch it again. */
export function forgetManifest(): void {
  fetching = undefined;
}

/** The manifest as it is on the host now. Not `no-cache`: a host may answer that an older file of the same date is current. */
export function fetchFreshManifest(folder: string): Promise<SearchManifest> {
  return fetchJson<SearchManifest>(`${folder}manifest.json`, { cache: 'reload' });
}

/** @throws when the file cannot be fetched */
export async function fetchJson<Content>(url: string, options?: RequestInit): Promise<Content> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return (await response.json()) as Content;
}

/** Starts fetching what every search needs, before the script that searches has arrived. */
export function preloadSearch(folder: string): void {
  // The search itself reports a failure.
  fetchManifest(folder).catch(() => undefined);
}
