import { define } from './define.ts';

/**
 * In an article that was opened from a result of the search, whose address says as `tim` what was found, marks its
 * words and shows a button that takes the marks away again. The code for it is fetched only then.
 */
export class MarkWords extends HTMLElement {
  connectedCallback(): void {
    if (!new URLSearchParams(location.search).has('tim')) return;
    // A failure leaves the article without marks, as it is for every other reader.
    this.#mark().catch(() => undefined);
  }

  async #mark(): Promise<void> {
    const { ArticleHighlights } = await import('./search/article-highlights.ts');
    new ArticleHighlights(this).show();
  }
}

define('mark-words', MarkWords);
