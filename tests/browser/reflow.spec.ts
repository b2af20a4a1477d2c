import type { Page } from '@playwright/test';
import { enlarge, MAX_TEXT_SIZE, overflow } from '../support/overflow.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const WIDTHS = [320, 360, 390, 480, 640, 768, 1024, 1280, 1440];

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} fits every width, also with larger text and wider spacing`, async ({
    page,
  }) => {
    await visit(page, pageKind);
    const faults: string[] = [];
    for (const width of WIDTHS) faults.push(...(await overflow(page, width)));
    await enlarge(page);
    for (const width of [320, 768, 1280]) {
      faults.push(
        ...(await overflow(page, width)).map((fault) => `text of ${MAX_TEXT_SIZE} %, ${fault}`),
      );
    }
    await page.locator('html').evaluate((html) => html.removeAttribute('data-text-size'));
    await applySpacing(page);
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

/** Applies the spacing of WCAG 1.4.12 by a constructed style sheet, which the policy of the page permits. */
async function applySpacing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}
