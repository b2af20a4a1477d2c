import { breathe } from './breathe.ts';
import type { Match } from './bundle-search.ts';
import { resultItem } from './result-item.ts';
import type { SearchResults } from './search-results.ts';

/** Articles shown at first, and added at each press of the button. */
export const PAGE_SIZE = 10;

/** The reader's position in the list. A history entry stores it, so that going back leads to the same position. */
export interface ListPosition {
  shown: number;
  scroll: number;
  /** Index of the article that was opened last. */
  opened?: number;
}

/** The list of the articles that were found. */
export class ResultList {
  readonly #list: HTMLElement;
  #shown: Match[] = [];
  #opened: number | undefined;
  /** Grows with each request. */
  #requests = 0;
  /** Whether the focus has been in the list, so that it must not be reordered any more. */
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

  get position(): ListPosition {
    return {
      shown: Math.max(this.#shown.length, PAGE_SIZE),
      scroll: scrollY,
      ...(this.#opened !== undefined && { opened: this.#opened }),
    };
  }

  /** Prepares for the results of another request. Until they arrive, the previous articles stay. */
  reset(position: ListPosition | undefined): void {
    this.#requests += 1;
    this.#isReading = false;
    this.#opened = position?.opened;
  }

  /** Call after the list element has been emptied. */
  clear(): void {
    this.#shown = [];
  }

  /** Shows the best `count` articles, unless the reader is going through those that are already there. */
  async show(results: SearchResults, count: number): Promise<void> {
    if (this.#isReading) return;
    const number = this.#requests;
    const matches = await results.top(count);
    const isSame =
      matches.length === this.#shown.length &&
      matches.every((match, index) => match.id === this.#shown[index]?.id);
    if (isSame && this.#list.childElementCount === matches.length) return;
    const items = await itemsOf(results, matches);
    // Meanwhile the reader may have asked something else, or gone into the list.
    if (number !== this.#requests || this.#isReading) return;
    this.#shown = matches;
    this.#list.replaceChildren(...items);
  }

  /** Appends the next articles and focuses the first of them. Returns false when they are not wanted any more. */
  async showMore(results: SearchResults, isCurrent: () => boolean): Promise<boolean> {
    const shown = this.#shown.length;
    const matches = (await results.top(shown + PAGE_SIZE)).filter(
      ({ id }) => !this.#shown.some((known) => known.id === id),
    );
    const items = await itemsOf(results, matches);
    // Meanwhile the reader may have changed the request, or pressed the button again.
    if (!isCurrent() || shown !== this.#shown.length) return false;
    this.#shown.push(...matches);
    this.#list.append(...items);
    items[0]?.querySelector('a')?.focus();
    return true;
  }

  /** Scrolls to a stored position once the list is long enough. `total` is the number of articles there are. */
  restore(position: ListPosition | undefined, total: number): void {
    if (position && this.#shown.length >= Math.min(position.shown, total)) {
      scrollTo({ top: position.scroll, behavior: 'instant' });
    }
  }

  /** Focuses the article that was opened, for keyboard users who come back. Does nothing when the focus is elsewhere. */
  refocus(): void {
    if (this.#opened === undefined || document.activeElement !== document.body) return;
    const item = this.#list.children[this.#opened];
    item?.querySelector('a')?.focus({ preventScroll: true });
  }
}

async function itemsOf(
  results: SearchResults,
  matches: readonly Match[],
): Promise<HTMLLIElement[]> {
  const loading = matches.map(async (match) => {
    // An article is useful without its number.
    const counting = match.views().catch(() => undefined);
    const article = await match.load();
    return { match, article: { ...article, views: await counting } };
  });
  const items: HTMLLIElement[] = [];
  for (const { match, article } of await Promise.all(loading)) {
    await breathe();
    items.push(resultItem(article, match.positions, results.highlightQueriesOf(match)));
  }
  return items;
}
