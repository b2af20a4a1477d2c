import type { Page } from '@playwright/test';
import { RATING_ANCHOR } from '../../src/domain/counting/rules.ts';
import { formatAverage } from '../../src/domain/counting/rating.ts';
import { ratingWords as words } from '../../src/strings/rating.ts';
import { axe } from '../support/axe.ts';
import type { CounterService } from '../support/counter-service.ts';
import { expect, KNOWN, SERVICE, test, UNKNOWN } from '../support/counter-test.ts';

const rating = (page: Page) => page.locator('article-rating');
const group = (page: Page) => page.getByRole('group', { name: words.question });
const stars = (page: Page, number: number) =>
  group(page).getByRole('radio', { name: words.stars[number - 1] ?? '', exact: true });
const button = (page: Page) => rating(page).getByRole('button');
const status = (page: Page) => rating(page).getByRole('status');

/** Opens an article, comes to its rating, and waits until its script is there. */
async function comeTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await rating(page).scrollIntoViewIfNeeded();
  await expect(rating(page).locator('.thanks')).toHaveCount(0);
}

/** The average that the page is to show for an article, from what the service tells. */
async function expected(service: CounterService, { id, notInService }: typeof KNOWN) {
  const live = await service.counts(id);
  const ratings = notInService.ratings + live.ratings;
  return words.average(notInService.score + live.score, ratings);
}

test('is given with the mouse: the reader is thanked and sees the new average', async ({
  page,
  service,
}) => {
  await comeTo(page, KNOWN.address);
  const before = await service.counts(KNOWN.id);
  await group(page).getByText('Bình thường').click();
  await expect(stars(page, 3)).toBeChecked();
  await button(page).click();
  await expect(status(page)).toHaveText(words.thanks);
  const after = await service.counts(KNOWN.id);
  expect(after.ratings).toBe(before.ratings + 1);
  expect(after.score).toBe(before.score + 3);
  await expect(rating(page)).toContainText(await expected(service, KNOWN));
});

test('is given with the keyboard alone', async ({ page, service }) => {
  await comeTo(page, KNOWN.address);
  const before = await service.counts(KNOWN.id);
  await stars(page, 1).focus();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight');
  await expect(stars(page, 5)).toBeFocused();
  await expect(stars(page, 5)).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(words.thanks);
  await expect(button(page)).toBeFocused();
  expect((await service.counts(KNOWN.id)).score).toBe(before.score + 5);
});

test('can be changed, and is remembered until the tab is closed', async ({
  page,
  context,
  service,
}) => {
  await comeTo(page, UNKNOWN.address);
  const before = await service.counts(UNKNOWN.id);
  const preflights = await service.requests('preflight');
  await stars(page, 5).check();
  await button(page).click();
  await expect(button(page)).toHaveText(words.change);
  await page.reload();
  await rating(page).scrollIntoViewIfNeeded();
  await expect(button(page)).toHaveText(words.change);
  await expect(stars(page, 5)).toBeChecked();
  await stars(page, 2).check();
  await expect(status(page)).toHaveText(words.notYet);
  await button(page).click();
  await expect(status(page)).toHaveText(words.changed);
  const after = await service.counts(UNKNOWN.id);
  expect(after.ratings).toBe(before.ratings + 1);
  expect(after.score).toBe(before.score + 2);
  await expect(rating(page)).toContainText(words.average(after.score, after.ratings));
  expect(await service.requests('preflight'), 'questions before the message').toBe(preflights);

  const other = await context.newPage();
  await comeTo(other, UNKNOWN.address);
  await expect(button(other)).toHaveText(words.send);
  await expect(stars(other, 2)).not.toBeChecked();
});

