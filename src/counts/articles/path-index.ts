/** Which article somebody has asked for. Most lines of a log ask for something else, which the first bytes tell. */
import { slugOf } from '../../domain/article.ts';
import { createUrls } from '../../domain/urls.ts';

/** Not an article. */
export const NOTHING = -1;
/** What robots ask for first. */
export const ROBOTS_TXT = -2;
/** By its form the address of an article, in whichever folder a portal lies, but of none that this one has. */
export const UNKNOWN = -3;

/** An article with the addresses it had at a former portal, as `legacy.urls` has them. */
export interface Addressed {
  id: string;
  legacy: readonly string[];
}

export interface Addresses {
  ids: readonly string[];
  /** What the addresses of articles begin with, such as `/tin/bai-viet/`. */
  folder: string;
  /** The place in `ids` of the article behind the target of a request, or NOTHING, ROBOTS_TXT or UNKNOWN. */
  find(target: string): number;
  /** A quick look at a target that begins at `start`: false when it surely leads to nothing. */
  mayLead(bytes: Uint8Array, start: number): boolean;
}

/** Addresses with other paths than these are not worth remembering: somebody is making them up. */
const REMEMBERED = 50_000;

/** What stands in the address of an article whichever folder its portal lies in. */
const ANY_FOLDER = folderBelow('/');
const ANY_ARTICLE = new RegExp(`${ANY_FOLDER}[^/.]+$`);

const SPACE = 0x20;
const SLASH = 0x2f;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;

/** The addresses of a portal below `base`. */
export function createAddresses(base: string, articles: readonly Addressed[]): Addresses {
  const urls = createUrls(base);
  const folder = folderBelow(base);
  const paths = new Map<string, number>([['/robots.txt', ROBOTS_TXT]]);
  /** Former addresses in which the query tells the article. */
  const queries = new Map<string, { query: URLSearchParams; article: number }[]>();

  articles.forEach(({ legacy }, article) => {
    for (const address of legacy) {
      const [path, query] = split(address);
      if (query === '') paths.set(plain(path), article);
      else {
        const known = queries.get(plain(path)) ?? [];
        queries.set(plain(path), [...known, { query: new URLSearchParams(query), article }]);
      }
    }
  });
  // After those of the former portal: today's addresses win.
  articles.forEach(({ id }, article) => paths.set(plain(urls.article(slugOf(id))), article));

  const remembered = new Map<string, string>();
  const plainly = (path: string): string => {
    const known = remembered.get(path);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const made = plain(path);
    remembered.set(path, made);
    return made;
  };

  return {
    ids: articles.map(({ id }) => id),
    folder,
    find: (target) => {
      const [path, query] = split(target);
      const key = plainly(path);
      const asked = query === '' ? undefined : queries.get(key);
      const found = asked && findByQuery(asked, query);
      return found ?? paths.get(key) ?? (ANY_ARTICLE.test(key) ? UNKNOWN : NOTHING);
    },
    mayLead: quickLook(folder, [...paths.keys(), ...queries.keys()]),
  };
}

/** What the addresses of articles begin with in a portal below `base`. */
function folderBelow(base: string): string {
  return createUrls(base).article('').replace(/\/+$/, '/');
}

/** The path and the query of a target; proxies write whole addresses, with the host. */
function split(target: string): [path: string, query: string] {
  const local = target.startsWith('/') ? target : target.replace(/^[a-z]+:\/\/[^/?]*/i, '');
  const mark = local.indexOf('?');
  return mark < 0 ? [local, ''] : [local.slice(0, mark), local.slice(mark + 1)];
}

/** All spellings of one path alike: `/bai-viet//ten%2Dbai/index.html` → `/bai-viet/ten-bai`. */
function plain(path: string): string {
  // nginx and Apache write bytes that do not belong into an address as \xC3.
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

/** The article whose every parameter is asked for; others, such as fbclid, may stand beside them. */
function findByQuery(
  known: readonly { query: URLSearchParams; article: number }[],
  query: string,
): number | undefined {
  const asked = new URLSearchParams(query);
  return known.find((former) =>
    [...former.query].every(([name, value]) => asked.getAll(name).includes(value)),
  )?.article;
}

/** Compares bytes with the folder of articles; of other paths only the two letters after the slash, and their folders. */
function quickLook(folder: string, paths: readonly string[]): Addresses['mayLead'] {
  const prefix = Buffer.from(folder);
  const anyFolder = Buffer.from(ANY_FOLDER);
  const others = paths.filter((path) => !path.startsWith(folder));
  const heads = new Set(others.map((path) => headOf(Buffer.from(path), 0)));
  const takesAll = others.some((path) => path.length < 3);

  return (bytes, start) => {
    if (takesAll || bytes[start] !== SLASH) return true;
    for (let index = 1; index < prefix.length; index += 1) {
      const byte = bytes[start + index];
      if (byte === prefix[index]) continue;
      if (byte === SLASH || isEscape(byte)) return true;
      const isEscaped = isEscape(bytes[start + 1]) || isEscape(bytes[start + 2]);
      return isEscaped || heads.has(headOf(bytes, start)) || holds(anyFolder, bytes, start);
    }
    return true;
  };
}

/** Whether the target that begins at `start` has this folder in it: one name between two slashes. */
function holds(folder: Uint8Array, bytes: Uint8Array, start: number): boolean {
  let matching = 0;
  for (let index = start; matching < folder.length; index += 1) {
    const byte = bytes[index] ?? SPACE;
    if (byte <= SPACE) return false;
    if (byte === folder[matching]) matching += 1;
    else matching = byte === SLASH ? 1 : 0;
  }
  return true;
}

/** Whether a letter may be written here in another way. */
function isEscape(byte: number | undefined): boolean {
  return byte === PERCENT || byte === BACKSLASH;
}

function headOf(bytes: Uint8Array, start: number): number {
  return ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
}
