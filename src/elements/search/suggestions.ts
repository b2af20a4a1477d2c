import { shownDate } from '../../domain/time/shown-date.ts';
import { searchWords as words } from '../../strings/search.ts';
import { Answer } from './answer.ts';
import { titleOf } from './excerpt.ts';
import { closeIndex, openIndex, type StoredArticle } from './pagefind.ts';
import { make, part } from './parts.ts';
import { prepareIndex, prepareWords } from './prepare.ts';
import { foundAt, normaliseQuery } from './query.ts';
import { writeQuestion } from './question.ts';

/** Articles that are suggested. */
const MOST = 6;
/** Milliseconds after the last key before suggestions are looked for. */
const TYPING_PAUSE = 200;
/** Milliseconds before slow suggestions are announced as being on their way. */
const PATIENCE = 600;

interface Suggestion {
  article: StoredArticle;
  places: number[];
  /** Queries whose words the article marks when it is opened. */
  marks: string[];
}

/**
 * Suggests articles below a search box while the reader types: a combobox with a list, as
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ describes it. Whatever becomes of them, the form leads to the search page.
 */
export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #folder: string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement) {
    this.#input = input;
    this.#list = part(root, 'suggestions');
    this.#status = part(root, 'suggested');
    this.#folder = root.dataset['index'] ?? '';
  }

  start(): void {
    const input = this.#input;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.#list.id);
    prepareIndex(this.#folder);
    input.addEventListener('input', () => this.#type());
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('blur', () => this.#close());
    // A press on an option must not take the focus out of the box before it counts as a click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      if (event.target instanceof Element) this.#follow(event.target.closest('li'));
    });
    if (input.value !== '') this.#type();
  }

  #type(): void {
    clearTimeout(this.#pause);
    prepareWords(this.#folder, this.#input.value);
    this.#pause = setTimeout(() => void this.#look(), TYPING_PAUSE);
  }

  async #look(): Promise<void> {
    const query = normaliseQuery(this.#input.value);
    if (query.length < 2) {
      this.#list.replaceChildren();
      return this.#close();
    }
    const waiting = setTimeout(() => {
      if (!this.#isPast(query)) this.#showOnly(query, words.suggesting);
    }, PATIENCE);
    const articles = await this.#find(query).catch(() => undefined);
    clearTimeout(waiting);
    if (!articles) closeIndex();
    if (this.#isPast(query)) return;
    if (!articles) this.#showOnly(query, words.suggestionsFailed);
    else if (articles.length === 0) this.#showOnly(query, words.noSuggestions);
    else this.#show(query, articles);
  }

  async #find(query: string) {
    const index = await openIndex(this.#folder);
    const question = { query, filters: {}, sort: 'lien-quan', exact: false } as const;
    const answer = new Answer(index, question, true);
    await answer.askFor(MOST);
    // Articles that would not be shown must not hold up those of the next answer.
    const matches = this.#isPast(query) ? [] : await answer.first(MOST);
    return Promise.all(
      matches.map(async (match) => ({
        places: match.places,
        marks: answer.marksOf(match),
        article: await match.load(),
      })),
    );
  }

  /** Whether the answer to a query is worth nothing any more: the reader has typed on, or left the box. */
  #isPast(query: string): boolean {
    return document.activeElement !== this.#input || normaliseQuery(this.#input.value) !== query;
  }

  #show(query: string, found: Suggestion[]): void {
    const options = found.map(({ article, places, marks }) => {
      const title = titleOf(article, places).map(({ text, marked }) =>
        marked ? make('mark', [text]) : text,
      );
      const date = make('small', [shownDate(article.date)]);
      return option([make('span', title), date], foundAt(article.address, marks));
    });
    this.#offer([...options, this.#toSearchPage(query, words.seeAll(query))]);
    this.#status.textContent = words.suggested(options.length);
  }

  /** Without suggestions: why, and the way to the search page. */
  #showOnly(query: string, why: string): void {
    this.#offer([this.#toSearchPage(query, `${why} ${words.seeElsewhere(query)}`)]);
    this.#status.textContent = why;
  }

  #toSearchPage(query: string, text: string): HTMLLIElement {
    const question = writeQuestion({ query, filters: {}, sort: 'lien-quan', exact: false });
    return option([text], this.#input.form?.action + question);
  }

  #offer(options: readonly HTMLLIElement[]): void {
    this.#list.replaceChildren(...options);
    options.forEach((item, index) => (item.id = `${this.#list.id}-${index}`));
    this.#open(true);
    this.#choose(undefined);
  }

  #press(event: KeyboardEvent): void {
    const options = [...this.#list.children] as HTMLElement[];
    const current = options.findIndex((item) => item.ariaSelected === 'true');
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && current >= 0 && !this.#list.hidden) {
      event.preventDefault();
      this.#follow(options[current]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      this.#open(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One step beyond either end leads back into the box.
      const next = current < 0 && step < 0 ? options.length - 1 : current + step;
      this.#choose(options[next]);
    }
  }

  #choose(chosen: HTMLElement | undefined): void {
    for (const item of this.#list.children) item.ariaSelected = String(item === chosen);
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #follow(item: HTMLElement | null | undefined): void {
    const address = item?.dataset['address'];
    if (address) location.assign(address);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.ariaExpanded = String(isOpen);
  }

  #close(): void {
    this.#open(false);
    this.#choose(undefined);
    this.#status.textContent = '';
  }
}

function option(children: (Node | string)[], address: string): HTMLLIElement {
  const item = make('li', children);
  item.role = 'option';
  item.ariaSelected = 'false';
  item.dataset['address'] = address;
  return item;
}
