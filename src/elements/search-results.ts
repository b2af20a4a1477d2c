import { searchWords as words } from '../strings.ts';
import { define } from './define.ts';
import { readQuestion, writeQuestion } from './search/address.ts';
import { ask, closeIndex, openIndex } from './search/pagefind.ts';
import type { Answer } from './search/pagefind.ts';
import { normaliseQuery } from './search/query.ts';
import { ResultsView } from './search/results-view.ts';

/** Articles shown at first, and more at each press of the button. */
const PAGE = 10;
/** Milliseconds after the last key before a question is asked. */
const TYPING_PAUSE = 300;
/** Milliseconds before a slow answer is announced as being on its way. */
const PATIENCE = 400;

/** How a question came about: from the address, from keys still being pressed, or from a decision. */
type Occasion = 'address' | 'typing' | 'decision';

/**
 * The search page: answers what its address asks, and what is typed into any search form of the
 * page, and keeps the address in step so that it can be shared. Without script the forms are forms
 * like any other.
 */
export class SearchResults extends HTMLElement {
  readonly #view = new ResultsView(this);
  readonly #pageTitle = document.title;
  #question = readQuestion('');
  #answer: Answer | undefined;
  /** Counts the questions: the answer to an earlier one is worth nothing. */
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether the newest entry of the history is one the reader is still typing at. */
  #isDraft = false;

  connectedCallback(): void {
    for (const input of searchInputs()) {
      input.addEventListener('focus', () => void openIndex(this.#index).catch(closeIndex));
      input.addEventListener('input', () => this.#type(input));
      input.form?.addEventListener('submit', (event) => this.#submit(event, input));
    }
    const { select, more, retry } = this.#view;
    select.addEventListener('change', () => this.#turnTo(this.#question.query, 'decision'));
    more.addEventListener('click', () => void this.#showMore());
    retry.addEventListener('click', () => void this.#ask());
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  get #index(): string {
    return this.dataset['index'] ?? '';
  }

  #readAddress(): void {
    const { query, category } = readQuestion(location.search);
    const { select } = this.#view;
    select.value = category;
    // A category that has gone since the address was shared: search in all of them.
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    this.#turnTo(query, 'address');
  }

  #type(input: HTMLInputElement): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#turnTo(input.value, 'typing'), TYPING_PAUSE);
  }

  #submit(event: Event, input: HTMLInputElement): void {
    event.preventDefault();
    this.#turnTo(input.value, 'decision');
    // Puts away the keyboard that covers the results.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
  }

  /** Makes this the question of the page: in its forms, its address, its title and its list. */
  #turnTo(text: string, occasion: Occasion): void {
    clearTimeout(this.#pause);
    const before = writeQuestion(this.#question);
    const query = normaliseQuery(text);
    this.#question = { query, category: this.#view.select.value };
    for (const input of searchInputs()) {
      if (occasion !== 'typing' || input !== document.activeElement) input.value = query;
    }
    if (occasion !== 'address') this.#writeAddress(occasion === 'typing');
    document.title = query ? words.pageTitle(query, this.#pageTitle) : this.#pageTitle;
    const { state } = this.#view;
    const isNew = writeQuestion(this.#question) !== before;
    if (isNew || state === undefined || state === 'failed') void this.#ask();
  }

  /** One entry in the history a question, however many keys it took. */
  #writeAddress(isDraft: boolean): void {
    const asked = writeQuestion(this.#question);
    if (asked !== writeQuestion(readQuestion(location.search))) {
      const address = location.pathname + asked;
      if (this.#isDraft) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#isDraft = isDraft;
  }

  async #ask(): Promise<void> {
    const question = this.#question;
    const number = ++this.#asked;
    const isCurrent = () => number === this.#asked;
    if (!question.query) return this.#view.say('start', words.start);
    const waiting = setTimeout(() => {
      if (isCurrent()) this.#view.say('loading', words.loading);
    }, PATIENCE);
    try {
      const category = this.#view.select.selectedOptions[0]?.dataset['title'];
      const answer = await ask(this.#index, question.query, category);
      const hits = await answer.hits(0, PAGE);
      if (!isCurrent()) return;
      this.#answer = answer;
      this.#view.answer(question, answer, hits);
    } catch {
      if (isCurrent()) this.#fail();
    } finally {
      clearTimeout(waiting);
    }
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    const { shown } = this.#view;
    try {
      const hits = (await answer?.hits(shown, shown + PAGE)) ?? [];
      // The reader may have asked something else meanwhile, or pressed twice.
      if (!answer || answer !== this.#answer || shown !== this.#view.shown) return;
      this.#view.append(this.#question, answer, hits);
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    closeIndex();
    this.#view.say('failed', words.failed);
  }
}

function searchInputs(): NodeListOf<HTMLInputElement> {
  return document.querySelectorAll<HTMLInputElement>('site-search input[name=q]');
}

define('search-results', SearchResults);
