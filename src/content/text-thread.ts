/** Renders texts beside the pages, in a thread of its own: the Markdown of a large portal keeps a processor busy. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Worker } from 'node:worker_threads';
import type { BodyContext } from './render-body.ts';
import type {
  Answer,
  FinishedText,
  Found,
  Order,
  Origin,
  ThreadSetup,
} from './text-thread-messages.ts';

/** What a text asks the build for. */
export type TextQuestions = Pick<BodyContext, 'picture' | 'media'>;

interface Waiting extends TextQuestions {
  resolve: (finished: FinishedText) => void;
  reject: (reason: unknown) => void;
}

/** Afterwards its memory is for others. */
const IDLE_MS = 2_000;

/** One thread, which renders one text after the other. It starts with the first and ends when there are no more. */
export class TextThread {
  readonly #script: string;
  readonly #setup: ThreadSetup;
  readonly #waiting = new Map<number, Waiting>();
  #texts = 0;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param script of the thread, absolute: a bundled module has another place than its source */
  constructor(script: string, setup: ThreadSetup) {
    this.#script = script;
    this.#setup = setup;
  }

  /**
   * The rendered text of a file. Rejects when the thread cannot work.
   *
   * @param questions are called as if by who asks for the text, so that they are questions of its page
   */
  render(origin: Origin, { picture, media }: TextQuestions): Promise<FinishedText> {
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#texts += 1;
      const waiting = {
        picture: AsyncLocalStorage.bind(picture),
        ...(media && { media: AsyncLocalStorage.bind(media) }),
        ...{ resolve, reject },
      };
      this.#waiting.set(this.#texts, waiting);
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#send({ kind: 'text', text: this.#texts, origin });
    });
  }

  /** Whether it has ended since there were no more texts. Those that come now are few, and are rendered before it would start. */
  get hasEnded(): boolean {
    return this.#texts > 0 && this.#worker === undefined;
  }

  /** Ends the thread; texts that are not finished are rejected. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#setup });
    worker.on('message', (answer: Answer) => this.#hear(answer));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#fail(new Error('The thread that renders texts has ended.'));
    });
    return worker;
  }

  #send(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.text);
    if (!waiting) return;
    if (answer.kind !== 'text') {
      const { question, file } = answer;
      const asking =
        answer.kind === 'picture'
          ? waiting.picture(file)
          : waiting.media?.({ id: answer.id }, file);
      Promise.resolve<Found>(asking).then(
        (found) => this.#send({ kind: 'found', question, found }),
        (error: unknown) => this.#end(answer.text, () => waiting.reject(error)),
      );
      return;
    }
    this.#end(answer.text, () => waiting.resolve(answer.finished));
  }

  #end(text: number, settle: () => void): void {
    this.#waiting.delete(text);
    if (this.#waiting.size === 0) this.#rest();
    settle();
  }

  /** A thread without texts keeps no build from ending. */
  #rest(): void {
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
  }

  #fail(error: unknown): void {
    for (const [text, { reject }] of this.#waiting) this.#end(text, () => reject(error));
  }
}
