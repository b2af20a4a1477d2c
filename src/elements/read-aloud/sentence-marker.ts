/** Name of the highlight in bar.css. */
const HIGHLIGHT = 'read-aloud';
/** Room that is left above and below a sentence. */
const MARGIN_PX = 16;
const SCROLL_KEYS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/**
 * Marks the sentence that is being read, without a change of the text, and keeps it in view. A reader who scrolls away is
 * left alone until the sentence is in view again, or until one of the buttons is pressed.
 */
export class SentenceMarker {
  readonly #bar: HTMLElement;
  #ranges: readonly Range[] = [];
  #block: Element | undefined;
  #follows = true;
  #scrolledAt = -Infinity;

  constructor(bar: HTMLElement, { signal }: { signal: AbortSignal }) {
    this.#bar = bar;
    const options = { signal, passive: true };
    const noteIntent = () => (this.#scrolledAt = performance.now());
    addEventListener('wheel', noteIntent, options);
    addEventListener('touchmove', noteIntent, options);
    // A press on the scroll bar is one on the root.
    addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target === document.documentElement) noteIntent();
      },
      options,
    );
    addEventListener(
      'keydown',
      ({ key }) => {
        if (SCROLL_KEYS.includes(key)) noteIntent();
      },
      options,
    );
    addEventListener(
      'scroll',
      () => {
        const isOurs = performance.now() - this.#scrolledAt > 1500;
        if (!isOurs) this.#follows = this.#isInView();
      },
      options,
    );
  }

  /** Marks a sentence and brings it into view. */
  show(ranges: readonly Range[]): void {
    this.#ranges = ranges;
    this.#mark();
    if (this.#isInView()) this.#follows = true;
    else if (this.#follows) this.#scrollTo();
  }

  /** The reader has asked for another place: it is shown wherever the page is. */
  follow(): void {
    this.#follows = true;
  }

  clear(): void {
    this.#ranges = [];
    globalThis.CSS?.highlights?.delete(HIGHLIGHT);
    this.#block?.removeAttribute('data-being-read');
  }

  #mark(): void {
    // Older browsers mark the paragraph instead of the sentence.
    if (typeof Highlight === 'function')
      CSS.highlights.set(HIGHLIGHT, new Highlight(...this.#ranges));
    else {
      const node = this.#ranges[0]?.startContainer;
      const block = (node instanceof Element ? node : node?.parentElement)?.closest(
        'p, li, h1, h2, h3, h4, figcaption, tr, div',
      );
      this.#block?.removeAttribute('data-being-read');
      this.#block = block ?? undefined;
      this.#block?.setAttribute('data-being-read', '');
    }
  }

  get #box(): { top: number; bottom: number } {
    const boxes = this.#ranges.map((range) => range.getBoundingClientRect());
    return {
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }

  /** What is free above the bar. */
  get #room(): number {
    return this.#bar.getBoundingClientRect().top;
  }

  #isInView(): boolean {
    const { top, bottom } = this.#box;
    const room = this.#room;
    // A sentence that is higher than the room is in view when it fills it.
    return top >= 0 && (bottom <= room || (bottom - top > room && top < room / 2));
  }

  #scrollTo(): void {
    const { top, bottom } = this.#box;
    const room = this.#room;
    const above = Math.max(MARGIN_PX, Math.min(room / 3, room - (bottom - top) - MARGIN_PX));
    // As smooth as the page is set to be.
    scrollBy({ top: top - above, behavior: 'auto' });
  }
}
