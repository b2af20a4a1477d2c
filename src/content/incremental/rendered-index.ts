/** Which entries have been rendered, from what, and what was told about them: so that the next build need not. */
import path from 'node:path';
import { CACHE_DIR, ROOT } from '../../environment.ts';
import type { InternalLink } from '../../markdown/index.ts';
import type { Problem } from '../problems.ts';
import { digestOfRendering } from './code-digest.ts';
import { processWide } from './process-wide.ts';
import type { Answered } from './questions.ts';
import { readSealed, writeSealed } from '../sealed-file.ts';

/** What is known of one rendered entry. */
export interface IndexedEntry {
  /** Of its file. */
  digest: string;
  /** What it asked while it was rendered: where links lead, pictures, titles of categories. */
  answered: Answered[];
  /** All of the store (WHOLE_STORE) when the answers were last found to be true. */
  store: string;
  /** Of all that it was made of: two renderings with the same key are the same. */
  key: string;
  /** The name in the store of rendered entries. */
  stored: string;
  /** The size of its file there. */
  bytes: number;
  links: InternalLink[];
  /** Warnings; an entry with an error is rendered again. */
  problems: Problem[];
}

/** What a build tells of an entry. */
export interface ToldEntry {
  /** The same object as the last build has left, when nothing about it has changed. */
  entry: IndexedEntry;
  /** The views of its page today, which change each night and are not kept. */
  views: number | undefined;
}

type Index = Record<string, IndexedEntry>;

const FILE = path.join(CACHE_DIR, 'rendered.bin');

const state = processWide('rendered-index', () => ({
  previous: new Map<string, Promise<Index>>(),
  current: new Map<string, ToldEntry>(),
}));

/** All that every entry of a build is made of: the code, and the URL of the home page, with which links begin. */
export function versionOfRendered(home: string): string {
  return `${digestOfRendering(ROOT)} ${home}`;
}

/**
 * What the last build knew of an entry.
 *
 * @param version see versionOfRendered
 */
export async function previousEntry(
  version: string,
  file: string,
): Promise<IndexedEntry | undefined> {
  const reading =
    state.previous.get(version) ?? readSealed<Index>(FILE, version).then((found) => found ?? {});
  state.previous.set(version, reading);
  return (await reading)[file];
}

/** Tells what this build knows of an entry. */
export function indexEntry(file: string, told: ToldEntry): void {
  state.current.set(file, told);
}

/** The entries of this build by their files. */
export function indexedEntries(): ReadonlyMap<string, ToldEntry> {
  return state.current;
}

/**
 * Keeps the index for the next build.
 *
 * @param complete whether this build has seen all entries; otherwise those of the last one stay
 */
export async function saveIndex({ complete }: { complete: boolean }): Promise<void> {
  const [version] = state.previous.keys();
  if (version === undefined) return;
  const previous = (await state.previous.get(version)) ?? {};
  const kept: Index = complete ? {} : { ...previous };
  for (const [file, { entry }] of state.current) {
    if (!entry.problems.some(({ severity }) => severity === 'error')) kept[file] = entry;
  }
  if (!isSameIndex(kept, previous)) await writeSealed(FILE, version, kept);
}

/** Whether all entries are the very ones of the other index. */
function isSameIndex(index: Index, other: Index): boolean {
  const files = Object.keys(index);
  if (files.length !== Object.keys(other).length) return false;
  return files.every((file) => index[file] === other[file]);
}
