/** Finds where an old URL leads on hosts that cannot: what they answer is the home page, another page, or that of 404. */
import './old-browsers.ts';
import { OLD_URLS_INDEX, shardOf, type OldUrlsIndex } from '../domain/redirects/old-urls-index.ts';
import { keysOfRequest } from '../domain/redirects/old-url.ts';

/**
 * Goes to where the URL of this page leads; stays when that is nowhere, or when a file is missing.
 *
 * @param home the path of the portal
 * @param only the page exists, so that only its query can be an old one
 */
export async function followOldUrl(home: string, only?: 'query'): Promise<void> {
  const read = async <Content>(name: string): Promise<Content> => {
    const answer = await fetch(home + name);
    return (await (answer.ok ? answer.json() : {})) as Content;
  };
  const { signatures = [], shards = 0 } = await read<Partial<OldUrlsIndex>>(OLD_URLS_INDEX);
  const { pathname, search } = location;
  for (const key of keysOfRequest(pathname + search, signatures, only)) {
    if (shards === 0) return;
    const file = OLD_URLS_INDEX.replace('index', String(shardOf(key, shards)));
    const found = await read<Record<string, string>>(file);
    if (!Object.hasOwn(found, key)) continue;
    // What has been taken away has no other place.
    if (found[key]) location.replace(found[key]);
    return;
  }
}
