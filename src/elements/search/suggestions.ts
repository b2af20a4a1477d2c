import '../old-browsers.ts';
import { formatIsoDate } from '../../domain/time/format-date-in-browser.ts';
import type { PortalPage } from '../../domain/search/portal-pages.ts';
import { searchWords as words } from '../../strings/search.ts';
import { createElement, requirePart } from './dom.ts';
import { titleOf } from './excerpt.ts';
import { normaliseQuery, withHighlightQueries } from './normalise-query.ts';
import { fetchPages } from './portal-pages.ts';
import { closeIndex, openIndex, type StoredArticle } from './search-index.ts';
import { prefetchIndex, prefetchTerms } from './prefetch.ts';
import { requestFor, writeSearchRequest } from './search-request.ts';
import { SearchResults } from './search-results.ts';

const MAX_SUGGESTIONS = 6;
/** Milliseconds after the last key before a search starts. */
const DEBOUNCE_MS = 200;
/** Milliseconds before slow suggestions are announced as being on their way. */
const SLOW_MS = 600;

/** A line of the list: what it shows, and where it leads. */
interface Suggestion {
  content: (Node | string)[];
  path: string;
}

/**
 * Suggests articles below a search input while the reader types: a combobox with a list, as described in
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. Should it fail, the form still leads to the search page.
 */
export class Suggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #folder: string;
  #debounce: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, input: HTMLInputElement) {
    this.#input = input;
    this.#list = requirePart(root, 'suggestions');
    this.#status = requirePart(root, 'suggested');
    this.#folder = root.dataset['index'] ?? '';
  }

  start(): void {
    const input = this.#input;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.#list.id);
    prefetchIndex(this.#folder);
    void fetchPages(input.form);
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('keydown', (event) => this.#onKeydown(event));
    input.addEventListener('blur', () => this.#close());
    // Pressing an option must not blur the input before the click event.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      if (event.target instanceof Element) this.#visit(event.target.closest('li'));
    });
    if (input.value !== '') this.#onInput();
  }

  #onInput(): void {
    clearTimeout(this.#debounce);
    prefetchTerms(this.#folder, this.#input.value);
    this.#debounce = setTimeout(() => void this.#search(), DEBOUNCE_MS);
  }

  async #search(): Promise<void> {
    const query = normaliseQuery(this.#input.value);
    if (query.length < 2) {
      this.#list.replaceChildren();
      return this.#close();
    }
    const slow = setTimeout(() => {
      if (!this.#isStale(query)) this.#showMessage(query, words.suggesting);
    }, SLOW_MS);
    const suggestions = await this.#find(query).catch(() => undefined);
    clearTimeout(slow);
    if (!suggestions) closeIndex();
    if (this.#isStale(query)) return;
    if (!suggestions) this.#showMessage(query, words.suggestionsFailed);
    else if (suggestions.length === 0) this.#showMessage(query, words.noSuggestions);
    else this.#show(query, suggestions);
  }

  async #find(query: string): Promise<Suggestion[]> {
    const index = await openIndex(this.#folder);
    const results = new SearchResults(index, requestFor(query), true);
    try {
      return await this.#firstOf(results, query);
    } catch (error) {
      if (!(await results.isReplaced())) throw error;
      closeIndex();
      return this.#find(query);
    }
  }

  async #firstOf(results: SearchResults, query: string): Promise<Suggestion[]> {
    const fetchingPages = fetchPages(this.#input.form);
    await results.searchUntil(MAX_SUGGESTIONS);
    // Loading articles that will not be shown would delay the next suggestions.
    if (this.#isStale(query)) return [];
    const matches = await results.top(MAX_SUGGESTIONS);
    const articles = await Promise.all(
      matches.map(async (match) => {
        const queries = results.highlightQueriesOf(match);
        return articleSuggestion(await match.load(), match.positions, queries);
      }),
    );
    return [...results.matchingPages(await fetchingPages).map(pageSuggestion), ...articles];
  }

  /** Whether the reader has typed on, or left the input. */
  #isStale(query: string): boolean {
    return document.activeElement !== this.#input || normaliseQuery(this.#input.value) !== query;
  }

  #show(query: string, suggestions: readonly Suggestion[]): void {
    const options = suggestions.map(({ content, path }) => option(content, path));
    this.#setOptions([...options, this.#toSearchPage(query, words.seeAll(query))]);
    this.#status.textContent = words.suggested(options.length);
  }

  /** Instead of suggestions: the reason, and the way to the search page. */
  #showMessage(query: string, message: string): void {
    this.#setOptions([this.#toSearchPage(query, `${message} ${words.seeElsewhere(query)}`)]);
    this.#status.textContent = message;
  }

  #toSearchPage(query: string, text: string): HTMLLIElement {
    return option([text], this.#input.form?.action + writeSearchRequest(requestFor(query)));
  }

  #setOptions(options: readonly HTMLLIElement[]): void {
    this.#list.replaceChildren(...options);
    options.forEach((item, index) => (item.id = `${this.#list.id}-${index}`));
    this.#open(true);
    this.#select(undefined);
  }

  #onKeydown(event: KeyboardEvent): void {
    const options = [...this.#list.children] as HTMLElement[];
    const current = options.findIndex((item) => item.ariaSelected === 'true');
    if (event.key === 'Escape' && !this.#list.hidden) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && current >= 0 && !this.#list.hidden) {
      event.preventDefault();
      this.#visit(options[current]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      this.#open(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One step beyond either end leads back to the input.
      const next = current < 0 && step < 0 ? options.length - 1 : current + step;
      this.#select(options[next]);
    }
  }

  #select(selected: HTMLElement | undefined): void {
    for (const item of this.#list.children) item.ariaSelected = String(item === selected);
    if (selected) this.#input.setAttribute('aria-activedescendant', selected.id);
    else this.#input.removeAttribute('aria-activedescendant');
    selected?.scrollIntoView({ block: 'nearest' });
  }

  #visit(item: HTMLElement | null | undefined): void {
    const url = item?.dataset['url'];
    if (url) location.assign(url);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.ariaExpanded = String(isOpen);
  }

  #close(): void {
    this.#open(false);
    this.#select(undefined);
    this.#status.textContent = '';
  }
}

/** An article with its day; it is opened with the words of the queries highlighted. */
function articleSuggestion(
  article: StoredArticle,
  positions: readonly number[],
  queries: readonly string[],
): Suggestion {
  const title = titleOf(article, positions).map(({ text, highlighted }) =>
    highlighted ? createElement('mark', [text]) : text,
  );
  return {
    content: [createElement('span', title), createElement('small', [formatIsoDate(article.date)])],
    path: withHighlightQueries(article.path, queries),
  };
}

/** A page of the portal with what it is. */
function pageSuggestion({ title, kind, path }: PortalPage): Suggestion {
  return { content: [createElement('span', [title]), ' ', createElement('small', [kind])], path };
}

function option(children: (Node | string)[], url: string): HTMLLIElement {
  const item = createElement('li', children);
  item.role = 'option';
  item.ariaSelected = 'false';
  item.dataset['url'] = url;
  return item;
}
