import { searchWords as words } from '../../strings.ts';
import type { Question } from './address.ts';
import type { Answer, Hit } from './pagefind.ts';
import { resultItem } from './result-item.ts';

/** Stands in `data-state` of the element; the style sheet shows what belongs to it. */
export type State = 'start' | 'loading' | 'found' | 'none' | 'failed';

/** The part of SearchResults.astro that answers: its live region, list, buttons and category filter. */
export class ResultsView {
  readonly select: HTMLSelectElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.select = part(root, 'category');
    this.more = part(root, 'more');
    this.retry = part(root, 'retry');
    this.#list = part(root, 'list');
    this.#status = part(root, 'status');
  }

  get shown(): number {
    return this.#list.children.length;
  }

  get state(): State | undefined {
    return this.#root.dataset['state'] as State | undefined;
  }

  /** Shows a state and speaks it. While an answer is on its way the former one stays readable. */
  say(state: State, message: string): void {
    this.#root.dataset['state'] = state;
    if (state === 'start' || state === 'failed') this.#list.replaceChildren();
    this.#status.textContent = message;
    this.more.hidden = true;
  }

  /** Shows the first articles of an answer and what it would be in each category. */
  answer(question: Question, answer: Answer, hits: Hit[]): void {
    this.#count(answer.counts);
    this.#list.replaceChildren(...hits.map(resultItem));
    this.say(hits.length > 0 ? 'found' : 'none', this.#sum(question, answer.total));
    this.more.hidden = this.shown >= answer.total;
  }

  /** Appends further articles; the keyboard goes on at the first of them. */
  append(question: Question, answer: Answer, hits: Hit[]): void {
    const items = hits.map(resultItem);
    this.#list.append(...items);
    this.say('found', this.#sum(question, answer.total));
    this.more.hidden = this.shown >= answer.total;
    items[0]?.querySelector('a')?.focus();
  }

  /** Titles of the categories in the filter, with counts when there is a question. */
  #count(counts: Record<string, number>): void {
    for (const option of this.select.options) {
      const title = option.dataset['title'];
      if (title) option.textContent = words.categoryCount(title, counts[title] ?? 0);
    }
  }

  #sum({ query }: Question, total: number): string {
    const category = this.select.selectedOptions[0]?.dataset['title'];
    if (total === 0) return category ? words.noneIn(query, category) : words.none(query);
    const found = category ? words.foundIn(total, query, category) : words.found(total, query);
    return this.shown < total ? `${found} ${words.shown(this.shown)}` : found;
  }
}

function part<Kind extends HTMLElement>(root: HTMLElement, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part=${name}]`);
  if (!found) throw new Error(`<${root.localName}> lacks its part "${name}".`);
  return found;
}
