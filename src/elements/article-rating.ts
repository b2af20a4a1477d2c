import { whenNear } from './counter/when-visible.ts';
import { define } from './define.ts';

/**
 * Around a real form, which sends the stars with script or without. With script the reader stays on the page, is thanked
 * there, and finds the stars again until the tab is closed. Ratings that the service (`data-service`) does not know of are
 * `data-ratings` and `data-score`; `data-built` is how many the page was built with. The code comes when the reader does.
 */
export class ArticleRating extends HTMLElement {
  connectedCallback(): void {
    // A failure leaves the form as it is without script.
    whenNear(this, () => void this.#start().catch(() => undefined));
  }

  async #start(): Promise<void> {
    const { RatingForm } = await import('./counter/rating-form.ts');
    await new RatingForm(this).start();
  }
}

define('article-rating', ArticleRating);
