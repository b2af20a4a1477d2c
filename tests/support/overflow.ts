/** Whether a page fits a narrow screen and large text (WCAG 1.4.4, 1.4.10). */
import type { Page } from '@playwright/test';
import { TEXT_SIZES } from '../../src/domain/preferences.ts';

/** Per cent of the last step of the toolbar. */
export const LARGEST = Math.max(...TEXT_SIZES);

/** What the toolbar does at its last step. */
export async function enlarge(page: Page): Promise<void> {
  await page
    .locator('html')
    .evaluate((html, size) => (html.dataset['textSize'] = size), `${LARGEST}`);
}

/** What sticks out of a page of this width, or holds words that are cut off. Tables may scroll in a box of their own. */
export async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const found = await page.evaluate(() => {
    const name = (element: Element) =>
      `<${element.localName} class="${element.className}"> “${element.textContent?.trim().slice(0, 30)}”`;
    const all = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !isSpokenOnly(element),
    );
    const isWide = document.documentElement.scrollWidth > innerWidth;
    const sticksOut = all.filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.table-scroll'),
    );
    const isCutOff = all.filter(
      (element) =>
        !element.matches('input') &&
        ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    return [
      ...(isWide ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
      ...sticksOut.slice(0, 5).map((element) => `sticks out: ${name(element)}`),
      ...isCutOff.slice(0, 5).map((element) => `is cut off: ${name(element)}`),
    ];

    /** A pixel for the eye, words for the ear. */
    function isSpokenOnly(element: Element): boolean {
      return (
        Boolean(element.closest('.visually-hidden')) || element.getBoundingClientRect().width <= 1
      );
    }
  });
  return found.map((fault) => `${width} px: ${fault}`);
}
