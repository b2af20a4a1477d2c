import { whenNear } from './counter/when-visible.ts';
import { define } from './define-element.ts';

/** The views of the whole portal, fetched from the service (`data-service`) when they scroll into view. */
export class SiteStatistics extends HTMLElement {
  connectedCallback(): void {
    // A failure leaves the room empty.
    whenNear(this, () => void this.start().catch(() => undefined));
  }

  private async start(): Promise<void> {
    const { showStatistics } = await import('./counter/show-statistics.ts');
    await showStatistics(this);
  }
}

define('site-statistics', SiteStatistics);
