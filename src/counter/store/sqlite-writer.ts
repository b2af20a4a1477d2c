/** The writing thread of the SQLite store, seen from outside. */
import { Worker } from 'node:worker_threads';
import type { Answer, Order, Tasks } from './sqlite-worker.ts';

export interface Writer {
  /** Has the thread carry out a task. Rejects with what the thread says. */
  ask<Method extends keyof Tasks>(
    method: Method,
    ...args: Parameters<Tasks[Method]>
  ): Promise<ReturnType<Tasks[Method]>>;
}

interface Asked {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** Starts the thread on a file. Rejects when the file cannot be opened. */
export async function startWriter(file: string): Promise<Writer> {
  const worker = new Worker(new URL('sqlite-worker.ts', import.meta.url), { workerData: file });
  // The thread answers in the order in which it is asked; the first answer says that the file is open.
  const opened = Promise.withResolvers<unknown>();
  const waiting: Asked[] = [opened];
  worker.on('message', (answer: Answer) => {
    const asked = waiting.shift();
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.result);
  });
  // A thread that dies while the service runs must end the process: it is started again with a new one.
  worker.once('error', opened.reject);
  await opened.promise;
  worker.off('error', opened.reject);

  return {
    ask: (method, ...args) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.push({ resolve, reject });
      // As text: copying a batch of objects to another thread costs ten times as much.
      worker.postMessage(JSON.stringify({ method, args } satisfies Order));
      return promise as Promise<ReturnType<Tasks[typeof method]>>;
    },
  };
}
