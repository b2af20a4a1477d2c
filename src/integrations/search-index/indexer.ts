import { Worker } from 'node:worker_threads';
import { writeBundle, type BundleTask, type WrittenBundle } from './write-bundle.ts';

/** What a thread knows from its start. */
export interface WorkerSetup {
  /** Whether it only takes the time that nothing else needs. */
  givesWay: boolean;
}

interface Answer {
  written?: WrittenBundle;
  error?: unknown;
}

interface Waiting {
  task: BundleTask;
  resolve: (written: WrittenBundle) => void;
  reject: (reason: unknown) => void;
}

/**
 * Writes bundles beside other work, each as soon as it is asked for and a thread is free: a build may ask for a bundle once
 * its entries are rendered, and go on rendering others. Of those that wait, the largest is next: begun last, it would keep one
 * thread at work when the other has no more to do.
 */
export class BundleIndexer {
  readonly #waiting: Waiting[] = [];
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #threads: number;
  #last: Promise<unknown> = Promise.resolve();
  #keepsAlive = true;
  readonly #givesWay: boolean;

  /**
   * @param threads at most; with 0 all is done in this one, one bundle after the other
   * @param options.givesWay whether its threads only take the time that nothing else needs
   */
  constructor(threads: number, { givesWay = false } = {}) {
    this.#threads = threads;
    this.#givesWay = givesWay;
  }

  /** Rejects when the bundle cannot be made or written. */
  write(task: BundleTask): Promise<WrittenBundle> {
    if (this.#threads === 0) {
      const writing = this.#last.then(() => writeBundle(task));
      this.#last = writing.catch(() => undefined);
      return writing;
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#waiting.sort((a, b) => b.task.entries.length - a.task.entries.length);
      const worker = this.#idle.pop() ?? this.#start();
      if (worker) this.#next(worker);
    });
  }

  /** Whether its threads keep the process alive; they do unless it is told otherwise. */
  keepAlive(keepsAlive: boolean): void {
    this.#keepsAlive = keepsAlive;
    for (const worker of this.#workers) this.#refer(worker);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(): Worker | undefined {
    if (this.#workers.length >= this.#threads) return undefined;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { givesWay: this.#givesWay } satisfies WorkerSetup,
    });
    this.#workers.push(worker);
    this.#refer(worker);
    return worker;
  }

  #refer(worker: Worker): void {
    if (this.#keepsAlive) worker.ref();
    else worker.unref();
  }

  #next(worker: Worker): void {
    const next = this.#waiting.shift();
    if (!next) return void this.#idle.push(worker);
    const { task, resolve, reject } = next;
    const onError = (error: unknown) => reject(error);
    worker.once('error', onError);
    worker.once('message', ({ written, error }: Answer) => {
      worker.off('error', onError);
      if (written) resolve(written);
      else reject(error);
      this.#next(worker);
    });
    worker.postMessage(task);
  }
}
