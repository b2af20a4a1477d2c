import { whenNear } from './counter/when-visible.ts';
import { define } from './define-element.ts';

/**
 * Enhances the form about an article, which also works without script: the reader stays on the page. `data-service` is the
 * URL of the service, `data-email` the address of the unit. The code loads when the form is in view.
 */
export class ArticleFeedback extends HTMLElement {
  connectedCallback(): void {
    // A failure leaves the form as it is without script.
    whenNear(this, () => void this.start().catch(() => undefined));
  }

  private async start(): Promise<void> {
    const { startFeedbackForm } = await import('./counter/feedback-form.ts');
    await startFeedbackForm(this);
  }
}

define('article-feedback', ArticleFeedback);
