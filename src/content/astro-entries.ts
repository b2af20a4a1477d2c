/** The only module that reads content from Astro: entries and data, drafts included; store.ts filters. */
import { getCollection, getEntry } from 'astro:content';
import { slugOf } from '../domain/entry-paths.ts';
import type { CollectionName, FrontMatter } from '../collections.ts';
import { handedOver } from './incremental/handed-over.ts';
import type { EntryOf } from './entry.ts';
import type { Counts } from '../schemas/counts.ts';
import type { Portal } from '../schemas/portal.ts';

/** What portal.yaml says. */
export async function readPortal(): Promise<Portal> {
  const entry = await getEntry('portal', 'portal');
  if (!entry) throw new Error('portal.yaml was not loaded, so nothing can be built.');
  return entry.data;
}

/** What counts.json says; undefined without one. */
export async function readCounts(): Promise<Counts | undefined> {
  if (!(await holdsEntries('counts'))) return undefined;
  return (await getEntry('counts', 'counts'))?.data;
}

/** Every entry of a collection, drafts included, in the order of the file names. */
export async function readEntries<Name extends CollectionName>(
  name: Name,
): Promise<EntryOf<Name>[]> {
  if (!(await holdsEntries(name))) return [];
  const entries = (await getCollection(name)) as {
    id: string;
    data: FrontMatter<Name>;
    digest?: string;
  }[];
  const inMemory = handedOver(name) as ReadonlyMap<string, FrontMatter<Name>> | undefined;
  return entries.map(({ id, data, digest }) => ({
    ...(inMemory?.get(id) ?? data),
    id,
    slug: slugOf(id),
    file: `${name}/${id}.md`,
    digest,
  }));
}

/** The inventory is read first, since Astro warns about an empty collection, in English. */
async function holdsEntries(name: string): Promise<boolean> {
  const inventory = await getEntry('inventory', 'inventory');
  return Boolean(inventory?.data[name]);
}
