import { collectionRows, type CollectionName } from '../../../src/collections.ts';

/** Content without an entry, for tests that add what they are about. */
export function noEntries(): Record<CollectionName, unknown[]> {
  return Object.fromEntries(collectionRows.map(([name]) => [name, []])) as never;
}
