import { siteWords } from '../../src/strings.ts';
import { axe } from '../support/axe.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** How readers see a page. What is set here is what the head script and the toolbar set. */
const looks = [
  { look: 'light', colorScheme: 'light', viewport: DESK },
  { look: 'dark', colorScheme: 'dark', viewport: DESK },
  { look: 'high contrast', contrast: 'high', viewport: DESK },
  { look: 'maximum contrast', contrast: 'maximum', viewport: DESK },
  { look: 'phone', viewport: PHONE },
] as const;

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} has no fault that axe can find, whatever the contrast`, async ({
    page,
  }) => {
    await visit(page, pageKind);
    const found: string[] = [];
    for (const { look, viewport, ...state } of looks) {
      const contrast = 'contrast' in state ? state.contrast : 'normal';
      await page.setViewportSize(viewport);
      await page.emulateMedia({
        colorScheme: 'colorScheme' in state ? state.colorScheme : 'light',
      });
      await page.evaluate(
        (step) => (document.documentElement.dataset['contrast'] = step),
        contrast,
      );
      const faults = await axe(page, { enhancedContrast: contrast !== 'normal' });
      found.push(...faults.map((fault) => `${look}: ${fault}`));
    }
    expect(found).toEqual([]);
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
