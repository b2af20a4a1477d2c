/**
 * Content that a build hands from the reading to the pages as it is. Through Astro's store it would be written as text,
 * bundled, and parsed again, which takes longer than reading the files; and the bundle of the pages would be another one
 * after each edit.
 */
import { processWide } from './process-wide.ts';

/** An entry as the pages get it. Nobody may change its data. */
export interface HandedRow {
  id: string;
  data: unknown;
  /** Of its file. */
  digest?: string | undefined;
  /** The fingerprint of its data. */
  front?: string | undefined;
}

const collections = processWide('handed-over', () => new Map<string, readonly HandedRow[]>());

/** Hands over the entries of a collection. */
export function handOver(collection: string, rows: readonly HandedRow[]): void {
  collections.set(collection, rows);
}

/** The entries of a collection in the order of the file names; undefined when they are in Astro's store. */
export function handedOver(collection: string): readonly HandedRow[] | undefined {
  return collections.get(collection);
}
