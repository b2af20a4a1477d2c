import { whenActivated } from './counter/when-visible.ts';
import { define } from './define-element.ts';

/**
 * The views of an article: those the page was built with (`data-views`), then, if more, those of the service
 * (`data-service`) plus those not in the service (`data-not-in-service`). Reports a view of the article (`data-article`).
 */
export class ViewCount extends HTMLElement {
  connectedCallback(): void {
    // A failure leaves what the page was built with.
    whenActivated(() => void this.start().catch(() => undefined));
  }

  private async start(): Promise<void> {
    const { reportView, showViews } = await import('./counter/show-views.ts');
    reportView(this.dataset);
    await showViews(this);
  }
}

define('view-count', ViewCount);
