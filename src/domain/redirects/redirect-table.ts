/** All redirects of a portal by the keys of their old URLs. */
import { keyOf, numberKeyOf, parseOldUrl, signatureOf } from './old-url.ts';

/** Statuses that a redirect may have; 410 says that there is nothing any more. */
export const STATUSES = [301, 302, 307, 308, 410] as const;
export type RedirectStatus = (typeof STATUSES)[number];

/** A redirect as it is written. */
export interface Redirect {
  /** A URL of the old portal. */
  from: string;
  /** A path of this portal with its base, or a full URL; '' with 410. */
  to: string;
  status: RedirectStatus;
}

/** Where an old URL leads. */
export type Target = Pick<Redirect, 'to' | 'status'>;

export interface RedirectTable {
  /** By path alone, without those that need a query. */
  paths: ReadonlyMap<string, Target>;
  /** By path and parameters: `/?id=12`. */
  queries: ReadonlyMap<string, Target>;
  /** By folder and number: `/tin-tuc/#12`. */
  numbers: ReadonlyMap<string, Target>;
  /** The sets of parameters in `queries`, the largest first: `nv&op`, `id`. */
  signatures: readonly string[];
}

/**
 * Makes the table. Of several redirects of one URL the first counts; a number that stands for several targets for none.
 * What is no URL is left out; the checks have told of it.
 */
export function createRedirectTable(redirects: readonly Redirect[]): RedirectTable {
  const paths = new Map<string, Target>();
  const queries = new Map<string, Target>();
  const numbers = new Map<string, Target | undefined>();
  const signatures = new Set<string>();
  for (const { from, to, status } of redirects) {
    const url = parseOldUrl(from);
    if (url === undefined) continue;
    const target = { to, status };
    const key = keyOf(url);
    if (url.query.size > 0) {
      signatures.add(signatureOf(url));
      if (!queries.has(key)) queries.set(key, target);
      continue;
    }
    if (!paths.has(key)) paths.set(key, target);
    const number = endsInNumber(from) ? numberKeyOf(url) : undefined;
    if (number === undefined) continue;
    const known = numbers.get(number);
    const isOther = numbers.has(number) && (known?.to !== to || known.status !== status);
    numbers.set(number, isOther ? undefined : target);
  }
  return {
    paths,
    queries,
    numbers: new Map([...numbers].flatMap(([key, target]) => (target ? [[key, target]] : []))),
    signatures: [...signatures].sort(
      (a, b) => b.split('&').length - a.split('&').length || (a < b ? -1 : 1),
    ),
  };
}

/** The redirect of a key of `keysOfRequest`. */
export function findRedirect(table: RedirectTable, keys: readonly string[]): Target | undefined {
  for (const key of keys) {
    const found = table.queries.get(key) ?? table.paths.get(key) ?? table.numbers.get(key);
    if (found) return found;
  }
  return undefined;
}

/** `/tin-tuc/ten-bai-12.html`, as NukeViet and others write it; a year at the end of a title has no `.html` behind it. */
function endsInNumber(from: string): boolean {
  return /-\d+\.html?(?:[?#]|$)/i.test(from);
}
