/** What the rules of every host are made of. */
import { keyOf, parseOldUrl, signatureOf, type OldUrl } from '../../domain/redirects/old-url.ts';
import type { Redirect, RedirectTable, Target } from '../../domain/redirects/redirect-table.ts';
import { combinations, pathSpellings, valueSpellings } from '../../domain/redirects/spellings.ts';

/** A redirect with the parts of its old URL. */
export interface ParsedRedirect extends Redirect {
  url: OldUrl;
  key: string;
  /** '' without parameters. */
  signature: string;
}

export interface Rules {
  redirects: readonly ParsedRedirect[];
  table: RedirectTable;
  /** The paths, with the base, of articles that were taken down. */
  gone: readonly string[];
  /** The folder of the portal, with a slash at both ends. */
  base: string;
}

/** Files of a host by their paths below the portal. */
export type HostFiles = Map<string, string>;

/** An old URL and where it leads, for servers that bring the path of a request into canonical form themselves. */
export interface Spelling extends Target {
  /** Decoded. */
  path: string;
  /** Values as they stand in requests, by `signature`. */
  values: readonly string[];
}

/** Parses each old URL once; what is none is left out. */
export function parseAll(redirects: readonly Redirect[]): ParsedRedirect[] {
  return redirects.flatMap((redirect) => {
    const url = parseOldUrl(redirect.from);
    return url ? [{ ...redirect, url, key: keyOf(url), signature: signatureOf(url) }] : [];
  });
}

/** Every spelling of the redirects by path alone. Of two redirects of one spelling the first counts. */
export function pathRules({ redirects, table }: Rules): Spelling[] {
  const rules = new Map<string, Spelling>();
  for (const { from, url, key, signature } of redirects) {
    const target = signature === '' ? table.paths.get(key) : undefined;
    if (!target) continue;
    for (const path of pathSpellings(from, url.path)) {
      if (!rules.has(path)) rules.set(path, { ...target, path, values: [] });
    }
  }
  for (const [path, target] of table.numbers) {
    if (!rules.has(path)) rules.set(path, { ...target, path, values: [] });
  }
  return [...rules.values()];
}

/** Every spelling of the redirects that name these parameters. */
export function queryRules({ redirects, table }: Rules, signature: string): Spelling[] {
  const rules = new Map<string, Spelling>();
  for (const { from, url, key, signature: named } of redirects) {
    const target = named === signature ? table.queries.get(key) : undefined;
    if (!target) continue;
    for (const path of pathSpellings(from, url.path)) {
      for (const values of combinations(valueSpellings(from, url))) {
        const spelled = `${path}?${values.join('&')}`;
        if (!rules.has(spelled)) rules.set(spelled, { ...target, path, values });
      }
    }
  }
  return [...rules.values()];
}

/** The parameters that the redirects name, as they stand in requests, each once. */
export function parametersOf({ table }: Rules): string[] {
  return [...new Set(table.signatures.flatMap((signature) => signature.split('&')))];
}

/** An escaped text for a regular expression. */
export function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
