import { siteWords } from '../../src/strings.ts';
import { axe, axeInEveryAppearance } from '../support/axe.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} has no axe violation in any contrast`, async ({ page }) => {
    await visit(page, pageKind);
    expect(await axeInEveryAppearance(page)).toEqual([]);
  });
}

for (const viewport of [PHONE, DESKTOP]) {
  test(`the open menu has no axe violation, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await visit(page, home);
    const menu = page.getByRole('navigation', { name: siteWords.mainMenu });
    await menu.locator('summary').click();
    await expect(menu.getByRole('link', { name: siteWords.siteMap })).toBeVisible();
    expect(await axe(page, { enhancedContrast: false })).toEqual([]);
  });
}
