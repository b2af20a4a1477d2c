/** Finds what a finger would miss (WCAG 2.5.5: 44 px, unless it stands in a sentence). */
import type { Page } from '@playwright/test';

/** Links, buttons and fields with a target of less than 44 px in height, each once by its tag and classes. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MIN_PX = 44;
    const found = new Set<string>();
    const controls = 'a[href], button, summary, input:not([type=hidden]), select';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || isOutOfView(control)) continue;
      // A cell of a table may hold nothing but a link in the running text.
      if (control.closest('.visually-hidden, .prose td') || isInSentence(control)) continue;
      const height = targetOf(control).getBoundingClientRect().height;
      if (height > MIN_PX - 0.5) continue;
      const around = control.closest('[class]:not(a, button)')?.className ?? '';
      const words = control.textContent?.trim().slice(0, 25);
      found.add(`${Math.round(height)} px: <${control.localName}> in .${around} “${words}”`);
    }
    return [...found];

    /** What answers a tap: the card of a title, the label of a field. */
    function targetOf(control: HTMLElement): Element {
      const label = control.closest('label');
      if (label) return label;
      const { position, content } = getComputedStyle(control, '::after');
      return position === 'absolute' && content === '""'
        ? (control.offsetParent ?? control)
        : control;
    }

    function isInSentence({ parentElement, textContent }: HTMLElement): boolean {
      const sentence = parentElement?.closest('p, li, td, th, dd, figcaption, h2, h3');
      if (!sentence) return false;
      const around = (sentence.textContent ?? '').replace(/\s+/g, ' ').trim().length;
      return around > (textContent ?? '').replace(/\s+/g, ' ').trim().length + 3;
    }

    function isOutOfView(control: HTMLElement): boolean {
      return control.getBoundingClientRect().bottom < 0;
    }
  });
}
