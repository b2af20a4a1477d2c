/** In one file, since every control and every step of a search depends on the current request. */
import '../old-browsers.ts';
import type { PortalPage } from '../../domain/search/portal-pages.ts';
import { searchWords as words } from '../../strings/search.ts';
import { breathe } from './breathe.ts';
import { canRunSearch } from './can-run.ts';
import { explainNoResults } from './no-results.ts';
import { normaliseQuery } from './normalise-query.ts';
import { closeIndex, openIndex } from './search-index.ts';
import { PanelView } from './panel-view.ts';
import { fetchPages } from './portal-pages.ts';
import { prefetchIndex, prefetchTerms } from './prefetch.ts';
import { ProgressTimer } from './progress-timer.ts';
import { PAGE_SIZE, ResultList, type ListPosition } from './result-list.ts';
import {
  FILTER_NAMES,
  readSearchRequest,
  SORTS,
  writeSearchRequest,
  type FilterName,
  type SearchRequest,
} from './search-request.ts';
import { SearchResults } from './search-results.ts';
import { SearchUrl } from './search-url.ts';

/** Milliseconds after the last key before a search starts. */
const DEBOUNCE_MS = 300;

/** What changed the request: the URL, keys still being pressed, or a submitted form or changed control. */
type Trigger = 'url' | 'typing' | 'submit';

/**
 * The search page: searches for what its URL asks and what is typed into its form, and keeps the URL in step so that it
 * can be shared.
 */
