import { define } from './define.ts';
import { preloadSearch } from './search/preload.ts';

/**
 * Around a real search form, which leads to the search page with script or without. In the masthead it suggests
 * articles while the reader types; on the search page, where it also holds the place for results, it answers.
 * What either needs is fetched when the form is entered or the address asks something, and not before.
 */
export class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input) return;
    this.addEventListener('submit', (event) => {
      if (input.value.trim() !== '') return;
      event.preventDefault();
      input.focus();
    });
    if (this.hasAttribute('data-panel')) {
      this.#answer().catch(() => this.#fail(input));
      return;
    }
    const suggest = () => {
      // A failure leaves the form as it is, until it is entered again.
      this.#suggest(input).catch(() => input.addEventListener('focus', suggest, { once: true }));
    };
    if (document.activeElement === input || input.value !== '') suggest();
    else input.addEventListener('focus', suggest, { once: true });
  }

  async #answer(): Promise<void> {
    if (this.#asked !== null) preloadSearch(this.dataset['index'] ?? '');
    const { SearchPanel } = await import('./search/panel.ts');
    new SearchPanel(this).start();
  }

  async #suggest(input: HTMLInputElement): Promise<void> {
    preloadSearch(this.dataset['index'] ?? '');
    const { Suggestions } = await import('./search/suggestions.ts');
    new Suggestions(this, input).start();
  }

  /** Without the script that answers: keeps the question, says so, and lets the reader try again. */
  #fail(input: HTMLInputElement): void {
    input.value ||= this.#asked ?? '';
    this.dataset['state'] = 'failed';
    const status = this.querySelector('[data-part=status]');
    if (status) status.textContent = this.dataset['failed'] ?? '';
    this.querySelector('[data-part=retry]')?.addEventListener('click', () => location.reload());
  }

  get #asked(): string | null {
    return new URLSearchParams(location.search).get('q');
  }
}

define('site-search', SiteSearch);
