/** Inspects files in a thread of its own; inspectors.ts starts it. */
import { parentPort } from 'node:worker_threads';
import { inspectFile, type Inspected } from './inspect-file.ts';

/** To the thread. */
export interface InspectOrder {
  id: number;
  file: string;
  source: string;
}

/** From the thread. */
export type InspectAnswer = { id: number } & ({ inspected: Inspected } | { error: unknown });

parentPort?.on('message', ({ id, file, source }: InspectOrder) => {
  const answer = (found: InspectAnswer) => parentPort?.postMessage(found);
  inspectFile(file, source).then(
    (inspected) => answer({ id, inspected }),
    (error: unknown) => answer({ id, error }),
  );
});
