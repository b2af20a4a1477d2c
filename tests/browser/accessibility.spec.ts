import { siteWords } from '../../src/strings.ts';
import { axe, axeInEveryLook } from '../support/axe.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} has no fault that axe can find, whatever the contrast`, async ({
    page,
  }) => {
    await visit(page, pageKind);
    expect(await axeInEveryLook(page)).toEqual([]);
  });
}

for (const viewport of [PHONE, DESK]) {
  test(`the open menu has no fault that axe can find, ${viewport.width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await visit(page, home);
    const menu = page.getByRole('navigation', { name: siteWords.mainMenu });
    await menu.locator('summary').click();
    await expect(menu.getByRole('link', { name: siteWords.siteMap })).toBeVisible();
    expect(await axe(page, { enhancedContrast: false })).toEqual([]);
  });
}
