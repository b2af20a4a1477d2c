/** Pages of the old portal that are no articles, such as those of categories: their addresses go into content/redirects.csv. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import { replaceFile } from '../../cli/replace-file.ts';
import { parseRedirects, REDIRECTS_FILE } from '../../content/redirects/redirects-file.ts';
import { keyOf, parseOldUrl } from '../../domain/redirects/old-url.ts';
import { PATHS } from '../../domain/urls.ts';
import type { Ledger } from './ledger.ts';
import { legacyPath } from './url-keys.ts';

export interface OldPages {
  know(urls: readonly string[], to: string): void;
  /** Adds what is not there yet; a line that an editor has changed or deleted is left so. Returns how many were added. */
  write(): Promise<number>;
}

/** Collects redirects for one run. */
export function createOldPages(contentDir: string, ledger: Ledger): OldPages {
  const found = new Map<string, { from: string; to: string }>();
  return {
    know: (urls, to) => {
      for (const url of urls) {
        const from = legacyPath(url);
        const key = from && keyFor(from);
        if (from && key && !found.has(key)) found.set(key, { from, to });
      }
    },
    write: async () => {
      const file = path.join(contentDir, REDIRECTS_FILE);
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw new CommandError(`Không đọc được ${file}. Hãy kiểm tra quyền đọc tệp.`);
      });
      const known = new Set(parseRedirects(text).redirects.map(({ from }) => keyFor(from)));
      const own = await ownSegments(contentDir);
      // Articles are written side by side; the order of the file must not depend on which was first.
      const added = [...found]
        .filter(
          ([key, { from }]) =>
            !known.has(key) && !own.has(segmentOf(from)) && !ledger.find(`redirect:${key}`),
        )
        .sort(([a], [b]) => (a < b ? -1 : 1));
      if (added.length === 0) return 0;
      const lines = added.map(([, { from, to }]) => `${asCell(from)},${to},301`);
      const start = text === '' ? 'from,to,status\n' : text.replace(/(?<!\n)$/, '\n');
      await replaceFile(file, `${start}${lines.join('\n')}\n`);
      for (const [key] of added) await ledger.add({ key: `redirect:${key}`, file: REDIRECTS_FILE });
      return added.length;
    },
  };
}

function keyFor(url: string): string | undefined {
  const parsed = parseOldUrl(url);
  return parsed && keyOf(parsed);
}

/** Where the new portal has pages of its own: they are shown, whatever was there before. */
async function ownSegments(contentDir: string): Promise<Set<string>> {
  const pages = await readdir(path.join(contentDir, 'pages')).catch(() => []);
  return new Set([...Object.values(PATHS), ...pages.map((name) => name.replace(/\.md$/, ''))]);
}

/** The first part of a path; of an address with a query, which no page of the new portal has, nothing. */
function segmentOf(from: string): string {
  return from.includes('?') ? '' : (from.split(/[/.]/)[1] ?? '');
}

function asCell(text: string): string {
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
