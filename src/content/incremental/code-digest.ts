/** The digest of the code that makes rendered entries or pages: when it changes, they are made again. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What renders the text of an entry; what it imports from npm is in the lockfile. */
const RENDERING = [
  ...[
    'src/collection-row.ts',
    'src/collections.ts',
    'src/content',
    'src/domain',
    'src/markdown',
    'src/schemas',
  ],
  ...['src/environment.ts', 'src/strings', 'src/urls.ts'],
  ...['package.json', 'package-lock.json'],
];

/** What else makes pages; commands and the wings make none. */
const PAGES = [
  ...RENDERING,
  ...['src/components', 'src/elements', 'src/feeds', 'src/integrations', 'src/layouts'],
  ...['src/pages', 'src/styles', 'src/content-security-policy.ts', 'src/theme.ts'],
  'astro.config.mjs',
];

/** The digest of the code below `root` that makes a rendered entry of a file, with `more` code, and of the Node that runs it. */
export function digestOfRendering(root: string, more: readonly string[] = []): string {
  return digestOfCode(root, [...RENDERING, ...more]);
}

/** The digest of the code below `root` that makes pages of rendered entries, and of the Node that runs it. */
export function digestOfPages(root: string): string {
  return digestOfCode(root, PAGES);
}

function digestOfCode(root: string, names: readonly string[]): string {
  const files = names.flatMap((name) => filesBelow(root, name)).sort();
  const digests = files.map((file) => [file, hash('sha1', readFileSync(path.join(root, file)))]);
  return hash('sha256', JSON.stringify([process.version, ...digests])).slice(0, 16);
}

/** A file, or all files of a folder; nothing when there is neither. */
function filesBelow(root: string, name: string): string[] {
  try {
    const found = readdirSync(path.join(root, name), { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => path.relative(root, path.join(parentPath, file)));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? [name] : [];
  }
}
