/** A speech engine of a browser, with the oddities of the real ones. */

export interface Oddities {
  /** Never says that it has begun. */
  noStart?: boolean;
  /** Stops being `speaking` at the end, and says nothing. */
  noEnd?: boolean;
  /** Falls silent in the middle and goes on being `speaking`, as Chrome does after 14 seconds. */
  stuck?: boolean;
  /** Says that it has ended two seconds after it has. */
  lateEnd?: boolean;
  /** So many utterances are swallowed before one is spoken. */
  swallows?: number;
  /** What `cancel` tells the utterance that it ends; undefined for an engine that says nothing. */
  onCancel?: 'interrupted' | 'canceled' | 'end' | undefined;
}

const MS_A_CHAR = 60;

type Utterance = Pick<SpeechSynthesisUtterance, 'text' | 'rate' | 'onstart' | 'onend' | 'onerror'>;

export class FakeEngine {
  speaking = false;
  pending = false;
  paused = false;
  resumed = 0;
  /** All texts that were begun. */
  readonly spoken: string[] = [];
  /** How often something was spoken before the last had ended. */
  overlaps = 0;
  readonly oddities: Oddities;
  #current: Utterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #swallowed = 0;

  constructor(oddities: Oddities = {}) {
    this.oddities = oddities;
  }

  speak(utterance: Utterance): void {
    if (this.#swallowed < (this.oddities.swallows ?? 0)) {
      this.#swallowed += 1;
      return;
    }
    if (this.speaking) this.overlaps += 1;
    this.#current = utterance;
    this.speaking = true;
    this.spoken.push(utterance.text);
    setTimeout(() => {
      if (!this.oddities.noStart) fire(utterance, 'onstart');
    }, 10);
    if (this.oddities.stuck) return;
    this.#timer = setTimeout(
      () => {
        this.speaking = false;
        this.#current = undefined;
        if (this.oddities.lateEnd) setTimeout(() => fire(utterance, 'onend'), 2000);
        else if (!this.oddities.noEnd) fire(utterance, 'onend');
      },
      (utterance.text.length * MS_A_CHAR) / utterance.rate,
    );
  }

  cancel(): void {
    clearTimeout(this.#timer);
    const utterance = this.#current;
    this.speaking = false;
    this.#current = undefined;
    const { onCancel } = this.oddities;
    if (!utterance || onCancel === undefined) return;
    // Late, as in real engines: the next utterance may have begun.
    setTimeout(() => {
      if (onCancel === 'end') fire(utterance, 'onend');
      else fire(utterance, 'onerror', onCancel);
    }, 20);
  }

  resume(): void {
    this.paused = false;
    this.resumed += 1;
  }

  /** The engine itself breaks off. */
  fail(error: string): void {
    clearTimeout(this.#timer);
    this.speaking = false;
    if (this.#current) fire(this.#current, 'onerror', error);
  }
}

function fire(utterance: Utterance, event: 'onstart' | 'onend' | 'onerror', error = ''): void {
  const handler = utterance[event] as ((event: { error: string }) => void) | null;
  handler?.({ error });
}

/** What `new SpeechSynthesisUtterance` makes, as far as the element uses it. */
export function createUtterance(text: string): SpeechSynthesisUtterance {
  return { text, rate: 1, onstart: null, onend: null, onerror: null } as SpeechSynthesisUtterance;
}

export const VIETNAMESE = { lang: 'vi_VN', localService: true } as SpeechSynthesisVoice;
