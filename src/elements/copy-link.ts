import { copyWords as words } from '../strings/articles.ts';
import { define } from './define-element.ts';

/** A button that copies the URL of the page (`data-url`) to the clipboard and says so. */
export class CopyLink extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const copied = await copy(this.dataset['url'] ?? location.href);
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = copied ? words.copied : words.notCopied;
  }
}

/** Returns whether the text was copied. Browsers refuse on pages without https and where a policy forbids it. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

define('copy-link', CopyLink);