export class SearchPanel {
  readonly #url = new SearchUrl();
  readonly #view: PanelView;
  readonly #list: ResultList;
  readonly #input: HTMLInputElement;
  readonly #folder: string;
  readonly #pageTitle = document.title;
  #request = readSearchRequest('');
  /** Number of the pages shown above the articles. */
  #pagesShown = 0;
  #results: SearchResults | undefined;
  /** Whole results whose filters show no counts yet. */
  #uncounted: SearchResults | undefined;
  /** Number of the current search; results of earlier ones are discarded. */
  #searchNumber = 0;
  #debounce: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    const input = root.querySelector('input');
    if (!input) throw new Error('The search has no input.');
    this.#input = input;
    this.#view = new PanelView(root);
    this.#list = new ResultList(this.#view.list);
    this.#folder = root.dataset['index'] ?? '';
  }

  start(): void {
    const { sort, exact, more, retry, clear, chips, list, tools } = this.#view;
    const input = this.#input;
    const typedBefore = input.value;
    input.addEventListener('focus', () => this.#prefetch());
    input.addEventListener('input', () => this.#onInput());
    input.form?.addEventListener('submit', (event) => this.#onSubmit(event));
    sort.addEventListener('change', () => {
      this.#change({ sort: SORTS.find((name) => name === sort.value) ?? 'lien-quan' });
    });
    exact.addEventListener('change', () => this.#change({ exact: exact.checked }));
    for (const name of FILTER_NAMES) {
      this.#view.select(name)?.addEventListener('change', () => this.#onFilterChange());
    }
    chips.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const name = FILTER_NAMES.find((filter) => filter === button?.dataset['remove']);
      if (name) this.#removeFilter(name);
    });
    clear.addEventListener('click', () => {
      this.#change({ filters: {} });
      this.#moveFocus();
    });
    more.addEventListener('click', () => void this.#showMore());
    retry.addEventListener('click', () => {
      void this.#search(Math.max(this.#list.length, PAGE_SIZE));
      this.#moveFocus();
    });
    const savePosition = () => this.#url.savePosition(this.#list.position);
    list.addEventListener('click', savePosition);
    addEventListener('pagehide', savePosition);
    addEventListener('popstate', () => this.#readUrl());
    tools.open = matchMedia('(min-width: 64rem)').matches;
    tools.addEventListener('toggle', () => this.#onToggle());
    this.#readUrl();
    // Text typed before this script was loaded takes precedence over the URL.
    if (typedBefore !== '' && normaliseQuery(typedBefore) !== this.#request.query) {
      input.value = typedBefore;
      this.#onInput();
    }
    if (document.activeElement === input) this.#prefetch();
  }

  #prefetch(): void {
    prefetchIndex(this.#folder);
    void fetchPages(this.#input.form);
  }

  #readUrl(): void {
    const { request, position } = this.#url.read();
    this.#navigate(request, 'url', position);
  }

  #onInput(): void {
    clearTimeout(this.#debounce);
    prefetchTerms(this.#folder, this.#input.value);
    this.#debounce = setTimeout(() => {
      const query = normaliseQuery(this.#input.value);
      this.#navigate({ ...this.#request, query }, 'typing');
    }, DEBOUNCE_MS);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const query = normaliseQuery(this.#input.value);
    this.#navigate({ ...this.#request, query }, 'submit');
    // Hides the on-screen keyboard, which covers the results.
    if (isTouchScreen()) this.#input.blur();
  }

  #onFilterChange(): void {
    const filters: SearchRequest['filters'] = {};
    for (const name of FILTER_NAMES) {
      const value = this.#view.select(name)?.value;
      if (value) filters[name] = value;
    }
    // A month belongs to its year.
    if (filters.nam === undefined || filters.nam !== this.#request.filters.nam) {
      delete filters.thang;
    }
    this.#change({ filters });
  }

  #removeFilter(name: FilterName): void {
    const filters = { ...this.#request.filters };
    delete filters[name];
    if (name === 'nam') delete filters.thang;
    this.#change({ filters });
    this.#moveFocus();
  }

  /** Takes the focus from a control that disappears. On a touch screen not to the input, which would open the keyboard. */
  #moveFocus(): void {
    const filters = this.#view.tools.querySelector('summary');
    if (isTouchScreen() && filters) filters.focus();
    else this.#input.focus();
  }

  #change(part: Partial<SearchRequest>): void {
    // Includes what was typed within the last DEBOUNCE_MS.
    const query = normaliseQuery(this.#input.value);
    this.#navigate({ ...this.#request, query, ...part }, 'submit');
  }

  /** Makes this the request of the page: in its controls, its URL, its title and its list. */
  #navigate(request: SearchRequest, trigger: Trigger, position?: ListPosition): void {
    clearTimeout(this.#debounce);
    const isNew = writeSearchRequest(request) !== writeSearchRequest(this.#request);
    this.#request = request;
    const { query } = request;
    if (trigger !== 'typing') this.#input.value = query;
    this.#view.showRequest(request);
    if (trigger !== 'url') {
      const isDraft = trigger === 'typing';
      this.#url.write(request, { isDraft, position: this.#list.position });
    }
    document.title = query ? words.pageTitle(query, this.#pageTitle) : this.#pageTitle;
    const { state } = this.#view;
    // A prefix that was searched while typing becomes a whole word when the form is submitted.
    const isFinished = trigger === 'submit' && this.#results?.lastIsPrefix;
    if (
      isNew ||
      isFinished ||
      state === undefined ||
      state === 'failed' ||
      state === 'interrupted'
    ) {
      void this.#search(position?.shown ?? PAGE_SIZE, trigger === 'typing', position);
    }
  }

  async #search(count: number, lastIsPrefix = false, position?: ListPosition): Promise<void> {
    const request = this.#request;
    const number = ++this.#searchNumber;
    const isCurrent = () => number === this.#searchNumber;
    this.#results = undefined;
    this.#uncounted = undefined;
    this.#list.reset(position);
    if (!request.query) return this.#showEmpty('start', words.start, position);
    const timer = this.#startTimer(isCurrent);
    const fetchingPages = fetchPages(this.#input.form);
    let results: SearchResults | undefined;
    try {
      await breathe();
      const index = await openIndex(this.#folder);
      await breathe();
      if (!isCurrent()) return;
      results = new SearchResults(index, request, lastIsPrefix);
      await breathe();
      if (!isCurrent()) return;
      if (!results.hasWords) {
        return this.#showEmpty('none', words.noWords(request.query), position);
      }
      for await (const { from } of results.searchBundles()) {
        if (!isCurrent()) return;
        timer.restart();
        if (results.total > 0) {
          const pages = results.matchingPages(await fetchingPages);
          await this.#list.show(results, count);
          if (!isCurrent()) return;
          timer.cancelSlow();
          // Above articles that are there already, they would push them down.
          if (this.#results === undefined) this.#showPages(pages);
          this.#results = results;
        }
        if (results.isComplete) break;
        this.#showProgress(results, from);
        this.#list.restore(position, results.total);
      }
      timer.stop();
      // Articles that were found while the last word was being typed are found again when the query is opened later.
      if (results.totalUnfiltered === 0 && !lastIsPrefix) {
        return await this.#search(count, true, position);
      }
      if (results.total === 0) {
        this.#showPages(results.matchingPages(await fetchingPages));
        await this.#showNoResults(results, isCurrent);
      } else this.#showFound(results);
      if (!isCurrent()) return;
      this.#list.restore(position, results.total);
      this.#list.refocus();
      await this.#showFilterCounts(results, isCurrent);
    } catch {
      if (!isCurrent()) return;
      const isReplaced = await results?.isReplaced();
      if (!isCurrent()) return;
      if (!isReplaced) return this.#showFailure();
      closeIndex();
      await this.#search(count, lastIsPrefix, position);
    } finally {
      timer.stop();
    }
  }

  #showPages(pages: readonly PortalPage[]): void {
    this.#pagesShown = pages.length;
    this.#view.showPages(pages);
  }

  #startTimer(isCurrent: () => boolean): ProgressTimer {
    return new ProgressTimer({
      onSlow: () => {
        if (isCurrent()) this.#view.showStatus('loading', words.loading);
      },
      onTimeout: () => {
        if (!isCurrent()) return;
        this.#searchNumber++;
        this.#showFailure();
      },
    });
  }

  /** The page without articles: there is no query, or nothing in it to search for. */
  #showEmpty(state: 'start' | 'none', message: string, position: ListPosition | undefined): void {
    this.#list.clear();
    this.#showPages([]);
    this.#view.showStatus(state, message);
    for (const name of FILTER_NAMES) this.#view.showCounts(name, undefined);
    this.#list.restore(position, 0);
  }

  /** The status between two bundles. Without a year filter it names the year that the search has reached. */
  #showProgress(results: SearchResults, from: number): void {
    const { query, filters } = results.request;
    const hasYear = filters.nam !== undefined;
    if (results.total === 0) {
      if (this.#view.state === 'loading' && !hasYear) {
        this.#view.showStatus('loading', words.noneSince(from));
      }
    } else if (results.isSettled) this.#showFound(results);
    else if (hasYear) this.#view.showStatus('found', words.foundSoFar(results.total, query));
    else this.#view.showStatus('found', words.foundSince(results.total, query, from));
  }

  #showFound(results: SearchResults): void {
    const { query, filters } = results.request;
    const { total } = results;
    const isFiltered = Object.keys(filters).length > 0;
    const found = isFiltered ? words.foundFiltered(total, query) : words.found(total, query);
    const shown = this.#list.length;
    const message = this.#withPages(results.hasExactMatch ? found : `${found} ${words.noneExact}`);
    this.#view.showStatus('found', shown < total ? `${message} ${words.shown(shown)}` : message);
    this.#view.more.hidden = shown >= total;
  }

  async #showNoResults(results: SearchResults, isCurrent: () => boolean): Promise<void> {
    const { message, groups } = await explainNoResults(results, this.#folder);
    if (!isCurrent()) return;
    this.#list.clear();
    this.#view.showStatus('none', this.#withPages(message));
    for (const group of groups) this.#view.showLinks(group);
  }

  #withPages(message: string): string {
    const count = this.#pagesShown;
    return count > 0 ? `${message} ${words.pagesFound(count)}` : message;
  }

  #onToggle(): void {
    const uncounted = this.#uncounted;
    if (uncounted) void this.#showFilterCounts(uncounted, () => uncounted === this.#uncounted);
  }

  /**
   * The articles are useful without the counts, so a failure here does not fail the search. Nobody sees them while the
   * filters are closed, as they are at first on a phone; then they are fetched when the filters are opened.
   */
  async #showFilterCounts(results: SearchResults, isCurrent: () => boolean): Promise<void> {
    this.#uncounted = results;
    if (!this.#view.tools.open) return;
    const hasArrived = await results.fetchFacets().then(
      () => true,
      () => false,
    );
    if (!isCurrent()) return;
    if (!hasArrived) closeIndex();
    for (const name of FILTER_NAMES) {
      await breathe();
      if (!isCurrent()) return;
      this.#view.showCounts(name, hasArrived ? results.counts(name) : undefined);
    }
    this.#uncounted = undefined;
  }

  async #showMore(): Promise<void> {
    const results = this.#results;
    if (!results) return;
    const isCurrent = () => results === this.#results;
    const timer = this.#startTimer(isCurrent);
    try {
      if (await this.#list.showMore(results, isCurrent)) this.#showFound(results);
    } catch {
      if (!isCurrent()) return;
      const isReplaced = await results.isReplaced();
      if (!isCurrent()) return;
      if (!isReplaced) return this.#showFailure();
      closeIndex();
      await this.#search(this.#list.length + PAGE_SIZE);
    } finally {
      timer.stop();
    }
  }

  /** Articles that have already arrived stay. */
  #showFailure(): void {
    closeIndex();
    if (this.#results) {
      return this.#view.showStatus('interrupted', words.interrupted(this.#list.length));
    }
    this.#list.clear();
    this.#showPages([]);
    if (canRunSearch()) this.#view.showStatus('failed', words.failed);
    else this.#view.showStatus('unable', words.unable);
  }
}

function isTouchScreen(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
