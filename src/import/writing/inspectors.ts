/** Spreads the inspection of files over the processors: it takes about half of the time of a large import. */
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { inspectFile, type Inspected } from './inspect-file.ts';
import type { InspectAnswer, InspectOrder } from './inspect-thread.ts';

export interface Inspectors {
  inspect(file: string, source: string): Promise<Inspected>;
  close(): Promise<void>;
}

/** Starting a thread takes as long as so many files. */
const MIN_FILES = 100;
/** What one thread makes is enough for one to write. */
const MAX_THREADS = 3;

/** Inspects the first files at once, and many in threads. */
export function createInspectors({
  threads = Math.max(1, Math.min(MAX_THREADS, os.availableParallelism() - 1)),
  minFiles = MIN_FILES,
} = {}): Inspectors {
  const waiting = new Map<
    number,
    { resolve: (found: Inspected) => void; reject: (reason: unknown) => void }
  >();
  const workers: Worker[] = [];
  let count = 0;
  const take = (id: number) => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  const start = () => {
    const worker = new Worker(new URL('./inspect-thread.ts', import.meta.url));
    worker.on('message', (answer: InspectAnswer) => {
      if ('inspected' in answer) take(answer.id)?.resolve(answer.inspected);
      else take(answer.id)?.reject(answer.error);
    });
    worker.on('error', (error) => {
      for (const id of [...waiting.keys()]) take(id)?.reject(error);
    });
    workers.push(worker);
  };
  return {
    inspect: (file, source) => {
      count += 1;
      if (count <= minFiles) return inspectFile(file, source);
      while (workers.length < threads) start();
      const order: InspectOrder = { id: count, file, source };
      return new Promise((resolve, reject) => {
        waiting.set(order.id, { resolve, reject });
        workers[order.id % threads]?.postMessage(order);
      });
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
