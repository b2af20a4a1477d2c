/** Maps the target of a request to an article. Most lines of a log ask for something else: a prefilter on bytes skips them. */
import { slugOf } from '../../domain/entry-paths.ts';
import { createUrls } from '../../domain/urls.ts';

/** The target is not an article. */
export const NO_ARTICLE = -1;
/** The target is robots.txt, which browsers of people do not request. */
export const ROBOTS_TXT = -2;
/** The target has the form of an article's path below some base, but this portal has no such article. */
export const UNKNOWN_ARTICLE = -3;

/** An article and its paths at a previous portal, as `legacy.urls` has them. */
export interface IndexedArticle {
  id: string;
  legacy: readonly string[];
}

export interface PathIndex {
  ids: readonly string[];
  /** What paths of articles begin with, such as `/tin/bai-viet/`. */
  articlesPath: string;
  /** The position in `ids` of the requested article, or NO_ARTICLE, ROBOTS_TXT or UNKNOWN_ARTICLE. */
  find(target: string): number;
  /** A quick check of the target that begins at `start`: false when `find` would return NO_ARTICLE for certain. */
  mightMatch(bytes: Uint8Array, start: number): boolean;
}

/** Size of the cache of normalised paths. It is emptied when full: clients that make paths up must not fill memory. */
const MAX_CACHED_PATHS = 50_000;

/** Part of every article's path, with any base. */
const ROOT_ARTICLES_PATH = articlesPathBelow('/');
const ANY_ARTICLE = new RegExp(`${ROOT_ARTICLES_PATH}[^/.]+$`);

const SPACE = 0x20;
const SLASH = 0x2f;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;

/** Builds the index of a portal whose base is `base`. */
export function createPathIndex(base: string, articles: readonly IndexedArticle[]): PathIndex {
  const urls = createUrls(base);
  const articlesPath = articlesPathBelow(base);
  const paths = new Map<string, number>([['/robots.txt', ROBOTS_TXT]]);
  /** Former paths whose query names the article. */
  const queries = new Map<string, { query: URLSearchParams; article: number }[]>();

  articles.forEach(({ legacy }, article) => {
    for (const url of legacy) {
      const [path, query] = splitTarget(url);
      const key = normalisePath(path);
      if (query === '') paths.set(key, article);
      else {
        const known = queries.get(key) ?? [];
        queries.set(key, [...known, { query: new URLSearchParams(query), article }]);
      }
    }
  });
  // After the legacy paths, so that a current path takes precedence.
  articles.forEach(({ id }, article) =>
    paths.set(normalisePath(urls.article(slugOf(id))), article),
  );

  const cache = new Map<string, string>();
  const normaliseCached = (path: string): string => {
    const cached = cache.get(path);
    if (cached !== undefined) return cached;
    if (cache.size >= MAX_CACHED_PATHS) cache.clear();
    const normalised = normalisePath(path);
    cache.set(path, normalised);
    return normalised;
  };

  return {
    ids: articles.map(({ id }) => id),
    articlesPath,
    find: (target) => {
      const [path, query] = splitTarget(target);
      const key = normaliseCached(path);
      const candidates = query === '' ? undefined : queries.get(key);
      const found = candidates && findByQuery(candidates, query);
      return found ?? paths.get(key) ?? (ANY_ARTICLE.test(key) ? UNKNOWN_ARTICLE : NO_ARTICLE);
    },
    mightMatch: createPrefilter(articlesPath, [...paths.keys(), ...queries.keys()]),
  };
}

/** What paths of articles begin with below `base`. */
function articlesPathBelow(base: string): string {
  return createUrls(base).article('').replace(/\/+$/, '/');
}

/** Path and query of a request target. Requests to a proxy carry a full URL. */
function splitTarget(target: string): [path: string, query: string] {
  const local = target.startsWith('/') ? target : target.replace(/^[a-z]+:\/\/[^/?]*/i, '');
  const mark = local.indexOf('?');
  return mark < 0 ? [local, ''] : [local.slice(0, mark), local.slice(mark + 1)];
}

/** One form for all spellings of a path: `/bai-viet//ten%2Dbai/index.html` → `/bai-viet/ten-bai`. */
function normalisePath(path: string): string {
  // nginx and Apache escape bytes that are not allowed in a URL as \xC3.
  const encoded = path.replace(/\\x([0-9a-f]{2})/gi, '%$1');
  return decode(encoded)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index\.html)?$/, '');
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The article all of whose parameters are in the query. Other parameters, such as fbclid, are ignored. */
function findByQuery(
  candidates: readonly { query: URLSearchParams; article: number }[],
  query: string,
): number | undefined {
  const requested = new URLSearchParams(query);
  return candidates.find((candidate) =>
    [...candidate.query].every(([name, value]) => requested.getAll(name).includes(value)),
  )?.article;
}

/** Compares bytes with `articlesPath`. Of other paths it compares the two bytes after the first slash only. */
function createPrefilter(articlesPath: string, paths: readonly string[]): PathIndex['mightMatch'] {
  const prefix = Buffer.from(articlesPath);
  const rootPrefix = Buffer.from(ROOT_ARTICLES_PATH);
  const otherPaths = paths.filter((path) => !path.startsWith(articlesPath));
  const heads = new Set(otherPaths.map((path) => headOf(Buffer.from(path), 0)));
  const matchesAll = otherPaths.some((path) => path.length < 3);

  return (bytes, start) => {
    if (matchesAll || bytes[start] !== SLASH) return true;
    for (let index = 1; index < prefix.length; index += 1) {
      const byte = bytes[start + index];
      if (byte === prefix[index]) continue;
      if (byte === SLASH || isEscape(byte)) return true;
      const isEscaped = isEscape(bytes[start + 1]) || isEscape(bytes[start + 2]);
      return isEscaped || heads.has(headOf(bytes, start)) || contains(rootPrefix, bytes, start);
    }
    return true;
  };
}

/** Whether the target that begins at `start` contains `folder`, which is one name between two slashes. */
function contains(folder: Uint8Array, bytes: Uint8Array, start: number): boolean {
  let matching = 0;
  for (let index = start; matching < folder.length; index += 1) {
    const byte = bytes[index] ?? SPACE;
    if (byte <= SPACE) return false;
    if (byte === folder[matching]) matching += 1;
    else matching = byte === SLASH ? 1 : 0;
  }
  return true;
}

/** Whether an escape sequence begins here, so that the character is unknown. */
function isEscape(byte: number | undefined): boolean {
  return byte === PERCENT || byte === BACKSLASH;
}

function headOf(bytes: Uint8Array, start: number): number {
  return ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
}
