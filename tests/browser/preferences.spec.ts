import type { Page } from '@playwright/test';
import { preferenceWords as words } from '../../src/strings/preferences.ts';
import { TEXT_SIZES } from '../../src/domain/preferences.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { choose, stored } from '../support/preferences.ts';

const html = (page: Page) => page.locator('html');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** `force` since Playwright does not click buttons with `aria-disabled`, which stay focusable. */
const press = (page: Page, name: string) => button(page, name).click({ force: true });
const announced = (page: Page) =>
  page.getByRole('group', { name: words.toolbar }).getByRole('status');
const rootSize = (page: Page) =>
  html(page).evaluate((root) => (parseFloat(getComputedStyle(root).fontSize) / 16) * 100);

test('the text size changes in steps from 87.5 to 200 % and stops at both ends', async ({
  page,
}) => {
  await page.goto('/');
  const seen: number[] = [];
  for (let times = 0; times < 3; times += 1) await press(page, words.smallerText);
  for (const size of TEXT_SIZES) {
    seen.push(await rootSize(page));
    await expect(announced(page)).toHaveText(words.textSize(size));
    await press(page, words.largerText);
  }
  expect(seen).toEqual([...TEXT_SIZES]);
  expect(await rootSize(page)).toBe(TEXT_SIZES.at(-1));
});

test('the text of an article has the chosen size', async ({ page }) => {
  await page.goto(articleWithAll.path);
  const size = () =>
    page
      .locator('article .prose p')
      .first()
      .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
  const before = await size();
  for (let times = 0; times < 5; times += 1) await press(page, words.largerText);
  expect(await size()).toBeCloseTo(2 * before);
});

test('the contrast changes in steps, and each step is announced', async ({ page }) => {
  await page.goto('/');
  const { normal, high, maximum } = words.contrast;
  for (const [name, step] of [
    [words.moreContrast, high],
    [words.moreContrast, maximum],
    [words.moreContrast, maximum],
    [words.lessContrast, high],
    [words.lessContrast, normal],
  ] as const) {
    await press(page, name);
    await expect(announced(page)).toHaveText(step);
  }
});

test('each contrast step has colours of its own', async ({ page }) => {
  await page.goto('/');
  const colours = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return `${color} on ${backgroundColor}`;
    });
  const seen = [await colours()];
  for (let times = 0; times < 2; times += 1) {
    await press(page, words.moreContrast);
    seen.push(await colours());
  }
  expect(new Set(seen).size).toBe(3);
  expect(seen[2]).toBe('rgb(255, 255, 0) on rgb(0, 0, 0)');
});

test('every button of the toolbar has a name and a state', async ({ page }) => {
  await page.goto('/');
  const toolbar = page.getByRole('group', { name: words.toolbar });
  await expect(toolbar.getByRole('button')).toHaveCount(7);
  await expect(button(page, words.normalText)).toHaveAttribute('aria-pressed', 'true');
  await expect(button(page, words.lessContrast)).toHaveAttribute('aria-disabled', 'true');
  await expect(button(page, words.reset)).toHaveAttribute('aria-disabled', 'true');
  for (let times = 0; times < 5; times += 1) await press(page, words.largerText);
  await expect(button(page, words.largerText)).toHaveAttribute('aria-disabled', 'true');
  await expect(button(page, words.largerText)).toBeFocused();
  await expect(button(page, words.normalText)).toHaveAttribute('aria-pressed', 'false');
  await expect(button(page, words.reset)).toHaveAttribute('aria-disabled', 'false');
});

test('a choice is kept on the next page, after a reload and on the next visit', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await press(page, words.largerText);
  await press(page, words.moreContrast);
  await page.locator('main h2 a').first().click();
  await expect(page).toHaveURL(/\/bai-viet\//);
  const holds = async (opened: Page) => {
    await expect(html(opened)).toHaveAttribute('data-text-size', '112.5');
    await expect(html(opened)).toHaveAttribute('data-contrast', 'high');
    expect(await rootSize(opened)).toBe(112.5);
  };
  await holds(page);
  await page.reload();
  await holds(page);
  await page.close();
  const later = await context.newPage();
  await later.goto('/so-do/');
  await holds(later);
});

test('a choice applies before the first paint, even if no other script loads', async ({ page }) => {
  await choose(page, { textSize: 150, contrast: 'maximum' });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.dataset['contrast']) return;
      // The body comes after the head script: without a body nothing has been painted.
      Object.assign(window, { beforeBody: !document.body });
      observer.disconnect();
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('/');
  await expect(html(page)).toHaveAttribute('data-text-size', '150');
  await expect(html(page)).toHaveAttribute('data-contrast', 'maximum');
  expect(await page.evaluate(() => 'beforeBody' in window && window.beforeBody)).toBe(true);
});

test('a choice in one tab applies in another', async ({ page, context }) => {
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/luu-tru/');
  await press(page, words.moreContrast);
  await press(page, words.largerText);
  await expect(html(other)).toHaveAttribute('data-contrast', 'high');
  await expect(html(other)).toHaveAttribute('data-text-size', '112.5');
  await press(other, words.reset);
  await expect(html(page)).not.toHaveAttribute('data-contrast');
  await expect(html(page)).not.toHaveAttribute('data-text-size');
});

test('nothing is stored before a choice and after a return to the default', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.goto(articleWithAll.path);
  expect(await stored(page)).toBeNull();
  await press(page, words.largerText);
  expect(await stored(page)).not.toBeNull();
  await press(page, words.smallerText);
  expect(await stored(page)).toBeNull();
  await press(page, words.moreContrast);
  await press(page, words.largerText);
  await press(page, words.reset);
  expect(await stored(page)).toBeNull();
  await expect(announced(page)).toContainText(words.textSize(100));
  await expect(announced(page)).toContainText(words.contrast.normal);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test('the button A resets the text size and keeps the contrast', async ({ page }) => {
  await choose(page, { textSize: 175, contrast: 'high' });
  await page.goto('/');
  await press(page, words.normalText);
  expect(await rootSize(page)).toBe(100);
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');
});

test('where storage is blocked the buttons work on the page, without an error', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await press(page, words.largerText);
  await press(page, words.moreContrast);
  expect(await rootSize(page)).toBe(112.5);
  await expect(html(page)).toHaveAttribute('data-contrast', 'high');
  await page.locator('main h2 a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('invalid data in storage is ignored', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('tin-quan', '{"textSize":9000,"contrast":["x"]'),
  );
  await page.goto('/');
  expect(await rootSize(page)).toBe(100);
  await press(page, words.largerText);
  expect(await rootSize(page)).toBe(112.5);
});
