/** Old URLs for the script in the browser: files of which one request fetches only the one it needs. */
import {
  OLD_URLS_INDEX,
  shardOf,
  type OldUrlsIndex,
} from '../../domain/redirects/old-urls-index.ts';
import type { HostFiles, Rules } from './rules.ts';

/** What a phone fetches for one old URL. */
export const MAX_SHARD_BYTES = 20_000;

/** Keys with their targets, in as few files as stay below the limit, and the index beside them. */
export function shards({ table }: Rules): HostFiles {
  const entries = [...table.queries, ...table.paths, ...table.numbers].map(
    ([key, { to }]) => [key, to] as const,
  );
  const bytes = entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0);
  for (let count = Math.ceil(bytes / MAX_SHARD_BYTES) || 1; ; count += Math.ceil(count / 4)) {
    const texts = inShards(entries, count);
    if (texts.some((text) => Buffer.byteLength(text) > MAX_SHARD_BYTES)) continue;
    const index: OldUrlsIndex = { signatures: table.signatures, shards: count };
    const folder = OLD_URLS_INDEX.slice(0, OLD_URLS_INDEX.lastIndexOf('/') + 1);
    return new Map([
      [OLD_URLS_INDEX, JSON.stringify(index)],
      ...texts.map((text, at): [string, string] => [`${folder}${at}.json`, text]),
    ]);
  }
}

function inShards(entries: readonly (readonly [string, string])[], count: number): string[] {
  const maps = Array.from({ length: count }, () => new Map<string, string>());
  for (const [key, to] of entries) maps[shardOf(key, count)]?.set(key, to);
  return maps.map((map) => JSON.stringify(Object.fromEntries(map)));
}
