/** Which URLs of the old portal lead somewhere on the new one. */
import { keyOf, keysOfRequest, parseOldUrl } from '../../domain/redirects/old-url.ts';
import { findRedirect, type RedirectTable } from '../../domain/redirects/redirect-table.ts';
import type { AskedUrl } from './read-requests.ts';

/** How often URLs were asked for, by what becomes of them. */
export interface UrlCheck {
  /** Of a page or file of the portal. */
  page: number;
  redirect: number;
  /** Taken away on purpose. */
  gone: number;
  nowhere: number;
  /** URLs that lead nowhere, most visits first, each with the spelling that was met first. */
  dead: AskedUrl[];
}

/** More of them than anyone reads; the visits of the rest count all the same. */
const MAX_DEAD = 200_000;

/**
 * Sorts what was asked for.
 *
 * @param files of the built portal, below `base`
 */
export function createUrlCheck(table: RedirectTable, files: ReadonlySet<string>, base: string) {
  const dead = new Map<string, AskedUrl>();
  const visits = { page: 0, redirect: 0, gone: 0, nowhere: 0 };

  const isPage = (url: string): boolean => {
    const { pathname } = new URL(url.replace(/^[/\\]{2,}/, '/'), 'http://old.invalid');
    if (!pathname.startsWith(base)) return false;
    const path = decode(pathname.slice(base.length)).replace(/\/$/, '');
    return [path, `${path}/index.html`.replace(/^\//, '')].some((file) => files.has(file));
  };

  return {
    add({ url, visits: count }: AskedUrl): void {
      const parsed = parseOldUrl(url);
      if (parsed === undefined) return;
      const isThere = isPage(url);
      const keys = keysOfRequest(url, table.signatures, isThere ? 'query' : undefined);
      const target = findRedirect(table, keys);
      if (target) visits[target.status === 410 ? 'gone' : 'redirect'] += count;
      // Its query, which was that of an old article, leads to a page that shows something else.
      else if (isThere && parsed.query.size === 0) visits.page += count;
      else if (isThere && !isOldQuery(parsed.query)) visits.page += count;
      else {
        visits.nowhere += count;
        const known = dead.get(keyOf(parsed));
        if (known) known.visits += count;
        else if (dead.size < MAX_DEAD) dead.set(keyOf(parsed), { url, visits: count });
      }
    },
    result(): UrlCheck {
      return { ...visits, dead: [...dead.values()].sort((a, b) => b.visits - a.visits) };
    },
  };
}

/** Names of parameters by which old portals told articles; the search and the pages of lists have others. */
function isOldQuery(query: ReadonlyMap<string, string>): boolean {
  return [
    'id',
    'nv',
    'op',
    'p',
    'page_id',
    'itemid',
    'newsid',
    'articleid',
    'tabid',
    'cat',
    'catid',
  ].some((name) => query.has(name));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
