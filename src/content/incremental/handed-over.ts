/**
 * Front matter that a build hands from the loaders to the pages as it is. Through Astro's store it would be written as text,
 * bundled, and parsed again, which takes longer than reading the files.
 */
import { processWide } from './process-wide.ts';

const collections = processWide('handed-over', () => new Map<string, Map<string, unknown>>());

/** Hands over the data of the entries of a collection. Nobody may change it. */
export function handOver(collection: string, rows: readonly { id: string; data: unknown }[]): void {
  collections.set(collection, new Map(rows.map(({ id, data }) => [id, data])));
}

/** The data of the entries of a collection by their ids; undefined when they are in Astro's store. */
export function handedOver(collection: string): ReadonlyMap<string, unknown> | undefined {
  return collections.get(collection);
}
