/** Finishes files in a thread of its own; finishers.ts starts it. */
import { parentPort } from 'node:worker_threads';
import type { Draft } from './compose.ts';
import { finishFile, type Finished } from './finish-file.ts';

/** To the thread. */
export interface FinishOrder {
  id: number;
  file: string;
  draft: Draft;
}

/** From the thread. */
export type FinishAnswer = { id: number } & ({ finished: Finished } | { error: unknown });

parentPort?.on('message', ({ id, file, draft }: FinishOrder) => {
  const answer = (found: FinishAnswer) => parentPort?.postMessage(found);
  finishFile(file, draft).then(
    (finished) => answer({ id, finished }),
    (error: unknown) => answer({ id, error }),
  );
});
