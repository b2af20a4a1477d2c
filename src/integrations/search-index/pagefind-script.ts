/** Where Pagefind's script ignores that an index or filter file could not be loaded. */
const IGNORED_FAILURE =
  /(async load(?:Filter)?Chunk\(hash\)\s*\{\s*await this\.cachedLoad\([^;]*?)\s*\.catch\(\(\)\s*=>\s*\{\s*\}\)/g;

/**
 * Pagefind's script, changed so that `preload` and `search` reject when a file of the index cannot be loaded.
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
