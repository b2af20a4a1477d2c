import type { Answer } from './answer.ts';
import type { Match } from './bundle-search.ts';
import { resultItem } from './result-item.ts';

/** Articles shown at first, and more at each press of the button. */
export const PAGE = 10;

/** What an entry of the history remembers beside its address, so that going back leads to the same place. */
export interface Place {
  shown: number;
  scroll: number;
  /** Which article of the list was opened last. */
  opened?: number;
}

/** The list of the articles that were found. */
export class ResultList {
  readonly #list: HTMLElement;
  #shown: Match[] = [];
  #opened: number | undefined;
  /** Whether the reader has gone into the list, so that it must not be put in another order. */
  #isReading = false;

  constructor(list: HTMLElement) {
    this.#list = list;
    list.addEventListener('focusin', () => (this.#isReading = true));
    list.addEventListener('click', ({ target }) => {
      const opened = target instanceof Element ? target.closest('[data-part=list] > li') : null;
      this.#opened = opened ? [...list.children].indexOf(opened) : undefined;
    });
  }

  get length(): number {
    return this.#shown.length;
  }

  /** Where the reader is. */
  get place(): Place {
    return {
      shown: Math.max(this.#shown.length, PAGE),
      scroll: scrollY,
      ...(this.#opened !== undefined && { opened: this.#opened }),
    };
  }

  /** Another question has been asked; until it is answered, the articles of the former one stay. */
  expect(place: Place | undefined): void {
    this.#isReading = false;
    this.#opened = place?.opened;
  }

  /** The articles are gone from the page. */
  forget(): void {
    this.#shown = [];
  }

  /** Shows the first `count` articles of an answer, unless the reader is going through those that are there. */
  async show(answer: Answer, count: number): Promise<void> {
    if (this.#isReading) return;
    const matches = await answer.first(count);
    const isSame =
      matches.length === this.#shown.length &&
      matches.every((match, at) => match.id === this.#shown[at]?.id);
    if (isSame && this.#list.childElementCount === matches.length) return;
    const items = await itemsOf(answer, matches);
    this.#shown = matches;
    this.#list.replaceChildren(...items);
  }

  /** Adds the next articles and goes to the first of them; false when they are not wanted any more. */
  async showMore(answer: Answer, isCurrent: () => boolean): Promise<boolean> {
    const shown = this.#shown.length;
    const matches = (await answer.first(shown + PAGE)).filter(
      ({ id }) => !this.#shown.some((known) => known.id === id),
    );
    const items = await itemsOf(answer, matches);
    // The reader may have asked something else meanwhile, or pressed twice.
    if (!isCurrent() || shown !== this.#shown.length) return false;
    this.#shown.push(...matches);
    this.#list.append(...items);
    items[0]?.querySelector('a')?.focus();
    return true;
  }

  /** Goes back to where the reader was, once there is enough of the list; of `total` articles there is no more. */
  restore(place: Place | undefined, total: number): void {
    if (place && this.#shown.length >= Math.min(place.shown, total)) {
      scrollTo({ top: place.scroll, behavior: 'instant' });
    }
  }

  /** Who goes through the list by keyboard goes on from the article that was opened, unless already elsewhere. */
  refocus(): void {
    if (this.#opened === undefined || document.activeElement !== document.body) return;
    const item = this.#list.children[this.#opened];
    item?.querySelector('a')?.focus({ preventScroll: true });
  }
}

function itemsOf(answer: Answer, matches: readonly Match[]): Promise<HTMLLIElement[]> {
  return Promise.all(
    matches.map(async (match) =>
      resultItem(await match.load(), match.places, answer.marksOf(match)),
    ),
  );
}
