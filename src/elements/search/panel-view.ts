import type { PortalPage } from '../../domain/search/portal-pages.ts';
import { searchWords as words } from '../../strings/search.ts';
import { createElement, requirePart } from './dom.ts';
import type { LinkGroup } from './no-results.ts';
import { FILTER_NAMES, type FilterName, type SearchRequest } from './search-request.ts';

/** Value of `data-state` on the element. The style sheet shows the parts that belong to it. */
export type State = 'start' | 'loading' | 'found' | 'interrupted' | 'none' | 'failed' | 'unable';

/** States in which the list may hold articles. */
const STATES_WITH_LIST: readonly State[] = ['loading', 'found', 'interrupted'];

/** The parts of SearchPanel.astro besides its form: status, results, filters and help when nothing is found. */
export class PanelView {
  readonly sort: HTMLSelectElement;
  readonly exact: HTMLInputElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly list: HTMLElement;
  readonly chips: HTMLElement;
  readonly tools: HTMLDetailsElement;
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #corrections: HTMLElement;
  readonly #pages: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.sort = requirePart(root, 'sort');
    this.exact = requirePart(root, 'exact');
    this.more = requirePart(root, 'more');
    this.retry = requirePart(root, 'retry');
    this.clear = requirePart(root, 'clear');
    this.list = requirePart(root, 'list');
    this.chips = requirePart(root, 'chips');
    this.tools = requirePart(root, 'tools');
    this.#status = requirePart(root, 'status');
    this.#corrections = requirePart(root, 'corrections');
    this.#pages = requirePart(root, 'pages');
  }

  get state(): State | undefined {
    return this.#root.dataset['state'] as State | undefined;
  }

  /** Shows a state and announces the message. While results are loading, the previous ones stay readable. */
  showStatus(state: State, message: string): void {
    this.#root.dataset['state'] = state;
    if (!STATES_WITH_LIST.includes(state)) this.list.replaceChildren();
    if (state !== 'found' && state !== 'loading') this.more.hidden = true;
    this.#corrections.replaceChildren();
    this.#status.textContent = message;
  }

  /** Shows pages of the portal above the articles, each with what it is. */
  showPages(pages: readonly PortalPage[]): void {
    const items = pages.map(({ title, kind, path }) => {
      const anchor = createElement('a', [title]);
      anchor.href = path;
      return createElement('li', [anchor, ' ', createElement('small', [kind])]);
    });
    this.#pages.replaceChildren(...items);
    this.#pages.hidden = items.length === 0;
  }

  /** Adds links below the status. */
  showLinks({ lead, links }: LinkGroup): void {
    if (links.length === 0) return;
    const anchors = links.map(({ href, text }) => {
      const anchor = createElement('a', [text]);
      anchor.href = href;
      return createElement('li', [anchor]);
    });
    const list = createElement('ul', anchors);
    list.className = 'offers';
    this.#corrections.append(createElement('p', [lead]), list);
  }

  /** The select of a filter, undefined when this portal does not offer the filter. */
  select(name: FilterName): HTMLSelectElement | undefined {
    return (
      this.#root.querySelector<HTMLSelectElement>(`select[data-filter="${name}"]`) ?? undefined
    );
  }

  /** Sets all controls to the request. */
  showRequest({ filters, sort, exact }: SearchRequest): void {
    this.sort.value = sort;
    this.exact.checked = exact;
    for (const name of FILTER_NAMES) {
      const select = this.select(name);
      if (select) select.value = filters[name] ?? '';
    }
    this.#showMonths(filters);
    this.#showChips(filters);
  }

  /**
   * Shows behind each value of a filter how many articles it would give, and hides values that give none. When the
   * counts could not be fetched, every value can be chosen.
   */
  showCounts(name: FilterName, counts: ReadonlyMap<string, number> | undefined): void {
    for (const option of this.select(name)?.options ?? []) {
      if (option.value === '') continue;
      if (!counts) {
        option.textContent = option.dataset['title'] ?? option.value;
        option.disabled = option.hidden = false;
        continue;
      }
      const count = counts.get(option.value) ?? 0;
      option.textContent = words.option(option.dataset['title'] ?? option.value, count);
      option.disabled = option.hidden = count === 0 && !option.selected;
    }
  }

  /** The values of the month filter are the months of the chosen year. */
  #showMonths({ nam: year, thang: month }: SearchRequest['filters']): void {
    const select = this.select('thang');
    if (!select) return;
    const field = select.closest<HTMLElement>('[data-part=months]');
    if (field) field.hidden = year === undefined;
    for (const option of select.options) {
      const { month: number } = option.dataset;
      if (number) option.value = `${year}-${number}`;
    }
    select.value = month ?? '';
  }

  #showChips(filters: SearchRequest['filters']): void {
    const chips = FILTER_NAMES.flatMap((name) => {
      const value = filters[name];
      if (value === undefined) return [];
      const option = [...(this.select(name)?.options ?? [])].find((item) => item.value === value);
      const title = option?.dataset['title'] ?? value;
      const button = createElement('button', [words.chip(words.filters[name], title)]);
      button.type = 'button';
      button.dataset['remove'] = name;
      button.setAttribute('aria-label', words.removeChip(words.filters[name], title));
      return [createElement('li', [button])];
    });
    this.chips.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
    this.clear.hidden = chips.length === 0;
  }
}
