/** What a rendered entry was made of, as one digest: two renderings with the same key are the same. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LinkableIds } from './link-resolver.ts';
import type { SearchPlace } from './search-record.ts';

/** All that is known before an entry is rendered; the pictures of its text are known only afterwards. */
export interface RenderInputs {
  /** Of its file, front matter and attachments included. */
  digest: string;
  /** Of the code that renders: see digestOfSteps. */
  steps: string;
  /** Of the entries that its links may name: see digestOfIds. */
  linkable: string;
  /** The full URL of the home page: links begin with its path, and a full URL may be one of the portal. */
  home: string;
  place: SearchPlace;
  views: number | undefined;
}

/** The key of a rendered entry, fit for a file name. */
export function renderKey({ digest, steps, linkable, home, place, views }: RenderInputs): string {
  const { categories, picture } = place;
  const named = categories.map(({ slug, title }) => [slug, title]);
  return shortHash(JSON.stringify([digest, steps, linkable, home, named, picture, views]));
}

/** The digest of all entries that links may name. */
export function digestOfIds(ids: LinkableIds): string {
  return shortHash(JSON.stringify(Object.entries(ids)));
}

/** Where the steps lie; what they import from npm is in the lockfile. */
const STEPS = [
  ...[
    'src/collection-row.ts',
    'src/collections.ts',
    'src/content',
    'src/domain',
    'src/markdown',
    'src/schemas',
  ],
  ...['src/settings.ts', 'src/strings', 'src/strings.ts', 'src/urls.ts'],
  ...['package.json', 'package-lock.json'],
];

/** The digest of the code below `root` that makes a rendered entry of a file, and of the Node that runs it. */
export function digestOfSteps(root: string): string {
  const files = STEPS.flatMap((step) => filesBelow(root, step)).sort();
  const digests = files.map((file) => [file, hash('sha1', readFileSync(path.join(root, file)))]);
  return shortHash(JSON.stringify([process.version, ...digests]));
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

function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
