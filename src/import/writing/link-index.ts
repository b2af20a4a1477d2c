/** Which article had which address, and which links wait for an article that comes later. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../cli/replace-file.ts';
import { slugOf } from '../../domain/entry-paths.ts';
import { writeUrl } from '../html/write-markdown.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { LinkContext } from './links.ts';
import { meaningOf } from './meaning.ts';
import { isNukeViet, nukeVietKey, urlKeys } from './url-keys.ts';

export interface LinkIndex {
  /** What resolving the links of one file needs. */
  of(file: string): Pick<LinkContext, 'hosts' | 'articleAt' | 'onUnknown'>;
  know(urls: readonly string[], file: string): void;
  /** A page that is no article, such as that of a category. */
  knowPage(urls: readonly string[], path: string): void;
  /** Links that found no article while theirs was written, and do now: each is written into its file. */
  settle(): Promise<number>;
}

/** Begins with what former runs have written. */
export function createLinkIndex(
  contentDir: string,
  ledger: Ledger,
  hosts: ReadonlySet<string>,
  dryRun: boolean,
): LinkIndex {
  const byUrl = new Map<string, string>();
  /** Articles of NukeViet, by category and number. */
  const byNumber = new Map<string, string>();
  const pages = new Map<string, string>();
  const waiting = new Map<string, Set<string>>();
  const know = (urls: readonly string[], file: string) => {
    for (const key of urls.flatMap(urlKeys)) if (!byUrl.has(key)) byUrl.set(key, file);
    const number = isNukeViet(urls) ? urls.map(nukeVietKey).find(Boolean) : undefined;
    if (number && !byNumber.has(number)) byNumber.set(number, file);
  };
  for (const { urls = [], file } of ledger.entries()) know(urls, file);
  const knowPage = (urls: readonly string[], path: string) => {
    for (const key of urls.flatMap(urlKeys)) if (!pages.has(key)) pages.set(key, path);
  };
  const articleAt = (keys: readonly string[]) => {
    const file =
      keys.map((key) => byUrl.get(key)).find((found) => found !== undefined) ??
      keys.map((key) => byNumber.get(nukeVietKey(key) ?? '')).find((found) => found !== undefined);
    if (file === undefined) return keys.map((key) => pages.get(key)).find(Boolean);
    return `/bai-viet/${slugOf(file.slice(0, -'.md'.length))}/`;
  };
  const settleFile = async (
    file: string,
    urls: ReadonlySet<string>,
    entry: LedgerEntry | undefined,
  ): Promise<number> => {
    const absolute = path.join(contentDir, file);
    const before = await readFile(absolute, 'utf8').catch(() => undefined);
    if (before === undefined) return 0;
    let [text, count] = [before, 0];
    for (const url of urls) {
      const target = articleAt(urlKeys(url));
      if (target === undefined || !text.includes(`](${writeUrl(url)})`)) continue;
      text = text.replaceAll(`](${writeUrl(url)})`, `](${target})`);
      count += 1;
    }
    if (count === 0 || entry?.meaning !== meaningOf(before)) return 0;
    await replaceFile(absolute, text);
    await ledger.add({ ...entry, meaning: meaningOf(text) });
    return count;
  };
  return {
    of: (file) => ({
      hosts,
      articleAt,
      onUnknown: (url) => void waiting.set(file, (waiting.get(file) ?? new Set()).add(url)),
    }),
    know,
    knowPage,
    settle: async () => {
      if (dryRun) return 0;
      const byFile = new Map([...ledger.entries()].map((entry) => [entry.file, entry]));
      let count = 0;
      for (const [file, urls] of waiting) count += await settleFile(file, urls, byFile.get(file));
      return count;
    },
  };
}
