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
    if (this.hasAttribute('data-panel')) void this.#answer();
    else if (document.activeElement === input || input.value !== '') void this.#suggest(input);
    else input.addEventListener('focus', () => void this.#suggest(input), { once: true });
  }

  async #answer(): Promise<void> {
    if (new URLSearchParams(location.search).has('q')) preloadSearch(this.dataset['index'] ?? '');
    const { SearchPanel } = await import('./search/panel.ts');
    new SearchPanel(this).start();
  }

  async #suggest(input: HTMLInputElement): Promise<void> {
    preloadSearch(this.dataset['index'] ?? '');
    const { Suggestions } = await import('./search/suggestions.ts');
    new Suggestions(this, input).start();
  }
}

define('site-search', SiteSearch);
