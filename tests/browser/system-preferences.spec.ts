import type { Page } from '@playwright/test';
import { preferenceWords as words } from '../../src/strings/preferences.ts';
import { articleWithAll, home, searchWithResults, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';
import { choose } from '../support/preferences.ts';

/** The computed values of the main tokens. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const tokens = ['--surface', '--text', '--text-muted', '--link', '--border', '--focus-width'];
    return Object.fromEntries(tokens.map((token) => [token, style.getPropertyValue(token)]));
  });

test('a system that asks for dark colours gets them', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const [background, text] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color].map((value) => Number(/\d+/.exec(value)?.[0]));
  });
  expect(background).toBeLessThan(64);
  expect(text).toBeGreaterThan(192);
});

test('a system that asks for more contrast gets all of the high step', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/');
  const automatic = await colours(page);
  await expect(page.getByRole('button', { name: words.lessContrast })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  const other = await context.newPage();
  await choose(other, { contrast: 'high' });
  await other.goto('/');
  expect(automatic).toEqual(await colours(other));
});

test('a system that asks for more contrast in the dark gets the high step too', async ({
  page,
}) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await page.goto('/');
  const automatic = await colours(page);
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  expect(automatic).toEqual(await colours(page));
});

test('the choice of the reader overrides the system', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await page.goto('/');
  await page.getByRole('button', { name: words.lessContrast }).click();
  const chosen = await colours(page);
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'dark' });
  expect(chosen).toEqual(await colours(page));
});

test('the page respects forced colours and hides the contrast buttons, which would do nothing', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(page, home);
  await expect(page.getByRole('button', { name: words.moreContrast })).toBeHidden();
  await expect(page.getByRole('button', { name: words.largerText })).toBeVisible();
  const own = await page
    .locator('body, body *')
    .evaluateAll((elements) =>
      elements
        .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
        .map((element) => element.localName),
    );
  expect(own.filter((name) => name !== 'mark')).toEqual([]);
});

test('in forced colours the focus is an outline, since shadows are not drawn', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  for (let times = 0; times < 8; times += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
    });
    expect(outline).toBeGreaterThanOrEqual(2);
  }
});

for (const pageKind of [home, articleWithAll, searchWithResults]) {
  test(`nothing is animated on ${pageKind.kind} when the system asks for reduced motion`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, pageKind);
    const moving = await page.locator('html, body *').evaluateAll((elements) =>
      elements
        .filter((element) => {
          const style = getComputedStyle(element);
          const durations = `${style.transitionDuration},${style.animationDuration}`.split(',');
          return (
            style.scrollBehavior === 'smooth' || durations.some((time) => parseFloat(time) > 0.01)
          );
        })
        .map((element) => `${element.localName}.${element.className}`),
    );
    expect(moving).toEqual([]);
  });
}
