/** Writes bundles in a thread of its own, one after the other. */
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerSetup } from './indexer.ts';
import { writeBundle, type BundleTask } from './write-bundle.ts';

// On Linux each thread has a priority of its own, which the Pagefind that it starts gets from it; elsewhere it would be that of
// the whole build.
if ((workerData as WorkerSetup).givesWay && process.platform === 'linux') {
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
}

parentPort?.on('message', (task: BundleTask) => {
  void writeBundle(task).then(
    (written) => parentPort?.postMessage({ written }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
