/** The main thread's side of sqlite-worker.ts. */
import { Worker } from 'node:worker_threads';
import type { WorkerMethods, WorkerRequest, WorkerResponse } from './sqlite-worker.ts';

export interface Writer {
  /** Calls a method in the worker. Rejects with the error that it throws there. */
  call<Method extends keyof WorkerMethods>(
    method: Method,
    ...args: Parameters<WorkerMethods[Method]>
  ): Promise<ReturnType<WorkerMethods[Method]>>;
}

/** Starts the worker on a file. Rejects when the file cannot be opened. */
export async function startWriter(file: string): Promise<Writer> {
  const worker = new Worker(new URL('sqlite-worker.ts', import.meta.url), { workerData: file });
  // The worker answers in the order of the requests. Its first message says that the file is open.
  const opened = Promise.withResolvers<unknown>();
  const pending: Pick<PromiseWithResolvers<unknown>, 'resolve' | 'reject'>[] = [opened];
  worker.on('message', (response: WorkerResponse) => {
    const request = pending.shift();
    if ('error' in response) request?.reject(new Error(response.error));
    else request?.resolve(response.result);
  });
  // Later an error of the worker must end the process, so that it is started again with a new worker.
  worker.once('error', opened.reject);
  await opened.promise;
  worker.off('error', opened.reject);

  return {
    call: (method, ...args) => {
      const { promise, ...settle } = Promise.withResolvers<unknown>();
      pending.push(settle);
      // As JSON: the structured clone of a batch takes ten times as long.
      worker.postMessage(JSON.stringify({ method, args } satisfies WorkerRequest));
      return promise as Promise<ReturnType<WorkerMethods[typeof method]>>;
    },
  };
}
