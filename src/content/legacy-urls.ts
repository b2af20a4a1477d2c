/** The URLs that articles had at a previous portal: reported while content is read, checked against the built files. */
import diagnostics from 'node:diagnostics_channel';
import { keyOf, parseOldUrl } from '../domain/redirects/old-url.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** One of `legacy.urls`, and where it stands. */
export interface LegacyUrl {
  file: string;
  path: readonly PropertyKey[];
  url: string;
}

/** One channel for the whole process; see problems.ts for the reason. */
const channel = diagnostics.channel('tin-quan:legacy-urls');

/** Reports the legacy URLs of the content to all subscribers in this process. */
export function reportLegacyUrls(content: Content): void {
  channel.publish(legacyUrls(content));
}

/** Subscribes to legacy URLs; the returned list grows. */
export function collectLegacyUrls(): LegacyUrl[] {
  const collected: LegacyUrl[] = [];
  channel.subscribe((message) => collected.push(...(message as LegacyUrl[])));
  return collected;
}

/** A problem for each legacy URL that another article, or the same one, has before. */
export function findSharedLegacyUrls(content: Content): UnlocatedProblem[] {
  const owners = new Map<string, string>();
  const written = new Set<string>();
  return legacyUrls(content).flatMap(({ file, path, url }): UnlocatedProblem[] => {
    const parsed = parseOldUrl(url);
    const key = parsed ? keyOf(parsed) : url;
    const owner = owners.get(key);
    owners.set(key, owner ?? file);
    // An article may list several spellings of one URL.
    const isRepeated = written.has(`${file} ${spelledAlike(url)}`);
    written.add(`${file} ${spelledAlike(url)}`);
    if (owner === undefined || (owner === file && !isRepeated)) return [];
    const message = `legacy.urls (địa chỉ cũ) “${url}” đã có ở ${owner === file ? 'chính bài này' : owner}.`;
    const hint = 'Mỗi địa chỉ cũ chỉ thuộc một bài: xóa dòng này ở bài không đúng.';
    return [{ severity: 'error', file, path, message, hint }];
  });
}

/** The legacy URLs of all articles. */
export function legacyUrls({ articles }: Content): LegacyUrl[] {
  return articles.flatMap(({ file, data }) =>
    (data.legacy?.urls ?? []).map((url, index) => ({ file, path: ['legacy', 'urls', index], url })),
  );
}

/** Percent-encoded or not, in NFC or not: a browser asks for the same. */
function spelledAlike(url: string): string {
  try {
    return decodeURI(url.replace(/#.*$/s, '')).normalize('NFC');
  } catch {
    return url;
  }
}
