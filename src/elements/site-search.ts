import { define } from './define-element.ts';
import { preloadSearch } from './search/preload.ts';

/**
 * Enhances a search form, which also works without script. In the masthead it suggests articles while the reader types; on
 * the search page (`data-panel`) it shows results. The code loads when the form gets the focus or the URL holds a query.
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
      this.startPanel().catch(() => this.showFailure(input));
      return;
    }
    const suggest = () => {
      // On failure the form works as without script; the next focus tries again.
      this.startSuggestions(input).catch(() =>
        input.addEventListener('focus', suggest, { once: true }),
      );
    };
    if (document.activeElement === input || input.value !== '') suggest();
    else input.addEventListener('focus', suggest, { once: true });
  }

  private async startPanel(): Promise<void> {
    if (this.query !== null) preloadSearch(this.dataset['index'] ?? '');
    const { SearchPanel } = await import('./search/panel.ts');
    new SearchPanel(this).start();
  }

  private async startSuggestions(input: HTMLInputElement): Promise<void> {
    preloadSearch(this.dataset['index'] ?? '');
    const { Suggestions } = await import('./search/suggestions.ts');
    new Suggestions(this, input).start();
  }

  /** The script could not be loaded: keeps the query, says so and offers to try again. */
  private showFailure(input: HTMLInputElement): void {
    input.value ||= this.query ?? '';
    this.dataset['state'] = 'failed';
    const status = this.querySelector('[data-part=status]');
    if (status) status.textContent = this.dataset['failed'] ?? '';
    this.querySelector('[data-part=retry]')?.addEventListener('click', () => location.reload());
  }

  private get query(): string | null {
    return new URLSearchParams(location.search).get('q');
  }
}

define('site-search', SiteSearch);
