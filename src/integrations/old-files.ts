/**
 * Files of previous publications that stay beside the new ones for a time: a page that is open, or that a cache still
 * holds, goes on asking for the style sheet, the scripts and the parts of the index that it knows. All of them have names that
 * tell their content, so none is in the way of a new one. Pages and pictures never stay: what an editor takes away is gone.
 */
import { hash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Assembly } from './assembly/index.ts';
import { listFiles } from './assembly/walk.ts';
import { CHECKSUMS, readChecksums } from './checksums.ts';

/** The record of these files in a published folder; absent when there are none. */
export const OLD_FILES = '.well-known/old-files.json';

/** Style sheets, scripts and fonts of pages. */
const ASSET = /^_astro\/[^/]+\.(?:css|js|woff2?)$/;
/** The search index without its manifest, which names those that are current. */
const INDEX =
  /^search-index\/[\w-]+\/(?:\w+\.bin|pagefind\.js|pagefind-entry\.json|[\w.]+\.(?:pagefind|pf_meta)|(?:fragment|index)\/\w+\.pf_\w+)$/;
const TEXTS = /\.pf_fragment$/;

const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * The longest that parts of the index stay. Each publication replaces many of them, and a page that misses one asks for the
 * manifest anew; they are for hosts whose caches answer with a manifest of hours ago.
 */
const MAX_INDEX_DAYS = 1;

/** When a file left the portal (ISO 8601), and its SHA-256. */
interface OldFile {
  replacedAt: string;
  sha256: string;
}

type Known = Map<string, OldFile & { folder: string }>;

/**
 * Adds to a portal what previous publications had and a page may still ask for. A file whose content is not the
 * recorded one is left out.
 *
 * @param portal complete but for these files
 * @param files of the portal
 * @param previous folders of publications, or of what `rememberFiles` kept of them; each may be missing or damaged
 * @param days how long a file stays after it was replaced; 0 keeps none
 */
export async function keepOldFiles(options: {
  portal: Pick<Assembly, 'write'>;
  files: ReadonlySet<string>;
  previous: readonly string[];
  now: Date;
  days: number;
}): Promise<void> {
  const { portal, files, previous, now, days } = options;
  const kept: Record<string, OldFile> = {};
  for (const [file, known] of [...(await readPrevious(previous, now))].sort(byPath)) {
    const maxDays = INDEX.test(file) ? Math.min(days, MAX_INDEX_DAYS) : days;
    const age = now.getTime() - Date.parse(known.replacedAt);
    if (files.has(file) || age >= maxDays * DAY_MS) continue;
    // Nothing answers from an index without its manifest.
    if (INDEX.test(file) && !files.has('search-index/manifest.json')) continue;
    const content = await readFile(path.join(known.folder, file)).catch(() => undefined);
    if (!content || hash('sha256', content) !== known.sha256) continue;
    if (TEXTS.test(file) && !areAllPublished(content, files)) continue;
    portal.write(file, content, known.sha256);
    kept[file] = { replacedAt: known.replacedAt, sha256: known.sha256 };
  }
  if (Object.keys(kept).length === 0) return;
  portal.write(OLD_FILES, Buffer.from(`${JSON.stringify(kept, undefined, 1)}\n`));
}

/**
 * Keeps the files of a publication that the next build may need in a folder of the cache: where every deployment starts
 * without the previous one, this is all there is of it. A failure only means that the next build keeps fewer files.
 */
export async function rememberFiles(published: string, memory: string): Promise<void> {
  try {
    const files = [
      ...(await readChecksums(published)).keys(),
      ...(await readRecord(published)).keys(),
    ].filter(mayStay);
    mkdirSync(path.join(memory, path.dirname(CHECKSUMS)), { recursive: true });
    const wanted = new Set(files);
    const known = listFiles(memory);
    for (const file of known) if (!wanted.has(file)) rmSync(path.join(memory, file));
    // Names tell the content.
    for (const file of wanted) if (!known.has(file)) linkOrCopy(published, memory, file);
    for (const record of [CHECKSUMS, OLD_FILES]) {
      await copyFile(path.join(published, record), path.join(memory, record)).catch(
        () => undefined,
      );
    }
  } catch {
    rmSync(memory, { recursive: true, force: true });
  }
}

/** All files of previous publications that may stay. Of a file that several had, the folder named first counts. */
async function readPrevious(folders: readonly string[], now: Date): Promise<Known> {
  const known: Known = new Map();
  const add = (file: string, old: OldFile, folder: string) => {
    if (mayStay(file)) known.set(file, { ...old, folder });
  };
  for (const folder of folders.toReversed()) {
    for (const [file, old] of await readRecord(folder)) add(file, old, folder);
  }
  for (const folder of folders.toReversed()) {
    for (const [file, sha256] of await readChecksums(folder)) {
      add(file, { replacedAt: now.toISOString(), sha256 }, folder);
    }
  }
  return known;
}

/** The old files in a folder, as far as its record can be read. */
async function readRecord(folder: string): Promise<Map<string, OldFile>> {
  const text = await readFile(path.join(folder, OLD_FILES), 'utf8').catch(() => '{}');
  try {
    const entries = Object.entries(JSON.parse(text) as Record<string, Partial<OldFile>>);
    return new Map(
      entries.flatMap(([file, { replacedAt = '', sha256 = '' }]) =>
        Number.isNaN(Date.parse(replacedAt)) ? [] : [[file, { replacedAt, sha256 }]],
      ),
    );
  } catch {
    return new Map();
  }
}

function mayStay(file: string): boolean {
  return ASSET.test(file) || INDEX.test(file);
}

/** A file of texts holds one article or several: it does not outlive any of their pages. */
function areAllPublished(packed: Buffer, files: ReadonlySet<string>): boolean {
  try {
    const urls = [
      ...gunzipSync(packed)
        .toString()
        .matchAll(/"url":"([^"]*)"/g),
    ];
    return urls.length > 0 && urls.every(([, url = '']) => files.has(`${url}index.html`));
  } catch {
    return false;
  }
}

/** A hard link takes no space; other file systems need a copy. */
function linkOrCopy(from: string, to: string, file: string): void {
  const target = path.join(to, file);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    linkSync(path.join(from, file), target);
  } catch {
    copyFileSync(path.join(from, file), target);
  }
}

function byPath([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
