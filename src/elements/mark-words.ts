import { define } from './define-element.ts';

/**
 * Highlights the words of a search in an article that was opened from a result: the parameter `tim` of the URL holds the
 * query. Shows a button that removes the highlights. The code loads only if `tim` is there.
 */
export class MarkWords extends HTMLElement {
  connectedCallback(): void {
    if (!new URLSearchParams(location.search).has('tim')) return;
    // On failure the article has no highlights.
    this.mark().catch(() => undefined);
  }

  private async mark(): Promise<void> {
    const { ArticleHighlights } = await import('./search/article-highlights.ts');
    new ArticleHighlights(this).show();
  }
}

define('mark-words', MarkWords);
