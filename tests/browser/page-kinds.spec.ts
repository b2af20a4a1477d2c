/**
 * What holds for a page of every kind, seen in one visit, since opening a page costs more than looking at it. `soft` lets
 * a fault of one step hide none of the next.
 */
import type { Page } from '@playwright/test';
import { checkEveryAppearance } from '../support/appearances.ts';
import { checkPictures } from '../support/check-pictures.ts';
import {
  applySpacing,
  enlarge,
  MAX_TEXT_SIZE,
  overflow,
  SOME_WIDTHS,
  WIDTHS,
} from '../support/overflow.ts';
import { pageKinds, visit } from '../support/page-kinds.ts';
import { smallTargets } from '../support/targets.ts';
import { expect, test } from '../support/portal-test.ts';

for (const pageKind of pageKinds) {
  test(`${pageKind.kind} has its pictures, keeps to its policy, passes axe, fits every width and A4`, async ({
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
      expect.soft(seen).toBeGreaterThan(0);
      expect.soft(unsized).toEqual([]);
      expect.soft(distorted).toEqual([]);
    });

    await test.step('nothing is refused by its policy or requested from another host', async () => {
      await page.waitForLoadState('networkidle');
      expect
        .soft(await page.evaluate(() => 'violations' in window && window.violations))
        .toEqual([]);
      expect.soft([...hosts]).toEqual([new URL(server.url).origin]);
    });

    await test.step('each text has a contrast of 7:1 in every step, no less than in the step before, and axe finds nothing', async () => {
      expect.soft(await checkEveryAppearance(page, pageKind)).toEqual([]);
    });

    await test.step('its printed width is that of A4', async () => {
      await page.emulateMedia({ media: 'print' });
      // 210 mm less two margins of 16 mm, in CSS pixels.
      await page.setViewportSize({ width: 672, height: 987 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width).toBeLessThanOrEqual(672);
      await page.emulateMedia({ media: 'screen' });
    });

    await test.step('a finger meets every target', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft(await smallTargets(page)).toEqual([]);
    });

    await test.step('it fits every width, also with larger text and wider spacing', async () => {
      expect
        .soft(await overflowAtEveryWidth(page, pageKind.similar ? SOME_WIDTHS : WIDTHS))
        .toEqual([]);
    });
  });
}

/** What overflows at some width, with the largest text, or with wide spacing, which stays. */
async function overflowAtEveryWidth(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) faults.push(...(await overflow(page, width)));
  await enlarge(page);
  for (const width of [320, 768, 1280]) {
    const enlarged = await overflow(page, width);
    faults.push(...enlarged.map((fault) => `text of ${MAX_TEXT_SIZE} %, ${fault}`));
  }
  await page.locator('html').evaluate((html) => html.removeAttribute('data-text-size'));
  await applySpacing(page);
  faults.push(...(await overflow(page, 320)).map((fault) => `wide spacing, ${fault}`));
  return faults;
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
