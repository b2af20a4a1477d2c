import type { Page } from '@playwright/test';
import { RATING_ANCHOR } from '../../src/domain/counting/rating-rules.ts';
import { formatAverage } from '../../src/domain/counting/format-average.ts';
import { ratingWords as words } from '../../src/strings/rating.ts';
import { checkEveryAppearance } from '../support/appearances.ts';
import type { CounterService } from '../support/counter-service.ts';
import { expect, KNOWN, SERVICE, test, UNKNOWN } from '../support/counter-test.ts';

const rating = (page: Page) => page.locator('article-rating');
const group = (page: Page) => page.getByRole('group', { name: words.question });
const stars = (page: Page, number: number) =>
  group(page).getByRole('radio', { name: words.stars[number - 1] ?? '', exact: true });
const button = (page: Page) => rating(page).getByRole('button');
const status = (page: Page) => rating(page).getByRole('status');

/** Opens an article, scrolls to its rating, and waits for its script. */
async function openRating(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await rating(page).scrollIntoViewIfNeeded();
  await expect(rating(page).locator('.thanks')).toHaveCount(0);
}

/** The average that the page should show for an article, by the counts of the service. */
async function expectedAverage(service: CounterService, { id, notInService }: typeof KNOWN) {
  const live = await service.counts(id);
  const ratings = notInService.ratings + live.ratings;
  return words.average(notInService.score + live.score, ratings);
}

test('a rating given with the mouse is acknowledged and changes the average', async ({
  page,
  service,
}) => {
  await openRating(page, KNOWN.path);
  const before = await service.counts(KNOWN.id);
  await group(page).getByText('Bình thường').click();
  await expect(stars(page, 3)).toBeChecked();
  await button(page).click();
  await expect(status(page)).toHaveText(words.thanks);
  const after = await service.counts(KNOWN.id);
  expect(after.ratings).toBe(before.ratings + 1);
  expect(after.score).toBe(before.score + 3);
  await expect(rating(page)).toContainText(await expectedAverage(service, KNOWN));
});

test('a rating can be given with the keyboard alone', async ({ page, service }) => {
  await openRating(page, KNOWN.path);
  const before = await service.counts(KNOWN.id);
  await stars(page, 1).focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await expect(stars(page, 5)).toBeFocused();
  await expect(stars(page, 5)).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(words.thanks);
  await expect(button(page)).toBeFocused();
  expect((await service.counts(KNOWN.id)).score).toBe(before.score + 5);
});

test('a rating can be changed, and is remembered until the tab is closed', async ({
  page,
  context,
  service,
}) => {
  await openRating(page, UNKNOWN.path);
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
  expect(await service.requests('preflight'), 'CORS preflights').toBe(preflights);

  const other = await context.newPage();
  await openRating(other, UNKNOWN.path);
  await expect(button(other)).toHaveText(words.send);
  await expect(stars(other, 2)).not.toBeChecked();
});

test('a rating without a star is not sent', async ({ page, posted }) => {
  await openRating(page, UNKNOWN.path);
  await button(page).click();
  await expect(stars(page, 1)).toBeFocused();
  expect(posted).toEqual([]);
  await expect(status(page)).toBeEmpty();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a rating without script is sent by the form, which leads back to the article and its thanks', async ({
    page,
    service,
    server,
  }) => {
    await page.goto(UNKNOWN.path);
    const thanks = page.getByText(words.thanks);
    await expect(thanks).toBeHidden();
    const before = await service.counts(UNKNOWN.id);
    await stars(page, 4).check();
    await button(page).click();
    const { origin } = new URL(server.url);
    await expect(page).toHaveURL(`${origin}${UNKNOWN.path}#${RATING_ANCHOR}`);
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

  test('a reader whose rating failed is asked to try again, and can', async ({ page }) => {
    await openRating(page, KNOWN.path);
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

test('axe finds no fault in any contrast before and after a rating', async ({ page }) => {
  await openRating(page, KNOWN.path);
  expect(await checkEveryAppearance(page)).toEqual([]);
  await stars(page, 4).check();
  await button(page).click();
  await expect(status(page)).toHaveText(words.thanks);
  expect(await checkEveryAppearance(page)).toEqual([]);
});

for (const textSize of [100, 200]) {
  test(`the rating fits a screen of 320 px with text of ${textSize} %, and each star is 44 px large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openRating(page, KNOWN.path);
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

test('forced colours show which stars are chosen and where the focus is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openRating(page, KNOWN.path);
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

test('the average has a label for screen readers', async ({ page, service }) => {
  await openRating(page, KNOWN.path);
  await expect(rating(page)).toContainText(await expectedAverage(service, KNOWN));
  const spoken = await rating(page).locator('.average').innerText();
  expect(spoken.replace(/\s+/g, ' ')).toContain(`${words.averageLabel} `);
  expect(formatAverage(54, 12)).toBe('4,5');
});
