/** How a browser finds the redirect of an old URL that the host cannot look up. */

/** The file from which the browser learns where the redirects are, below the portal. */
export const OLD_URLS_INDEX = 'old-urls/index.json';

/** What that file says. */
export interface OldUrlsIndex {
  signatures: readonly string[];
  /** How many files hold the redirects: `0.json`, `1.json` … beside it. */
  shards: number;
}

/** In which of the files the redirect of a key is (FNV-1a, of 32 bits). */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shards;
}