test('is not sent without a star', async ({ page, told }) => {
  await comeTo(page, UNKNOWN.address);
  await button(page).click();
  await expect(stars(page, 1)).toBeFocused();
  expect(told).toEqual([]);
  await expect(status(page)).toBeEmpty();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is sent by the form, which leads back to the article and thanks the reader', async ({
    page,
    service,
    server,
  }) => {
    await page.goto(UNKNOWN.address);
    const thanks = page.getByText(words.thanks);
    await expect(thanks).toBeHidden();
    const before = await service.counts(UNKNOWN.id);
    await stars(page, 4).check();
    await button(page).click();
    const { origin } = new URL(server.url);
    await expect(page).toHaveURL(`${origin}${UNKNOWN.address}#${RATING_ANCHOR}`);
    await expect(thanks).toBeInViewport();
    const after = await service.counts(UNKNOWN.id);
    expect([after.ratings, after.score]).toEqual([before.ratings + 1, before.score + 4]);
    await stars(page, 1).check();
    await button(page).click();
    await expect.poll(async () => (await service.counts(UNKNOWN.id)).score).toBe(before.score + 1);
  });
});

test.describe('when the service fails', () => {
  test.use({ serviceFails: true });

  test('the reader is told to try again, and can', async ({ page }) => {
    await comeTo(page, KNOWN.address);
    await page.route(`${SERVICE}ratings/**`, (route) => route.abort());
    await stars(page, 5).check();
    await button(page).click();
    await expect(status(page)).toHaveText(words.notSent);
    await expect(button(page)).toHaveText(words.send);
    await page.unroute(`${SERVICE}ratings/**`);
    await button(page).click();
    await expect(status(page)).toHaveText(words.thanks);
  });
});

const looks = [
  { look: 'light', contrast: 'normal', colorScheme: 'light' },
  { look: 'dark', contrast: 'normal', colorScheme: 'dark' },
  { look: 'high contrast', contrast: 'high', colorScheme: 'light' },
  { look: 'maximum contrast', contrast: 'maximum', colorScheme: 'light' },
] as const;

for (const { look, contrast, colorScheme } of looks) {
  test(`has no fault that axe can find before and after it is given: ${look}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await comeTo(page, KNOWN.address);
    await page
      .locator('html')
      .evaluate((html, step) => (html.dataset['contrast'] = step), contrast);
    const enhancedContrast = contrast !== 'normal';
    expect(await axe(page, { enhancedContrast })).toEqual([]);
    await stars(page, 4).check();
    await button(page).click();
    await expect(status(page)).toHaveText(words.thanks);
    expect(await axe(page, { enhancedContrast })).toEqual([]);
  });
}

for (const textSize of [100, 200]) {
  test(`fits a screen of 320 px with text of ${textSize} %, each star as large as a finger`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await comeTo(page, KNOWN.address);
    await page
      .locator('html')
      .evaluate((html, size) => (html.dataset['textSize'] = `${size}`), textSize);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const target of [...(await group(page).getByRole('radio').all()), button(page)]) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  });
}

test('shows in forced colours which stars are chosen, and where the focus is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await comeTo(page, KNOWN.address);
  await stars(page, 3).focus();
  await page.keyboard.press('Space');
  const drawn = await rating(page)
    .locator('svg')
    .evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).fill !== 'none'));
  expect(drawn).toEqual([true, true, true, false, false]);
  const system = await page.evaluate(() => {
    document.body.style.color = 'Highlight';
    return getComputedStyle(document.body).color;
  });
  const chosen = rating(page).locator('svg').first();
  expect(await chosen.evaluate((icon) => getComputedStyle(icon).color)).toBe(system);
  const outline = await stars(page, 3).evaluate((input) => getComputedStyle(input).outlineWidth);
  expect(parseFloat(outline)).toBeGreaterThanOrEqual(2);
});

test('tells its average to the ear as well', async ({ page, service }) => {
  await comeTo(page, KNOWN.address);
  await expect(rating(page)).toContainText(await expected(service, KNOWN));
  const spoken = await rating(page).locator('.average').innerText();
  expect(spoken.replace(/\s+/g, ' ')).toContain(`${words.averageLabel} `);
  expect(formatAverage(54, 12)).toBe('4,5');
});
