/**
 * Group commit: what arrives while a batch is being written goes into the next batch, and is answered when that batch is on
 * disk. The more readers there are, the more of them share one write.
 */
import { dayOf } from '../../domain/time/hanoi-day.ts';
import {
  StoreError,
  type Batch,
  type Committed,
  type Rating,
  type RatingTotals,
  type Store,
  type View,
} from './store.ts';

/** Further requests are refused, so that they do not fill the memory while the store is slow. */
const MAX_BATCH_SIZE = 4096;

interface OpenBatch extends Omit<Batch, 'now' | 'day'> {
  committed: PromiseWithResolvers<Committed>;
}

export type GroupCommit = ReturnType<typeof createGroupCommit>;

/** Gathers views and ratings for a store. `now` is the clock, in milliseconds. */
export function createGroupCommit(store: Pick<Store, 'commit'>, now: () => number) {
  let open: OpenBatch | undefined;
  let isWriting = false;

  function openBatch(): OpenBatch {
    if (open) {
      if (open.views.length + open.ratings.length < MAX_BATCH_SIZE) return open;
      throw new StoreError('The store does not keep up with its readers.');
    }
    open = { views: [], ratings: [], purgeExpired: false, committed: Promise.withResolvers() };
    // Requests that have arrived by now go into the same batch.
    if (!isWriting) setImmediate(write);
    return open;
  }

  function write(): void {
    if (!open || isWriting) return;
    const { committed, ...content } = open;
    open = undefined;
    isWriting = true;
    const writtenAt = now();
    store
      .commit({ now: writtenAt, day: dayOf(writtenAt), ...content })
      .then(committed.resolve, committed.reject)
      .finally(() => {
        isWriting = false;
        write();
      });
  }

  return {
    /** Fulfilled when the view is on disk. */
    view: async (view: View): Promise<void> => {
      const { views, committed } = openBatch();
      views.push(view);
      await committed.promise;
    },
    /** Fulfilled when the rating is on disk, with the totals of its article. */
    rating: async (rating: Rating): Promise<RatingTotals> => {
      const { ratings, committed } = openBatch();
      const index = ratings.push(rating) - 1;
      return (await committed.promise).ratings[index] as RatingTotals;
    },
    /** Drops what has expired. Rejects when the store cannot write. */
    purgeExpired: async (): Promise<void> => {
      const batch = openBatch();
      batch.purgeExpired = true;
      await batch.committed.promise;
    },
  };
}
