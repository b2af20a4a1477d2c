import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { siteWords } from '../../src/strings.ts';
import { home, pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { choose } from '../support/preferences.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 390, height: 844 };

interface Look {
  look: string;
  colorScheme?: 'light' | 'dark';
  contrast?: 'high' | 'maximum';
  viewport?: { width: number; height: number };
}

const looks: Look[] = [
  { look: 'in light colours', colorScheme: 'light' },
  { look: 'in dark colours', colorScheme: 'dark' },
  { look: 'in high contrast', contrast: 'high' },
  { look: 'in maximum contrast', contrast: 'maximum' },
  { look: 'on a phone', viewport: PHONE },
];

for (const pageKind of pageKinds) {
  for (const { look, colorScheme = 'light', contrast, viewport } of looks) {
    test(`${pageKind.kind} has no fault that axe can find, ${look}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      if (viewport) await page.setViewportSize(viewport);
      if (contrast) await choose(page, { contrast });
      await visit(page, pageKind);
      expect(await faults(page, { enhancedContrast: Boolean(contrast) })).toEqual([]);
    });
  }
}

for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
  test(`the open menu has no fault that axe can find, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await visit(page, home);
    const menu = page.getByRole('navigation', { name: siteWords.mainMenu });
    await menu.locator('summary').click();
    await expect(menu.getByRole('link', { name: siteWords.siteMap })).toBeVisible();
    expect(await faults(page, { enhancedContrast: false })).toEqual([]);
  });
}

/** What axe finds, one line a fault. `enhancedContrast` asks for 7:1 (WCAG 1.4.6) as well. */
async function faults(page: Page, { enhancedContrast }: { enhancedContrast: boolean }) {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: STANDARDS },
      rules: { 'color-contrast-enhanced': { enabled: enhancedContrast } },
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} – ${failureSummary}`),
  );
}
