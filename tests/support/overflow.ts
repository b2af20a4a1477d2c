/** Checks that a page fits a narrow screen and large text (WCAG 1.4.4, 1.4.10). */
import type { Page } from '@playwright/test';
import { TEXT_SIZES } from '../../src/domain/preferences.ts';

/**
 * The widths at which a page has to fit, in CSS pixels: the narrowest of each layout, and a usual phone. Within a layout
 * what fits the narrowest fits all.
 */
export const WIDTHS = [320, 390, 640, 768, 1024, 1088];

/** Those for a page that is like another one. */
export const SOME_WIDTHS = [320, 640, 1280];

/** The largest text size of the toolbar, in per cent. */
export const MAX_TEXT_SIZE = Math.max(...TEXT_SIZES);

/** Sets the largest text size, as the toolbar does. */
export async function enlarge(page: Page): Promise<void> {
  await page
    .locator('html')
    .evaluate((html, size) => (html.dataset['textSize'] = size), `${MAX_TEXT_SIZE}`);
}

/** Elements that overflow a page of this width or clip their text. Tables may scroll in a box of their own. */
export async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const found = await page.evaluate(() => {
    const name = (element: Element) =>
      `<${element.localName} class="${element.className}"> “${element.textContent?.trim().slice(0, 30)}”`;
    const all = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !isVisuallyHidden(element),
    );
    const isWide = document.documentElement.scrollWidth > innerWidth;
    const overflowing = all.filter(
      (element) =>
        element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.table-scroll'),
    );
    const clipped = all.filter(
      (element) =>
        !element.matches('input') &&
        ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    return [
      ...(isWide ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
      ...overflowing.slice(0, 5).map((element) => `overflows: ${name(element)}`),
      ...clipped.slice(0, 5).map((element) => `is clipped: ${name(element)}`),
    ];

    /** For screen readers only. */
    function isVisuallyHidden(element: Element): boolean {
      return (
        Boolean(element.closest('.visually-hidden')) || element.getBoundingClientRect().width <= 1
      );
    }
  });
  return found.map((fault) => `${width} px: ${fault}`);
}

/** Applies the spacing of WCAG 1.4.12 by a constructed style sheet, which the policy of the page permits. */
export async function applySpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}
