import { whenNear } from './counter/when-visible.ts';
import { define } from './define-element.ts';

/**
 * Enhances the rating form, which also works without script: the reader stays on the page, and the chosen stars are kept
 * until the tab is closed. `data-service` is the URL of the service; `data-ratings` and `data-score` are ratings that the
 * service does not know; `data-built` is their number when the page was built. The code loads when the form is in view.
 */
export class ArticleRating extends HTMLElement {
  connectedCallback(): void {
    // A failure leaves the form as it is without script.
    whenNear(this, () => void this.start().catch(() => undefined));
  }

  private async start(): Promise<void> {
    const { RatingForm } = await import('./counter/rating-form.ts');
    await new RatingForm(this).start();
  }
}

define('article-rating', ArticleRating);
