/** What was found in texts before, by the digest of their files, so that a second check of 10,000 articles is quick. */
import path from 'node:path';
import type { KnownBody } from '../content/check-bodies.ts';
import { digestOfRendering } from '../content/incremental/code-digest.ts';
import { readSealed, writeSealed } from '../content/sealed-file.ts';
import { ROOT } from '../environment.ts';
import type { InternalLink } from '../markdown/index.ts';
import type { Finding } from './finding.ts';
import type { ExternalUrl } from './external-urls.ts';

/** What is known of one text. */
export interface KnownText extends KnownBody {
  links: InternalLink[];
  /** Places in it that links can lead to. */
  ids: string[];
  /** What the rules for one text have found. */
  findings: Finding[];
  external: ExternalUrl[];
}

const FILE = 'check-content.bin';

/** The code that makes a `KnownText`. */
const CHECK_CODE = ['src/check'];

/** Where what is known of a content folder is kept. */
export interface Cache {
  /** The folder with the cache of the portal; undefined to keep nothing. */
  dir: string | undefined;
  /** The content folder. */
  folder: string;
}

/** What the last check knew; empty when the code has changed since, and when there is no cache. */
export async function readKnownTexts({ dir, folder }: Cache): Promise<Map<string, KnownText>> {
  if (dir === undefined) return new Map();
  const file = path.join(dir, FILE);
  return (await readSealed<Map<string, KnownText>>(file, versionFor(folder))) ?? new Map();
}

/** Keeps what this check knows for the next. A cache that cannot be written only makes that one slower. */
export async function saveKnownTexts(
  { dir, folder }: Cache,
  texts: ReadonlyMap<string, KnownText>,
): Promise<void> {
  if (dir === undefined) return;
  await writeSealed(path.join(dir, FILE), versionFor(folder), texts).catch(() => undefined);
}

function versionFor(folder: string): string {
  return `${digestOfRendering(ROOT, CHECK_CODE)} ${folder}`;
}
