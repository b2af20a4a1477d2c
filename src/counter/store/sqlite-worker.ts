/**
 * The thread that writes to SQLite. A commit waits for the disk, and the thread that serves readers must not. Takes one
 * request after the other and answers each.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openForWriting } from './sqlite-schema.ts';
import { createTransactions, type Transactions } from './sqlite-transactions.ts';

/** Requests to this thread. */
export interface WorkerMethods extends Transactions {
  close: () => void;
}

export interface WorkerRequest {
  method: keyof WorkerMethods;
  args: unknown[];
}

export type WorkerResponse = { result: unknown } | { error: string };

const database = openForWriting(String(workerData), Date.now());
const methods: WorkerMethods = { ...createTransactions(database), close };

parentPort?.on('message', (request: string) => {
  parentPort?.postMessage(handle(JSON.parse(request) as WorkerRequest));
});
parentPort?.postMessage({ result: 'ready' } satisfies WorkerResponse);

function close(): void {
  database.close();
  parentPort?.unref();
}

function handle({ method, args }: WorkerRequest): WorkerResponse {
  try {
    return { result: (methods[method] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
