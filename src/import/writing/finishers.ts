/** Spreads the writing and checking of files over the processors: it takes more than half of the time of a large import. */
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Draft } from './compose.ts';
import { finishFile, type Finished } from './finish-file.ts';
import type { FinishAnswer, FinishOrder } from './finish-thread.ts';

export interface Finishers {
  finish(file: string, draft: Draft): Promise<Finished>;
  close(): Promise<void>;
}

/** Starting a thread takes as long as so many files. */
const MIN_FILES = 100;
/** What one thread reads and repairs is enough for so many to finish. */
const MAX_THREADS = 3;
/** So many files a thread may have before it; the main thread takes the next one, rather than wait. */
const MAX_WAITING = 12;

/** Finishes the first files in place, and many in threads. */
export function createFinishers({
  threads = Math.max(1, Math.min(MAX_THREADS, os.availableParallelism() - 1)),
  minFiles = MIN_FILES,
  maxWaiting = MAX_WAITING,
} = {}): Finishers {
  const waiting = new Map<
    number,
    { resolve: (found: Finished) => void; reject: (reason: unknown) => void }
  >();
  const workers: { thread: Worker; orders: number }[] = [];
  let count = 0;
  const take = (id: number) => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  const start = () => {
    const worker = {
      thread: new Worker(new URL('./finish-thread.ts', import.meta.url)),
      orders: 0,
    };
    worker.thread.on('message', (answer: FinishAnswer) => {
      worker.orders -= 1;
      if ('finished' in answer) take(answer.id)?.resolve(answer.finished);
      else take(answer.id)?.reject(answer.error);
    });
    worker.thread.on('error', (error) => {
      for (const id of [...waiting.keys()]) take(id)?.reject(error);
    });
    workers.push(worker);
  };
  return {
    finish: (file, draft) => {
      count += 1;
      if (count <= minFiles) return finishFile(file, draft);
      while (workers.length < threads) start();
      const [idlest] = workers.toSorted((a, b) => a.orders - b.orders);
      if (!idlest || idlest.orders >= maxWaiting) return finishFile(file, draft);
      const order: FinishOrder = { id: count, file, draft };
      idlest.orders += 1;
      return new Promise((resolve, reject) => {
        waiting.set(order.id, { resolve, reject });
        idlest.thread.postMessage(order);
      });
    },
    close: async () => {
      await Promise.all(workers.map(({ thread }) => thread.terminate()));
    },
  };
}
