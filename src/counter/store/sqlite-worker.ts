/**
 * The thread that writes to SQLite: a commit waits for the disk, and the thread that answers readers must not. Gets
 * `{ method, args }` and answers `{ result }` or `{ error }`, one after the other.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openForWriting } from './sqlite-schema.ts';
import { createWriting, type Writing } from './sqlite-transactions.ts';

/** What this thread can be asked to do. */
export interface Tasks extends Writing {
  close: () => void;
}

export interface Order {
  method: keyof Tasks;
  args: unknown[];
}

export type Answer = { result: unknown } | { error: string };

const database = openForWriting(String(workerData), Date.now());
const tasks: Tasks = { ...createWriting(database), close };

parentPort?.on('message', (order: string) => {
  parentPort?.postMessage(carryOut(JSON.parse(order) as Order));
});
parentPort?.postMessage({ result: 'ready' } satisfies Answer);

function close(): void {
  database.close();
  parentPort?.unref();
}

function carryOut({ method, args }: Order): Answer {
  try {
    return { result: (tasks[method] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
