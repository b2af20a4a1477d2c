import { StoreError, type Store } from './store.ts';

/** After so many milliseconds without an answer a store counts as not there. */
const PATIENCE = 5000;

/** A store whose every failure is a StoreError, and which never keeps a reader waiting for long. */
export function patientStore(store: Store, patience = PATIENCE): Store {
  return {
    commit: (batch) => within(store.commit(batch), patience),
    salt: (day, until) => within(store.salt(day, until), patience),
    state: () => within(store.state(), patience),
    counts: (ids) => within(store.counts(ids), patience),
    allCounts: () => within(store.allCounts(), patience),
    siteViews: (today) => within(store.siteViews(today), patience),
    dump: () => store.dump(),
    restore: (dump) => store.restore(dump),
    close: () => store.close(),
  };
}

function within<Result>(asked: Promise<Result>, patience: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreError('The store does not answer.')), patience);
    asked
      .then(resolve, (error: unknown) =>
        reject(new StoreError(`The store refused: ${reasonOf(error)}`, { cause: error })),
      )
      .finally(() => clearTimeout(timer));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
