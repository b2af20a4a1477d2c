import { StoreError, type Store } from './store.ts';

const TIMEOUT_MS = 5000;

/** Wraps a store: every failure is a StoreError, and calls that take too long fail. */
export function withTimeout(store: Store, timeoutMs = TIMEOUT_MS): Store {
  return {
    commit: (batch) => within(timeoutMs, store.commit(batch)),
    addFeedback: (feedback) => within(timeoutMs, store.addFeedback(feedback)),
    salt: (day, until) => within(timeoutMs, store.salt(day, until)),
    state: () => within(timeoutMs, store.state()),
    counts: (ids) => within(timeoutMs, store.counts(ids)),
    allCounts: () => within(timeoutMs, store.allCounts()),
    siteViews: (today) => within(timeoutMs, store.siteViews(today)),
    // Backups are made by commands, which may take their time.
    dump: () => store.dump(),
    allFeedback: () => store.allFeedback(),
    restore: (dump) => store.restore(dump),
    close: () => store.close(),
  };
}

function within<Result>(timeoutMs: number, result: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StoreError('The store does not answer.')), timeoutMs);
    result
      .then(resolve, (error: unknown) =>
        reject(new StoreError(`The store refused: ${reasonOf(error)}`, { cause: error })),
      )
      .finally(() => clearTimeout(timer));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
