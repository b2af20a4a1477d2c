import type { Page } from '@playwright/test';
import { enlarge, LARGEST, overflow } from '../support/overflow.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const WIDTHS = [320, 360, 390, 480, 640, 768, 1024, 1280, 1440];

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} fits every width, with larger and wider text too`, async ({ page }) => {
    await visit(page, pageKind);
    const faults: string[] = [];
    for (const width of WIDTHS) faults.push(...(await overflow(page, width)));
    await enlarge(page);
    for (const width of [320, 768, 1280]) {
      faults.push(
        ...(await overflow(page, width)).map((fault) => `text of ${LARGEST} %, ${fault}`),
      );
    }
    await page.locator('html').evaluate((html) => html.removeAttribute('data-text-size'));
    await space(page);
    faults.push(...(await overflow(page, 320)).map((fault) => `wide spacing, ${fault}`));
    expect(faults).toEqual([]);
  });
}

test('the open menu fits a phone with text of 200 %', async ({ page }) => {
  await visit(page, home);
  await enlarge(page);
  await page
    .locator('.main-menu details')
    .evaluate((menu: HTMLDetailsElement) => (menu.open = true));
  expect(await overflow(page, 320)).toEqual([]);
  expect(await overflow(page, 1280)).toEqual([]);
});

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
