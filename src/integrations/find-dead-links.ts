/** Holds the links that editors wrote against the files that were built, and the ids in them. */
import { readFile } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import { locate } from '../content/check-references.ts';
import type { collectLinks } from '../content/collect-links.ts';
import { explainDeadLink } from '../content/explain-dead-link.ts';
import { deadFieldLink, type FieldLink } from '../content/front-matter-links.ts';
import type { LegacyUrl } from '../content/legacy-urls.ts';
import type { UnlocatedProblem } from '../content/unlocated-problem.ts';
import { parseOldUrl } from '../domain/redirects/old-url.ts';
import { describeDeadLink, describeMissingAnchor } from '../markdown/index.ts';
import type { Problem } from '../content/problems.ts';

/** A built portal, as links see it. */
export interface BuiltSite {
  /** The full URL of its home page. */
  home: string;
  /** Every file below its folder, with forward slashes. */
  files: Pick<ReadonlySet<string>, 'has'>;
  /** The ids in one of its pages. */
  idsOf(file: string): Promise<Pick<ReadonlySet<string>, 'has'>>;
}

/** Why a URL leads nowhere; `no-slash` is answered by most hosts with a redirection. */
export type LinkFault = 'invalid' | 'outside' | 'no-file' | 'no-slash' | 'no-id';

/**
 * What is wrong with a link of a built portal; undefined for a link that works or leads to another host.
 *
 * @param href as it stands in the HTML
 * @param from the full URL of the page or file it stands in
 */
export async function linkFault(
  href: string,
  from: string,
  site: BuiltSite,
): Promise<LinkFault | undefined> {
  if (!URL.canParse(href, from)) return 'invalid';
  const target = new URL(href, from);
  const home = new URL(site.home);
  if (target.origin !== home.origin) return undefined;
  if (!target.pathname.startsWith(home.pathname)) return 'outside';
  const asked = decode(target.pathname.slice(home.pathname.length));
  const file = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  if (!site.files.has(file)) return site.files.has(`${file}/index.html`) ? 'no-slash' : 'no-file';
  const id = decode(target.hash.slice(1));
  if (id === '' || !file.endsWith('.html')) return undefined;
  return (await site.idsOf(file)).has(id) ? undefined : 'no-id';
}

/** Prepares reading the ids of pages, each of which lies where `placeOf` says; each page is read once. */
export function idReader(placeOf: (file: string) => string): BuiltSite['idsOf'] {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  return (file) => {
    const ids = known.get(file) ?? readFile(placeOf(file), 'utf8').then(idsIn);
    known.set(file, ids);
    return ids;
  };
}

function idsIn(html: string): Set<string> {
  const ids = new Set<string>();
  const parser = new Parser({ onopentag: (_, { id }) => void (id && ids.add(id)) });
  parser.end(html);
  return ids;
}

/** A problem for each link of an editor that leads to no page, no file or no place of the built portal. */
export async function findDeadLinks(
  { texts, fields }: ReturnType<typeof collectLinks>,
  site: BuiltSite,
  contentFolder: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { file, page, links } of texts) {
    const from = new URL(page, site.home).href;
    for (const { href, written, text, line } of links) {
      const fault = await linkFault(href, from, site);
      if (fault === undefined || fault === 'no-slash') continue;
      if (fault === 'no-id') {
        problems.push({ file, line, ...describeMissingAnchor(written, text) });
        continue;
      }
      const path = written.replace(/^(?:https?:)?\/\/[^/]*/i, '');
      const reason = await explainDeadLink(contentFolder, { file, href: path, text });
      problems.push({ file, line, ...describeDeadLink(written, text, reason) });
    }
  }
  const dead: FieldLink[] = [];
  for (const link of fields) {
    const fault = await linkFault(link.href.slice(1), site.home, site);
    if (fault !== undefined && fault !== 'no-slash') dead.push(link);
  }
  return [...problems, ...(await locate(contentFolder, dead.map(deadFieldLink)))];
}

/**
 * A problem for each legacy URL that the built portal answers itself: it would hand the views of that page to an article.
 * A URL with a query, such as `/?p=12`, is another one than the page.
 */
export async function findTakenLegacyUrls(
  legacyUrls: readonly LegacyUrl[],
  site: BuiltSite,
  contentFolder: string,
): Promise<Problem[]> {
  const { origin } = new URL(site.home);
  const taken: UnlocatedProblem[] = [];
  for (const { file, path: field, url } of legacyUrls) {
    if (!URL.canParse(url, origin)) continue;
    const target = new URL(url, origin);
    if (target.origin !== origin || parseOldUrl(url)?.query.size !== 0) continue;
    const fault = await linkFault(target.pathname, origin, site);
    if (fault !== undefined && fault !== 'no-slash') continue;
    const message = `legacy.urls (địa chỉ cũ) “${url}” là địa chỉ của một trang hay tệp trên chính cổng này.`;
    const hint = 'Xóa địa chỉ này; legacy.urls chỉ ghi địa chỉ của bài ở cổng cũ.';
    taken.push({ severity: 'error', file, path: field, message, hint });
  }
  return locate(contentFolder, taken);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
