import type { Page } from '@playwright/test';
import { TEXT_SIZES } from '../../src/domain/preferences.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const WIDTHS = [320, 360, 390, 480, 640, 768, 1024, 1280, 1440];
const LARGEST = Math.max(...TEXT_SIZES);

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} fits every width, with larger and wider text too`, async ({ page }) => {
    await visit(page, pageKind);
    const faults: string[] = [];
    for (const width of WIDTHS) faults.push(...(await misfits(page, width)));
    await enlarge(page);
    for (const width of [320, 768, 1280]) {
      faults.push(...(await misfits(page, width)).map((fault) => `text of ${LARGEST} %, ${fault}`));
    }
    await page.locator('html').evaluate((html) => html.removeAttribute('data-text-size'));
    await space(page);
    faults.push(...(await misfits(page, 320)).map((fault) => `wide spacing, ${fault}`));
    expect(faults).toEqual([]);
  });
}

test('the open menu fits a phone with text of 200 %', async ({ page }) => {
  await visit(page, home);
  await enlarge(page);
  await page
    .locator('.main-menu details')
    .evaluate((menu: HTMLDetailsElement) => (menu.open = true));
  expect(await misfits(page, 320)).toEqual([]);
  expect(await misfits(page, 1280)).toEqual([]);
});

/** What the toolbar does at its last step. */
async function enlarge(page: Page): Promise<void> {
  await page
    .locator('html')
    .evaluate((html, size) => (html.dataset['textSize'] = size), `${LARGEST}`);
}

/** The spacing that some readers need (WCAG 1.4.12), as a sheet made by script, which the policy of the page allows. */
async function space(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What sticks out of a page of this width, or holds words that are cut off. Tables may scroll in a box of their own. */
async function misfits(page: Page, width: number): Promise<string[]> {
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
