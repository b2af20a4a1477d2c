/**
 * The only module through which pages get content: entries and data, drafts included; store.ts filters. A build hands them
 * over in memory; `npm run dev` has them in Astro's store.
 */
import { getCollection, getEntry } from 'astro:content';
import { slugOf } from '../domain/entry-paths.ts';
import type { CollectionName, FrontMatter } from '../collections.ts';
import { knowFingerprint } from './incremental/fingerprint.ts';
import { handedOver, type HandedRow } from './incremental/handed-over.ts';
import type { EntryOf } from './entry.ts';
import type { Counts } from '../schemas/counts.ts';
import type { Portal } from '../schemas/portal.ts';

/** What portal.yaml says. */
export async function readPortal(): Promise<Portal> {
  const [row] = handedOver('portal') ?? [await getEntry('portal', 'portal')];
  if (!row) throw new Error('portal.yaml was not loaded, so nothing can be built.');
  return row.data as Portal;
}

/** What counts.json says; undefined without one. */
export async function readCounts(): Promise<Counts | undefined> {
  const handed = handedOver('counts');
  if (handed) return handed[0]?.data as Counts | undefined;
  if (!(await holdsEntries('counts'))) return undefined;
  return (await getEntry('counts', 'counts'))?.data;
}

/** Every entry of a collection, drafts included, in the order of the file names. */
export async function readEntries<Name extends CollectionName>(
  name: Name,
): Promise<EntryOf<Name>[]> {
  const rows = handedOver(name) ?? (await inStore(name));
  return rows.map(({ id, data, digest, front }) => {
    const file = `${name}/${id}.md`;
    const entry = { ...(data as FrontMatter<Name>), id, slug: slugOf(id), file, digest };
    return front === undefined ? entry : knowFingerprint(entry, file, front);
  });
}

async function inStore(name: CollectionName): Promise<readonly HandedRow[]> {
  return (await holdsEntries(name)) ? ((await getCollection(name)) as HandedRow[]) : [];
}

/** The inventory is read first, since Astro warns about an empty collection, in English. */
async function holdsEntries(name: string): Promise<boolean> {
  const inventory = await getEntry('inventory', 'inventory');
  return Boolean(inventory?.data[name]);
}
