import type { Page } from '@playwright/test';
import { ALERTS_KEY } from '../../src/domain/preferences.ts';
import { alertWords } from '../../src/strings/alerts.ts';
import { articleWithAll, home, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { choose } from '../support/preferences.ts';
import { MAX_TEXT_SIZE } from '../support/overflow.ts';

const PHONE = { width: 390, height: 844 };

const alert = (page: Page) => page.getByRole('region', { name: alertWords.region });

test('on a phone the title of an article stands within the first screen, with the largest text within one and a half', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await visit(page, articleWithAll);
  const title = page.getByRole('heading', { level: 1 });
  const normal = await title.boundingBox();
  expect((normal?.y ?? Infinity) + (normal?.height ?? 0)).toBeLessThan(PHONE.height);
  await choose(page, { textSize: MAX_TEXT_SIZE as 200 });
  await visit(page, articleWithAll);
  expect((await title.boundingBox())?.y).toBeLessThan(1.5 * PHONE.height);
});

test('an alert is one line on a page, whose link leads to all of it; the home page shows all of it', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await visit(page, articleWithAll);
  // A line with a target for a finger.
  expect((await alert(page).boundingBox())?.height).toBeLessThan(50);
  await alert(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/thong-bao-khan\/[a-z0-9-]+\/$/);
  await expect(page.locator('main .prose')).toContainText('kê cao đồ điện');
  await expect(alert(page)).toHaveCount(0);
  await visit(page, home);
  await expect(alert(page)).toContainText('kê cao đồ điện');
});

test('an alert that was dismissed stays away until it changes, and nothing moves when a page opens', async ({
  page,
}) => {
  await visit(page, articleWithAll);
  await alert(page).getByRole('button', { name: alertWords.dismiss }).click();
  await expect(page.getByRole('main')).toBeFocused();
  for (const kind of [articleWithAll, home]) {
    await page.addInitScript(() => {
      new PerformanceObserver((list) =>
        Object.assign(window, { shifts: list.getEntries().length }),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, kind);
    await expect(alert(page).locator('urgent-alert')).toBeHidden();
    expect(await page.evaluate(() => 'shifts' in window)).toBe(false);
  }
  // As the page of a next build, where the alert has another version.
  await page.evaluate((key) => {
    const [slug = ''] = Object.keys(JSON.parse(localStorage.getItem(key) ?? '{}') as object);
    localStorage.setItem(key, JSON.stringify({ [slug]: 'of another text' }));
  }, ALERTS_KEY);
  await page.reload();
  await expect(alert(page).locator('urgent-alert')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an alert stays, without a button', async ({ page }) => {
    await page.goto(articleWithAll.path);
    await expect(alert(page).getByRole('link')).toBeVisible();
    await expect(alert(page).getByRole('button')).toHaveCount(0);
  });
});
