/**
 * The rendered texts of one build, on disk: made at the first request, read back afterwards. Only a few are in memory at
 * once. A file is named after date and path, so that the search index reads them newest first without opening one, and after what the entry was made of (render-key.ts).
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isoInHanoi } from '../domain/time/format-date.ts';
import type { RenderedBody } from './render-body.ts';
import type { SearchRecord } from './search-record.ts';

/** What is kept of an entry: its rendered body, and its record for the search when it is searched. */
export interface RenderedEntry extends RenderedBody {
  search?: SearchRecord | undefined;
}

/** The file name of an entry: when it was published in Hanoi, then the path of its page, then its key. */
export function storedName(date: Date, pagePath: string, key: string): string {
  return `${isoInHanoi(date).replaceAll(':', '.')}_${pagePath.replaceAll('/', '_')}.${key}.json`;
}

/** Empties the store, for a build that begins. */
export async function clearRendered(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** Keeps a rendered entry under its name. */
export async function saveRendered(
  folder: string,
  name: string,
  entry: RenderedEntry,
): Promise<void> {
  await writeFile(path.join(folder, name), JSON.stringify(entry));
}

/** A rendered entry of this build; undefined when it has not been rendered yet. */
export async function loadRendered(
  folder: string,
  name: string,
): Promise<RenderedEntry | undefined> {
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as RenderedEntry);
}

/** The names of all rendered entries, newest first; those of one moment in the order of their paths. */
export async function listRendered(folder: string): Promise<{ name: string; year: number }[]> {
  const names = await readdir(folder);
  return names
    .map((name) => ({ name, date: name.slice(0, name.indexOf('_')), year: Number.parseInt(name) }))
    .sort((a, b) => (a.date === b.date ? compare(a.name, b.name) : compare(b.date, a.date)))
    .map(({ name, year }) => ({ name, year }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
