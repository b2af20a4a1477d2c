/** How the addresses of one old article are recognised: with and without host, index.php, language, order of the query. */

import { isTracking } from '../../domain/redirects/old-url.ts';
import { decodeUrl } from '../decode-url.ts';

/** Keys of an address, the surest first; two addresses of one article share one of them. */
export function urlKeys(url: string): string[] {
  if (!URL.canParse(url, 'http://old.invalid/')) return [];
  const { pathname, searchParams } = new URL(url, 'http://old.invalid/');
  const path = decodeUrl(pathname)
    .normalize('NFC')
    .replace(/\/(?:index\.(?:php|html?|aspx))?$/i, '/')
    .replace(/(?<=.)\/$/, '');
  const query = [...searchParams]
    .filter(([name]) => !isTracking(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return query ? [`${path}?${query}`] : [path];
}

/**
 * What NukeViet itself goes by, whatever stands around it: `…/<category>/<any words>-<number>`, with a language, a module, an
 * ending or not, or in `op=`. Only addresses of articles of NukeViet may be compared by it.
 */
export function nukeVietKey(url: string): string | undefined {
  if (!URL.canParse(url, 'http://old.invalid/')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://old.invalid/');
  const [, cat, id] =
    /(?:^|\/)([^/]+)\/[^/]*-(\d+)(?:\.html?)?\/?$/.exec(
      decodeUrl(searchParams.get('op') ?? pathname),
    ) ?? [];
  return cat && id && `${cat.toLowerCase()} ${id}`;
}

/** Whether one of the addresses of an article is that of NukeViet's own program. */
export function isNukeViet(urls: readonly string[]): boolean {
  return urls.some((url) => /[?&]nv=[^&]+&(?:.*&)?op=/.test(url));
}

/** The path and query of an address, as `legacy.urls` has it; undefined for the home page and for what is no address. */
export function legacyPath(url: string): string | undefined {
  if (!URL.canParse(url, 'http://old.invalid/')) return undefined;
  const { pathname, search, protocol } = new URL(url, 'http://old.invalid/');
  if (!/^https?:$/.test(protocol)) return undefined;
  const path = decodeUrl(pathname) + search;
  return path === '/' || /\s/.test(path) ? undefined : path;
}
