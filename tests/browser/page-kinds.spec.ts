/** What holds for a page of every kind, seen in one visit, since opening a page costs more than looking at it. */
import type { Page } from '@playwright/test';
import { checkPictures } from '../support/check-pictures.ts';
import { pageKinds, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} keeps to its policy, has space for its pictures and fits A4`, async ({
    page,
    server,
  }) => {
    await collectViolations(page);
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await visit(page, pageKind);

    await test.step('every picture has its space before it loads', async () => {
      const { seen, unsized, distorted } = await page.locator('img').evaluateAll(checkPictures);
      // Every page has at least the emblem.
      expect(seen).toBeGreaterThan(0);
      expect(unsized).toEqual([]);
      expect(distorted).toEqual([]);
    });

    await test.step('nothing is refused by its policy or requested from another host', async () => {
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => 'violations' in window && window.violations)).toEqual([]);
      expect([...hosts]).toEqual([new URL(server.url).origin]);
    });

    await test.step('its printed width is that of A4', async () => {
      await page.emulateMedia({ media: 'print' });
      // 210 mm less two margins of 16 mm, in CSS pixels.
      await page.setViewportSize({ width: 672, height: 987 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(672);
    });
  });
}

/** Keeps the violations of the policy in `window.violations`. */
async function collectViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
}
