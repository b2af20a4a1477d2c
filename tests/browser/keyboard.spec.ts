import type { Page } from '@playwright/test';
import { preferenceWords } from '../../src/strings/preferences.ts';
import { siteWords } from '../../src/strings/site.ts';
import { shortcutWords } from '../../src/strings/shortcuts.ts';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { answered, titles } from '../support/search-page.ts';

// Scrolling is immediate, so that the position of the focus can be checked.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the first Tab leads to the skip link, and the skip link to the text', async ({ page }) => {
  await page.goto(articleWithAll.path);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: siteWords.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
});

test('by keyboard alone, a reader searches from the home page and opens a result', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.getByRole('search').locator('input');
  await tabTo(page, () => box.evaluate((input) => input === document.activeElement));
  await page.keyboard.type('phân loại rác');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=/);
  await answered(page, 'phân loại rác');
  const found = titles(page).first();
  const title = await found.innerText();
  await tabTo(page, () => found.evaluate((link) => link === document.activeElement));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/bai-viet\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('by keyboard alone, a reader enlarges the text and keeps the focus', async ({ page }) => {
  await page.goto('/');
  const larger = page.getByRole('button', { name: preferenceWords.largerText });
  await tabTo(page, () => larger.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '125');
  await expect(larger).toBeFocused();
});

test('the menu opens and closes with Enter, and Tab leads to its links', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const menu = page.getByRole('navigation', { name: siteWords.mainMenu });
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('listitem').first().getByRole('link')).toBeFocused();
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(menu.getByRole('link', { name: siteWords.siteMap })).toBeHidden();
});

for (const contrast of ['normal', 'high', 'maximum']) {
  test(`every focused element of an article is visible in ${contrast} contrast`, async ({
    page,
  }) => {
    await page.goto(articleWithAll.path);
    await page
      .locator('html')
      .evaluate((html, step) => (html.dataset['contrast'] = step), contrast);
    const unseen: string[] = [];
    for (let stops = 0; stops < 200; stops += 1) {
      await page.keyboard.press('Tab');
      const fault = await focusFault(page);
      if (fault === 'end') break;
      if (fault) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
  });
}

/** Presses Tab until `arrived`, and checks at every stop that the focus is visible. */
async function tabTo(page: Page, arrived: () => Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    expect(await focusFault(page)).toBe('');
    if (await arrived()) return;
  }
  throw new Error('60 presses of Tab did not lead there.');
}

/** Why the focus is not visible; empty if it is, `end` when the focus has left the page. */
async function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'end';
    const name = `<${focused.localName}> “${focused.textContent?.trim().slice(0, 40)}”`;
    // A card shows the focus of its link around the whole card.
    const hasOutline = [null, '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(focused, part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!hasOutline) return `no outline at ${name}`;
    const box = focused.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return `too small to see: ${name}`;
    const isInView =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!isInView) return `outside the viewport: ${name}`;
    // Nothing may cover it. A link of two lines is checked in the first.
    const [line] = focused.getClientRects();
    const inside = line ?? box;
    const top = document.elementFromPoint(
      Math.min(Math.max(inside.left + inside.width / 2, 1), innerWidth - 1),
      Math.min(Math.max(inside.top + inside.height / 2, 1), innerHeight - 1),
    );
    const isOnTop = top && (focused.contains(top) || top.contains(focused));
    return isOnTop ? '' : `covered: ${name}`;
  });
}

test('keys of one digit lead to the text, the search, the home page and the list of keys, and can be turned off', async ({
  page,
}) => {
  await page.goto(articleWithAll.path);
  await page.keyboard.press('2');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('4');
  // Its role is another while there are suggestions.
  const box = page.getByRole('search').locator('input');
  await expect(box).toBeFocused();
  // While the reader types, digits are digits; with another key they belong to the browser.
  await page.keyboard.type('103');
  await expect(box).toHaveValue('103');
  await page.getByRole('main').focus();
  for (const held of ['Alt', 'Control', 'Shift']) await page.keyboard.press(`${held}+Digit1`);
  await expect(page).toHaveURL(articleWithAll.path);
  for (const [key, url] of [
    ['3', '/so-do/'],
    ['1', '/'],
    ['0', '/phim-tat/'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(url);
    // The address changes before the next page's script listens to keys.
    await page.waitForLoadState();
  }

  await page.getByRole('checkbox', { name: shortcutWords.use }).uncheck();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: shortcutWords.use })).not.toBeChecked();
  await page.getByRole('main').focus();
  await page.keyboard.press('1');
  await expect(page).toHaveURL('/phim-tat/');
  await page.getByRole('button', { name: preferenceWords.reset }).click();
  await expect(page.getByRole('checkbox', { name: shortcutWords.use })).toBeChecked();
  await page.getByRole('main').focus();
  await page.keyboard.press('1');
  await expect(page).toHaveURL('/');
});

test('the further skip links lead to the menu and to the search box', async ({ page }) => {
  await page.goto(articleWithAll.path);
  await page.getByRole('link', { name: siteWords.skipToMenu }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: siteWords.mainMenu })).toBeFocused();
  await page.getByRole('link', { name: siteWords.skipToSearch }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
