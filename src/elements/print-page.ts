import { define } from './define-element.ts';

/** A button that prints the page. */
export class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print());
  }
}

define('print-page', PrintPage);
