import { splitForVoice } from './split-for-voice.ts';

/** How a sentence ended: `blocked` needs a tap of the reader, `taken` means that something else has cancelled it. */
export type Outcome = 'ended' | 'blocked' | 'taken' | 'failed';

type Synthesis = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'resume' | 'speaking' | 'pending' | 'paused'
>;

const CHECK_INTERVAL_MS = 200;
/** So many times it is found idle before it is said to have ended. */
const MAX_IDLE_CHECKS = 3;
/** A voice that has not begun by then will not begin. */
const MAX_SILENCE_MS = 5000;
/** A voice says some 15 characters a second; one that takes three times as long has stopped without saying so. */
const MIN_CHARS_PER_S = 5;
/** Some versions of Chrome lose what is spoken at once after a cancellation. */
const AFTER_CANCEL_MS = 60;

/**
 * Speaks one text at a time, whatever the engine is like: `pause()` of the engine is never used, since on Android it ends
 * the utterance; events of what was cancelled are ignored; an engine that forgets to say that it has ended, or that stops
 * without a word, is noticed by a timer.
 */
export class Voice {
  readonly #synthesis: Synthesis;
  readonly #voice: SpeechSynthesisVoice;
  readonly #createUtterance: (text: string) => SpeechSynthesisUtterance;
  /** Changes with each text and each stop, so that what belongs to an earlier one is known. */
  #turn = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Kept, since Chrome forgets the events of an utterance that is collected as garbage. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(
    synthesis: Synthesis,
    voice: SpeechSynthesisVoice,
    createUtterance = (text: string) => new SpeechSynthesisUtterance(text),
  ) {
    this.#synthesis = synthesis;
    this.#voice = voice;
    this.#createUtterance = createUtterance;
  }

  /** Speaks a text and says how that ended, unless it was stopped before. What was being spoken is stopped. */
  speak(text: string, rate: number, done: (outcome: Outcome) => void): void {
    this.stop();
    const turn = this.#turn;
    const parts = splitForVoice(text, rate);
    const next = (): void => {
      const part = parts.shift();
      if (part === undefined) done('ended');
      else
        this.#speakPart(part, rate, turn, (outcome) => {
          if (outcome === 'ended') next();
          else done(outcome);
        });
    };
    next();
  }

  /** Silence, at once. */
  stop(): void {
    this.#turn += 1;
    clearInterval(this.#timer);
    clearTimeout(this.#waiting);
    if (this.#synthesis.speaking || this.#synthesis.pending) this.#synthesis.cancel();
  }

  #speakPart(
    text: string,
    rate: number,
    turn: number,
    done: (outcome: Outcome) => void,
    isRetry = false,
  ): void {
    const finish = (outcome: Outcome): void => {
      if (turn !== this.#turn) return;
      clearInterval(this.#timer);
      // Late events of this utterance must not end the next.
      utterance.onend = utterance.onerror = utterance.onstart = null;
      done(outcome);
    };
    const utterance = this.#createUtterance(text);
    this.#utterance = utterance;
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang.replace('_', '-');
    utterance.rate = rate;
    let hasStarted = false;
    utterance.onstart = () => (hasStarted = true);
    utterance.onend = () => finish('ended');
    utterance.onerror = ({ error }) => finish(outcomeOf(error));

    const since = Date.now();
    let idleChecks = 0;
    const check = (): void => {
      const { speaking, pending } = this.#synthesis;
      hasStarted ||= speaking && !pending;
      const elapsed = Date.now() - since;
      idleChecks = speaking || pending ? 0 : idleChecks + 1;
      if (hasStarted && idleChecks >= MAX_IDLE_CHECKS) finish('ended');
      else if (!hasStarted && elapsed > MAX_SILENCE_MS)
        this.#giveUp(text, rate, turn, done, isRetry);
      else if (elapsed > MAX_SILENCE_MS + (text.length / MIN_CHARS_PER_S / rate) * 1000) {
        this.#synthesis.cancel();
        finish('ended');
      }
    };
    const start = (): void => {
      if (turn !== this.#turn) return;
      // Another page may have left the engine paused.
      if (this.#synthesis.paused) this.#synthesis.resume();
      this.#synthesis.speak(utterance);
      clearInterval(this.#timer);
      this.#timer = setInterval(check, CHECK_INTERVAL_MS);
    };
    if (this.#synthesis.speaking || this.#synthesis.pending) {
      this.#waiting = setTimeout(start, AFTER_CANCEL_MS);
    } else start();
  }

  /** The voice did not begin: once more, from a clean start. */
  #giveUp(
    text: string,
    rate: number,
    turn: number,
    done: (outcome: Outcome) => void,
    isRetry: boolean,
  ): void {
    if (this.#utterance) this.#utterance.onend = this.#utterance.onerror = null;
    clearInterval(this.#timer);
    this.#synthesis.cancel();
    if (isRetry) done('failed');
    else this.#speakPart(text, rate, turn, done, true);
  }
}

/** `interrupted` and `canceled` of an utterance that nobody here has stopped: by another tab, or by the system. */
function outcomeOf(error: string): Outcome {
  if (error === 'not-allowed') return 'blocked';
  return error === 'interrupted' || error === 'canceled' ? 'taken' : 'failed';
}
