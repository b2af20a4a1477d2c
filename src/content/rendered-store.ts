/**
 * The rendered texts, on disk: made at the first request, read back afterwards, by the next builds too. Only a few are in
 * memory at once. A file is named after date and path, so that the search index reads them newest first without opening
 * one, and after its key: a file with the same name holds the same entry.
 */
import { statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isoInHanoi } from '../domain/time/format-date.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import type { RenderedBody } from './render-body.ts';
import type { SearchRecord } from './search-record.ts';

/** What is kept of an entry: its rendered body, and its record for the search when it is searched. */
export interface RenderedEntry extends RenderedBody {
  search?: SearchRecord | undefined;
}

/** The file name of an entry: when it was published in Hanoi, if it is searched; then the path of its page; then its key. */
export function storedName(date: Date | undefined, pagePath: string, key: string): string {
  const published = date ? isoInHanoi(date).replaceAll(':', '.') : '';
  return `${published}_${pagePath.replaceAll('/', '_')}.${key}.bin`;
}

/** Keeps a rendered entry under its name. */
export async function saveRendered(
  folder: string,
  name: string,
  entry: RenderedEntry,
): Promise<void> {
  await writeSealed(path.join(folder, name), name, entry);
}

/** A rendered entry; undefined when it has not been rendered yet, or when its file is damaged. */
export async function loadRendered(
  folder: string,
  name: string,
): Promise<RenderedEntry | undefined> {
  return readSealed(path.join(folder, name), name);
}

/** The bytes of the file of a rendered entry; undefined when there is none. */
export async function sizeOfRendered(folder: string, name: string): Promise<number | undefined> {
  return statSync(path.join(folder, name), { throwIfNoEntry: false })?.size;
}

/** Removes the rendered entries that are not named, such as those of texts that have changed since. */
export async function pruneRendered(folder: string, names: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unused = (await readdir(folder)).filter((name) => !names.has(name));
  for (const name of unused) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** The names of the rendered entries that are searched, newest first; those of one moment in the order of their paths. */
export async function listRendered(folder: string): Promise<{ name: string; year: number }[]> {
  return sortRendered(await readdir(folder));
}

/** The same of the names themselves. */
export function sortRendered(names: readonly string[]): { name: string; year: number }[] {
  return names
    .filter((name) => !name.startsWith('_'))
    .map((name) => ({ name, date: name.slice(0, name.indexOf('_')), year: Number.parseInt(name) }))
    .sort((a, b) => (a.date === b.date ? compare(a.name, b.name) : compare(b.date, a.date)))
    .map(({ name, year }) => ({ name, year }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
