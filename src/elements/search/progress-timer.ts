/** Milliseconds before a slow answer is announced as being on its way. */
const SLOW_MS = 400;
/** Milliseconds without any progress after which the connection counts as broken. */
const TIMEOUT_MS = 40_000;

/** Times an answer: reports once that it is slow, and once that it makes no progress any more. */
export class ProgressTimer {
  readonly #onTimeout: () => void;
  readonly #slow: ReturnType<typeof setTimeout>;
  #timeout: ReturnType<typeof setTimeout>;

  constructor({ onSlow, onTimeout }: { onSlow: () => void; onTimeout: () => void }) {
    this.#onTimeout = onTimeout;
    this.#slow = setTimeout(onSlow, SLOW_MS);
    this.#timeout = setTimeout(onTimeout, TIMEOUT_MS);
  }

  /** Another part has arrived, so the timeout starts again. */
  restart(): void {
    clearTimeout(this.#timeout);
    this.#timeout = setTimeout(this.#onTimeout, TIMEOUT_MS);
  }

  /** There is something to show, so slowness need not be announced any more. */
  cancelSlow(): void {
    clearTimeout(this.#slow);
  }

  stop(): void {
    clearTimeout(this.#slow);
    clearTimeout(this.#timeout);
  }
}
