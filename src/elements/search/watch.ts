/** Milliseconds before a slow answer is announced as being on its way. */
const PATIENCE = 400;
/** Milliseconds after which a line on which nothing comes any more counts as broken. */
const LIMIT = 40_000;

/** Watches over the time that an answer takes. */
export class Watch {
  readonly #lost: () => void;
  readonly #announcing: ReturnType<typeof setTimeout>;
  #ending: ReturnType<typeof setTimeout>;

  /** Calls `slow` when an answer takes time, and `lost` when it will not come any more. */
  constructor({ slow, lost }: { slow: () => void; lost: () => void }) {
    this.#lost = lost;
    this.#announcing = setTimeout(slow, PATIENCE);
    this.#ending = setTimeout(lost, LIMIT);
  }

  /** Another part has come, so that there is hope of the next. */
  goOn(): void {
    clearTimeout(this.#ending);
    this.#ending = setTimeout(this.#lost, LIMIT);
  }

  /** There is something to show: what follows need not be announced. */
  calm(): void {
    clearTimeout(this.#announcing);
  }

  end(): void {
    clearTimeout(this.#announcing);
    clearTimeout(this.#ending);
  }
}
