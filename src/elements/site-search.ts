import { define } from './define.ts';

/**
 * Around a real search form: does not leave the page for an empty question. The answer is the
 * business of the search page.
 */
export class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      const input = this.querySelector('input');
      if (!input || input.value.trim() !== '') return;
      event.preventDefault();
      input.focus();
    });
  }
}

define('site-search', SiteSearch);
