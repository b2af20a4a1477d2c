import type { Store } from '../store/store.ts';

/** All counts, in the form of content/counts.json. */
interface Snapshot {
  /** An entity tag, which changes whenever a count does. */
  etag: string;
  /** As text: counts of many articles are not serialised again for each request. */
  json: string;
}

/** Returns a function that gives all counts. They are read again only when one has changed. */
export function createSnapshot(store: Pick<Store, 'state' | 'allCounts'>) {
  let latest: Snapshot | undefined;

  return async (): Promise<Snapshot> => {
    const { changes, changedAt } = await store.state();
    const etag = `"${changes}-${changedAt}"`;
    if (latest?.etag === etag) return latest;
    const updatedAt = new Date(changedAt).toISOString();
    latest = { etag, json: JSON.stringify({ updatedAt, articles: await store.allCounts() }) };
    return latest;
  };
}
