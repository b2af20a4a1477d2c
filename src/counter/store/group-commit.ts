/**
 * Many readers, one write: what arrives while a batch is on its way to the disk goes with the next one, and every reader
 * is answered when the batch is there. So the more readers there are, the less each of them costs.
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

/** More than so many readers are not kept waiting for one batch. */
const LONGEST_BATCH = 4096;

interface OpenBatch extends Omit<Batch, 'now' | 'day'> {
  committed: Promise<Committed>;
  settle: PromiseWithResolvers<Committed>;
}

export type GroupCommit = ReturnType<typeof createGroupCommit>;

/** Gathers views and ratings for a store. `now` is the clock, in milliseconds. */
export function createGroupCommit(store: Pick<Store, 'commit'>, now: () => number) {
  let open: OpenBatch | undefined;
  let writing = false;

  function batch(): OpenBatch {
    if (open) {
      if (open.views.length + open.ratings.length < LONGEST_BATCH) return open;
      throw new StoreError('The store does not keep up with its readers.');
    }
    const settle = Promise.withResolvers<Committed>();
    open = { views: [], ratings: [], tidy: false, settle, committed: settle.promise };
    // Whatever else has arrived by now belongs to the same batch.
    if (!writing) setImmediate(write);
    return open;
  }

  function write(): void {
    if (!open || writing) return;
    const { settle, views, ratings, tidy } = open;
    open = undefined;
    writing = true;
    const moment = now();
    store
      .commit({ now: moment, day: dayOf(moment), views, ratings, tidy })
      .then(settle.resolve, settle.reject)
      .finally(() => {
        writing = false;
        write();
      });
  }

  return {
    /** Fulfilled when the view is on disk. */
    view: async (view: View): Promise<void> => {
      const { views, committed } = batch();
      views.push(view);
      await committed;
    },
    /** Fulfilled when the rating is on disk, with the ratings of its article. */
    rating: async (rating: Rating): Promise<RatingTotals> => {
      const { ratings, committed } = batch();
      const place = ratings.push(rating) - 1;
      return (await committed).ratings[place] as RatingTotals;
    },
    /** Drops what has expired; rejects when the store cannot write. */
    tidy: async (): Promise<void> => {
      const wanted = batch();
      wanted.tidy = true;
      await wanted.committed;
    },
  };
}
