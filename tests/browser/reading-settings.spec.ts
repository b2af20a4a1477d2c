/** The dialog of further reading settings: opened, used and left with the keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { readingSettingWords as words } from '../../src/strings/reading-settings.ts';
import { preferenceWords } from '../../src/strings/preferences.ts';
import { axe } from '../support/axe.ts';
import { enlarge, overflow } from '../support/overflow.ts';
import { articleWithAll, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { choose, stored } from '../support/preferences.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: words.title });
const opener = (page: Page) =>
  page.getByRole('button', { name: preferenceWords.settings, exact: true });
const box = (page: Page, name: keyof typeof words.names) =>
  dialog(page).getByRole('checkbox', { name: words.names[name] });

async function open(page: Page): Promise<void> {
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

const style = (target: Locator, name: string) =>
  target.evaluate(
    (element, property) => getComputedStyle(element).getPropertyValue(property),
    name,
  );

test('each setting changes the page at once, is kept on the next page, and one button undoes all', async ({
  page,
}) => {
  await visit(page, articleWithAll);
  const text = page.locator('article .prose p').first();
  const aside = page.locator('main aside').first();
  const title = page.locator('header .unit');
  const seen = async () => ({
    lines: Math.round(
      (10 * parseFloat(await style(text, 'line-height'))) /
        parseFloat(await style(text, 'font-size')),
    ),
    letters: (await style(text, 'letter-spacing')) !== 'normal',
    plain: (await style(text, 'font-family')).includes('Verdana'),
    underlined: (await style(title, 'text-decoration-line')) === 'underline',
    dulled: (await style(page.locator('article img').first(), 'filter')) !== 'none',
    hasAside: await aside.isVisible(),
  });
  const usual = {
    lines: 17,
    letters: false,
    plain: false,
    underlined: false,
    dulled: false,
    hasAside: true,
  };
  const all = {
    lines: 20,
    letters: true,
    plain: true,
    underlined: true,
    dulled: true,
    hasAside: false,
  };
  expect(await seen()).toEqual(usual);
  await open(page);
  await expect(box(page, 'lines')).toBeFocused();
  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  expect(await seen()).toEqual(all);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await page.reload();
  expect(await seen()).toEqual(all);
  await open(page);
  await expect(box(page, 'view')).toBeChecked();
  await dialog(page).getByRole('button', { name: words.reset }).click();
  await expect(box(page, 'view')).not.toBeChecked();
  expect(await seen()).toEqual(usual);
  expect(await stored(page)).toBeNull();
  await dialog(page).getByRole('button', { name: words.close }).click();
  await expect(opener(page)).toBeFocused();
});

test('the dialog has no fault in any colours, and fits a phone with text of 200 %', async ({
  page,
}) => {
  await visit(page, articleWithAll);
  await open(page);
  for (const contrast of ['normal', 'high', 'maximum']) {
    await page
      .locator('html')
      .evaluate((html, step) => (html.dataset['contrast'] = step), contrast);
    expect(await axe(page, { enhancedContrast: true }), contrast).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await style(dialog(page), 'border-top-style')).toBe('solid');
  await enlarge(page);
  expect(await overflow(page, 320)).toEqual([]);
  const close = dialog(page).getByRole('button', { name: words.close });
  await close.scrollIntoViewIfNeeded();
  await expect(close).toBeInViewport();
});

test('with all settings on, a page fits a phone with text of 200 %', async ({ page }) => {
  await choose(page, {
    lines: 'wide',
    letters: 'wide',
    typeface: 'plain',
    links: 'underlined',
    pictures: 'calm',
    view: 'reading',
  });
  await visit(page, articleWithAll);
  await enlarge(page);
  expect(await overflow(page, 320)).toEqual([]);
});

test.describe('a dialog that cannot be fetched', () => {
  test.use({ allowedErrors: /ERR_FAILED/ });

  test('the toolbar says so, and a second press tries again', async ({ page }) => {
    await page.route('**/dialog.*.css', (route) => route.abort());
    await page.goto('/');
    await opener(page).click();
    const status = page.getByRole('group', { name: preferenceWords.toolbar }).getByRole('status');
    await expect(status).toHaveText(preferenceWords.notLoaded);
    await page.unroute('**/dialog.*.css');
    await opener(page).click();
    await expect(dialog(page)).toBeVisible();
  });
});
