/** Where Pagefind's script ignores that an index or filter file could not be loaded. */
const IGNORED_FAILURE =
  /(async load(?:Filter)?Chunk\(hash\)\s*\{\s*await this\.cachedLoad\([^;]*?)\s*\.catch\(\(\)\s*=>\s*\{\s*\}\)/g;

/**
 * Pagefind's script, changed so that `preload`, `search` and `filters` reject when a file of the index cannot be loaded.
 * Pagefind itself ignores the failure and finds nothing, which a reader would take for "no such article".
 * Throws when the script does not contain the code to change, as after an update of Pagefind.
 */
export function rejectOnLoadFailure(script: string): string {
  const found = script.match(IGNORED_FAILURE)?.length ?? 0;
  if (found !== 2) {
    throw new Error(
      `pagefind.js ignores failures in ${found} places instead of 2, so a lost file of the index would look like "nothing found".`,
    );
  }
  return script.replace(IGNORED_FAILURE, '$1');
}

/** Where it asks for the first file of a bundle by a name that stays, with the hash of the bundle as a query. */
const ENTRY_QUERY = /entryUrl\s*\+=\s*`\?ts=\$\{this\.metaCacheTag\}`/g;
const ENTRY_NAME = 'entryUrl=`${this.basePath}entry.${this.metaCacheTag}.json`';

/**
 * Pagefind's script, changed so that `metaCacheTag` is part of the name of a bundle's first file: a cache that ignores
 * queries would answer with the file of the publication before. Throws as above.
 */
export function nameEntryByTag(script: string): string {
  const found = script.match(ENTRY_QUERY)?.length ?? 0;
  if (found !== 1) {
    throw new Error(
      `pagefind.js asks for the first file of a bundle in ${found} places instead of 1, so no bundle could be opened.`,
    );
  }
  return script.replace(ENTRY_QUERY, () => ENTRY_NAME);
}
