import type { Outcome } from './voice.ts';

/** A sentence as the player needs it. */
export interface Sentence {
  /** What is said. */
  said: string;
  /** Number of its paragraph. */
  paragraph: number;
}

export type PlayerState = 'playing' | 'paused' | 'blocked' | 'failed' | 'ended';

interface Speaker {
  speak(text: string, rate: number, done: (outcome: Outcome) => void): void;
  stop(): void;
}

/** Where in an article the voice is, and what comes next. Pausing stops the voice; going on says the sentence again. */
export class Player<Item extends Sentence> {
  readonly sentences: readonly Item[];
  readonly #voice: Speaker;
  readonly #onChange: (player: Player<Item>) => void;
  #index = 0;
  #rate: number;
  #state: PlayerState = 'paused';

  constructor(
    sentences: readonly Item[],
    voice: Speaker,
    options: { index: number; rate: number; onChange: (player: Player<Item>) => void },
  ) {
    this.sentences = sentences;
    this.#voice = voice;
    this.#index = Math.max(0, Math.min(options.index, sentences.length - 1));
    this.#rate = options.rate;
    this.#onChange = options.onChange;
  }

  get index(): number {
    return this.#index;
  }

  get state(): PlayerState {
    return this.#state;
  }

  get rate(): number {
    return this.#rate;
  }

  /** The sentence that is being read, or will be next. */
  get current(): Item | undefined {
    return this.sentences[this.#index];
  }

  /** Begins, goes on, or begins again after the end. */
  play(): void {
    if (this.#state === 'ended') this.#index = 0;
    this.#speak();
  }

  pause(): void {
    this.#voice.stop();
    this.#become('paused');
  }

  toggle(): void {
    if (this.#state === 'playing') this.pause();
    else this.play();
  }

  /** So many sentences on, or back. */
  step(by: 1 | -1): void {
    this.#goTo(this.#index + by);
  }

  /** The next paragraph; back to the beginning of this one, and from there to the one before. */
  stepParagraph(by: 1 | -1): void {
    const first = this.#firstOf(this.current?.paragraph);
    if (by === -1 && this.#index > first) this.#goTo(first);
    else if (by === -1) this.#goTo(this.#firstOf(this.sentences[first - 1]?.paragraph));
    else {
      const paragraph = this.current?.paragraph;
      const next = this.sentences.findIndex(
        (sentence, index) => index > this.#index && sentence.paragraph !== paragraph,
      );
      this.#goTo(next === -1 ? this.sentences.length - 1 : next);
    }
  }

  /** Holds from now on: the sentence is said again at the new speed. */
  setRate(rate: number): void {
    this.#rate = rate;
    if (this.#state === 'playing') this.#speak();
    else this.#onChange(this);
  }

  #firstOf(paragraph: number | undefined): number {
    return Math.max(
      0,
      this.sentences.findIndex((sentence) => sentence.paragraph === paragraph),
    );
  }

  /** While it is paused, only the place changes. */
  #goTo(index: number): void {
    this.#index = Math.max(0, Math.min(index, this.sentences.length - 1));
    if (this.#state === 'playing') this.#speak();
    else this.#become('paused');
  }

  #speak(): void {
    const sentence = this.current;
    if (!sentence) return;
    this.#become('playing');
    this.#voice.speak(sentence.said, this.#rate, (outcome) => this.#afterSentence(outcome));
  }

  #afterSentence(outcome: Outcome): void {
    if (outcome === 'taken') this.#become('paused');
    else if (outcome !== 'ended') this.#become(outcome);
    else if (this.#index < this.sentences.length - 1) {
      this.#index += 1;
      this.#speak();
    } else this.#become('ended');
  }

  #become(state: PlayerState): void {
    this.#state = state;
    this.#onChange(this);
  }
}
