import { searchWords as words } from '../../strings/search.ts';
import type { Offer } from './nothing-found.ts';
import { make, part } from './parts.ts';
import { FILTER_NAMES, type FilterName, type Question } from './question.ts';

/** Stands in `data-state` of the element; the style sheet shows what belongs to it. */
export type State = 'start' | 'loading' | 'found' | 'interrupted' | 'none' | 'failed';

/** States in which there are articles in the list, or may be from before. */
const LISTING: readonly State[] = ['loading', 'found', 'interrupted'];

/** What SearchPanel.astro shows besides its form: status, results, filters and what helps when nothing is found. */
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

  constructor(root: HTMLElement) {
    this.#root = root;
    this.sort = part(root, 'sort');
    this.exact = part(root, 'exact');
    this.more = part(root, 'more');
    this.retry = part(root, 'retry');
    this.clear = part(root, 'clear');
    this.list = part(root, 'list');
    this.chips = part(root, 'chips');
    this.tools = part(root, 'tools');
    this.#status = part(root, 'status');
    this.#corrections = part(root, 'corrections');
  }

  get state(): State | undefined {
    return this.#root.dataset['state'] as State | undefined;
  }

  /** Shows a state and speaks it. While an answer is on its way the former one stays readable. */
  say(state: State, message: string): void {
    this.#root.dataset['state'] = state;
    if (!LISTING.includes(state)) this.list.replaceChildren();
    if (state !== 'found' && state !== 'loading') this.more.hidden = true;
    this.#corrections.replaceChildren();
    this.#status.textContent = message;
  }

  /** Shows other queries that find something, each as a link. */
  offer({ lead, links }: Offer): void {
    if (links.length === 0) return;
    const anchors = links.map(({ href, text }) => {
      const anchor = make('a', [text]);
      anchor.href = href;
      return make('li', [anchor]);
    });
    const list = make('ul', anchors);
    list.className = 'offers';
    this.#corrections.append(make('p', [lead]), list);
  }

  /** The select of a filter; undefined for one that this portal has no use for. */
  select(name: FilterName): HTMLSelectElement | undefined {
    return (
      this.#root.querySelector<HTMLSelectElement>(`select[data-filter="${name}"]`) ?? undefined
    );
  }

  /** Sets all controls to what the question says. */
  showQuestion({ filters, sort, exact }: Question): void {
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
   * Writes behind each value of a filter how many articles it would give, and takes away those that give none.
   * Without counts, which may not have arrived, every value can be chosen.
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

  /** A month belongs to a year: its values are those of the year that is chosen. */
  #showMonths({ nam: year, thang: month }: Question['filters']): void {
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

  #showChips(filters: Question['filters']): void {
    const chips = FILTER_NAMES.flatMap((name) => {
      const value = filters[name];
      if (value === undefined) return [];
      const option = [...(this.select(name)?.options ?? [])].find((item) => item.value === value);
      const title = option?.dataset['title'] ?? value;
      const button = make('button', [words.chip(words.filters[name], title)]);
      button.type = 'button';
      button.dataset['remove'] = name;
      button.ariaLabel = words.removeChip(words.filters[name], title);
      return [make('li', [button])];
    });
    this.chips.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
    this.clear.hidden = chips.length === 0;
  }
}
