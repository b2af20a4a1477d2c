import { siteWords } from '../../src/strings/site.ts';
import { axe } from '../support/axe.ts';
import { enlarge, overflow } from '../support/overflow.ts';
import { home, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

test('the open menu has no axe violation on a phone and on a desktop, and fits a phone with text of 200 %', async ({
  page,
}) => {
  await visit(page, home);
  const menu = page.getByRole('navigation', { name: siteWords.mainMenu });
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    const link = menu.getByRole('link', { name: siteWords.siteMap });
    if (!(await link.isVisible())) await menu.locator('summary').click();
    await expect(link).toBeVisible();
    expect(await axe(page, { enhancedContrast: false })).toEqual([]);
  }
  await enlarge(page);
  await menu.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true));
  expect(await overflow(page, 320)).toEqual([]);
  expect(await overflow(page, 1280)).toEqual([]);
});
