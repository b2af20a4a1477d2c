import { define } from './define.ts';

/**
 * In an article that was opened from a result of the search, whose address carries the query as `tim`, marks its
 * words and shows a button that takes the marks away again. The code for it is fetched only then.
 */
export class MarkWords extends HTMLElement {
  connectedCallback(): void {
    const query = new URLSearchParams(location.search).get('tim');
    // A failure leaves the article without marks, as it is for every other reader.
    if (query) this.#mark(query).catch(() => undefined);
  }

  async #mark(query: string): Promise<void> {
    const { ArticleMarks } = await import('./search/article-marks.ts');
    new ArticleMarks(this).show(query);
  }
}

define('mark-words', MarkWords);
