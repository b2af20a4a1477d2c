/** All redirects of the content: those of `redirects.csv` and of the articles, reported for the end of the build. */
import diagnostics from 'node:diagnostics_channel';
import { rowOf, visibilityOf } from '../../collections.ts';
import { slugOf } from '../../domain/entry-paths.ts';
import { keyOf, parseOldUrl } from '../../domain/redirects/old-url.ts';
import type { Redirect } from '../../domain/redirects/redirect-table.ts';
import { createUrls } from '../../domain/urls.ts';
import { heldBackState } from '../../domain/visibility.ts';
import type { Problem } from '../problems.ts';
import { readText } from '../read-text.ts';
import type { Content } from '../read-content.ts';
import { parseRedirects, REDIRECTS_FILE } from './redirects-file.ts';

/** A redirect and where it is written. `to` has no base yet. */
export interface WrittenRedirect extends Redirect {
  file: string;
  /** Of a line of its own. */
  line?: number;
  /** Of a field of front matter. */
  path?: readonly PropertyKey[];
}

export interface PortalRedirects {
  redirects: WrittenRedirect[];
  /** The paths, without the base, of what was taken down: the page that says so has status 410 where the host can. */
  gone: string[];
}

/** One channel for the whole process; see problems.ts for the reason. */
const channel = diagnostics.channel('tin-quan:redirects');

/** Subscribes to the redirects of the content; the returned lists grow. */
export function collectRedirects(): PortalRedirects {
  const collected: PortalRedirects = { redirects: [], gone: [] };
  channel.subscribe((message) => {
    const { redirects, gone } = message as PortalRedirects;
    collected.redirects.push(...redirects);
    collected.gone.push(...gone);
  });
  return collected;
}

/** Reports the redirects of the content to all subscribers in this process. */
export function reportRedirects(redirects: PortalRedirects): void {
  channel.publish(redirects);
}

/** As editors write them, without the folder that the portal lives in. */
const urls = createUrls('/');

/** Reads the redirects below a content folder. Articles that are not shown yet have theirs, too: no page, no redirect. */
export async function readRedirects(
  directory: string,
  content: Content,
  now: Date,
  site?: string,
): Promise<PortalRedirects & { problems: Problem[] }> {
  const legacy = content.articles.flatMap(({ id, file, data }) =>
    (data.legacy?.urls ?? []).map((from, index): WrittenRedirect => {
      const to = urls.article(slugOf(id));
      return { file, path: ['legacy', 'urls', index], from, to, status: 301 };
    }),
  );
  const listed = await readListed(directory, content, site);
  const problems = [...listed.problems, ...findRepeated(listed.redirects, legacy)];
  return { redirects: [...listed.redirects, ...legacy], gone: takenDown(content, now), problems };
}

async function readListed(directory: string, { files }: Content, site: string | undefined) {
  if (!files.has(REDIRECTS_FILE)) return { redirects: [], problems: [] };
  const read = await readText(directory, REDIRECTS_FILE);
  if ('problem' in read) return { redirects: [], problems: [read.problem] };
  return parseRedirects(read.text, site);
}

/** A problem for each line whose old URL an earlier line or an article has. */
function findRepeated(
  listed: readonly WrittenRedirect[],
  legacy: readonly WrittenRedirect[],
): Problem[] {
  const owners = new Map<string, string>();
  const keyOfRedirect = ({ from }: Redirect) => {
    const url = parseOldUrl(from);
    return url && keyOf(url);
  };
  for (const redirect of legacy) {
    const key = keyOfRedirect(redirect);
    if (key !== undefined && !owners.has(key)) owners.set(key, redirect.file);
  }
  return listed.flatMap((redirect): Problem[] => {
    const key = keyOfRedirect(redirect);
    if (key === undefined) return [];
    const owner = owners.get(key);
    owners.set(key, owner ?? `dòng ${redirect.line}`);
    if (owner === undefined) return [];
    const { file, line = 1, from } = redirect;
    return [
      {
        ...{ severity: 'error', file, line },
        message: `Địa chỉ cũ “${from}” đã có ở ${owner}.`,
        hint: 'Mỗi địa chỉ cũ chỉ dẫn tới một nơi: xóa dòng này, hoặc dòng kia.',
      },
    ];
  });
}

function takenDown(content: Content, now: Date): string[] {
  return content.articles
    .filter(({ data }) => heldBackState(visibilityOf(rowOf('articles'), data), now) === 'expired')
    .map(({ id }) => urls.article(slugOf(id)))
    .sort();
}
