/** Writes bundles in a thread of its own, one after the other. */
import { parentPort } from 'node:worker_threads';
import { writeBundle, type BundleTask } from './write-bundle.ts';

parentPort?.on('message', (task: BundleTask) => {
  void writeBundle(task).then(
    (written) => parentPort?.postMessage({ written }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
