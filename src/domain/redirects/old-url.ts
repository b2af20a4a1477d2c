/**
 * The canonical form of an old URL: every spelling under which a link may still stand somewhere gives one key. Hosts, the
 * script in the browser and the checks of the build all follow what is decided here:
 *
 * - Host, fragment, letter case, normal form and percent-encoding make no difference.
 * - Nor do repeated slashes, a slash at the end, `.html`, and the file that a folder answers with, such as `index.php`.
 * - Parameters may stand in any order. Those that say where a reader came from, and those without a value, are none.
 *   Of a parameter that stands twice the first counts.
 */

/** A URL of the old portal, or a request that may be one. */
export interface OldUrl {
  /** `/tin-tuc/ten-bai-12`; `/` for the home page. */
  path: string;
  /** Encoded values by their encoded names, in the order of the names. */
  query: ReadonlyMap<string, string>;
}

/** Anything can be read against it. */
const NO_SITE = 'http://old.invalid';

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|zarsrc|ref|share|mc_[ce]id|igshid|gidzl|_gl|_ga)$/i;

/** Whether a parameter says where a reader came from, not what is read. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** What may follow a path without making another one, as a regular expression that PCRE, Go and JavaScript read alike. */
export const PATH_TAIL = '(?:/(?:index\\.(?:html?|php|aspx?|jsp)|default\\.aspx?)?|\\.html?)*$';

const WITHOUT_TAIL = new RegExp(`^(.*?)${PATH_TAIL}`, 's');

/** Reads a URL, a path with or without a query, or the target of a request; undefined for what is none. */
export function parseOldUrl(written: string): OldUrl | undefined {
  const local = written.trim().replace(/^[/\\]{2,}/, '/');
  if (!URL.canParse(local, NO_SITE)) return undefined;
  const { protocol, pathname, searchParams } = new URL(local, NO_SITE);
  if (!/^https?:$/.test(protocol)) return undefined;
  const query = new Map<string, string>();
  for (const [name, value] of searchParams) {
    const key = encodeURIComponent(fold(name));
    if (value !== '' && !isTracking(fold(name)) && !query.has(key)) {
      query.set(key, encodeURIComponent(fold(value)));
    }
  }
  const sorted = new Map([...query].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { path: canonicalPath(pathname), query: sorted };
}

/** Once more until nothing changes: a decoded slash or a tail that is gone may leave dots, spaces or another tail. */
function canonicalPath(path: string): string {
  const { pathname } = new URL(path.replace(/^[/\\]{2,}/, '/'), NO_SITE);
  const folded = fold(decodePath(pathname)).replace(/\/{2,}/g, '/');
  const shorter = folded.replace(WITHOUT_TAIL, '$1').trimEnd() || '/';
  return shorter === path ? path : canonicalPath(shorter);
}

/** The key of an old URL: equal for all of its spellings. */
export function keyOf({ path, query }: OldUrl): string {
  return keyWith(path, [...query]);
}

/** The names of the parameters of an old URL, as `signatures` of a table have them. */
export function signatureOf({ query }: OldUrl): string {
  return [...query.keys()].join('&');
}

/**
 * The key of every article whose URL ends in this number, in this folder: what came before the number was its title, which
 * may have been another one. Undefined for a URL without.
 */
export function numberKeyOf({ path }: OldUrl): string | undefined {
  const [, folder, number] = /^(.*\/)[^/]*-(\d+)$/s.exec(path) ?? [];
  return folder === undefined ? undefined : `${folder}#${number}`;
}

/**
 * The keys under which a request may be found, the first that is known counts: with as many of its parameters as a
 * redirect names, then its path, then its number.
 *
 * @param signatures the sets of parameters that redirects name, the largest first
 * @param only the request was answered by a page, so that its path alone is no old one
 */
export function keysOfRequest(
  request: string,
  signatures: readonly string[],
  only?: 'query',
): string[] {
  const url = parseOldUrl(request);
  if (url === undefined) return [];
  const keys = signatures.flatMap((signature) => {
    const pairs = signature.split('&').map((name) => [name, url.query.get(name)] as const);
    const isWhole = pairs.every((pair): pair is [string, string] => pair[1] !== undefined);
    return isWhole ? [keyWith(url.path, pairs)] : [];
  });
  if (only === 'query') return keys;
  const number = numberKeyOf(url);
  return [...keys, url.path, ...(number === undefined ? [] : [number])];
}

function keyWith(path: string, pairs: readonly (readonly [string, string])[]): string {
  if (pairs.length === 0) return path;
  return `${path}?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Decoded but for the characters that would begin a query, a fragment or another escape, and those that URLs cannot hold. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%(?=25|3f|23|5c|7f|[01][0-9a-f])/gi, '%25'));
  } catch {
    return path;
  }
}
