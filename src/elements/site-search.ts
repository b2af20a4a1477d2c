import { define } from './define.ts';
import { normaliseQuery } from './search/query.ts';

/**
 * Around a real search form: tidies what was typed before it is sent, and does not leave the page
 * for an empty question. The answer is the business of the search page.
 */
export class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      const input = this.querySelector('input');
      if (!input) return;
      input.value = normaliseQuery(input.value);
      if (input.value !== '') return;
      event.preventDefault();
      input.focus();
    });
  }
}

define('site-search', SiteSearch);
