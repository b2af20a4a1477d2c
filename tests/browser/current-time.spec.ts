import { articleWords } from '../../src/strings/articles.ts';
import { dateInWords } from '../../src/domain/time/format-date-in-browser.ts';
import { articleWithAll, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const DAY = '.masthead .day';
/** Days of all months, numbers and names, two years long. */
const DAYS = Array.from({ length: 146 }, (_, index) =>
  dateInWords(new Date(Date.UTC(2027, 0, 1 + 5 * index)).toISOString()),
);

test.describe('a browser in California', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('the masthead shows the day of Hanoi in another zone', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-20T17:05:00Z');
    await page.goto('/');
    await expect(page.locator(DAY)).toHaveText('Thứ Bảy, ngày 21 tháng 11 năm 2026');
  });
});

test('a page that stays open shows the next day from midnight on', async ({ page }) => {
  await page.clock.install({ time: '2026-11-20T16:59:00Z' });
  await page.goto('/');
  await expect(page.locator(DAY)).toHaveText('Thứ Sáu, ngày 20 tháng 11 năm 2026');
  await page.clock.runFor('01:30');
  await expect(page.locator(DAY)).toHaveText('Thứ Bảy, ngày 21 tháng 11 năm 2026');
});

for (const { target, event } of [
  { target: 'document', event: 'visibilitychange' },
  { target: 'window', event: 'pageshow' },
] as const) {
  test(`a page that slept over midnight shows the new day at ${event}`, async ({ page }) => {
    await page.clock.setFixedTime('2026-11-20T16:59:00Z');
    await page.goto('/');
    await expect(page.locator(DAY)).toHaveText('Thứ Sáu, ngày 20 tháng 11 năm 2026');
    await page.clock.setFixedTime('2026-11-21T01:00:00Z');
    await page.evaluate(
      ([on, name]) => (on === 'window' ? window : document).dispatchEvent(new Event(name)),
      [target, event] as const,
    );
    await expect(page.locator(DAY)).toHaveText('Thứ Bảy, ngày 21 tháng 11 năm 2026');
  });
}

test('no day moves anything when it is written, at any width and with any size of text', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator(DAY)).toContainText(/năm \d{4}/);
  for (const textSize of [100, 150, 200]) {
    await page.evaluate(
      (size) => (document.documentElement.dataset['textSize'] = `${size}`),
      textSize,
    );
    for (const width of [320, 360, 390, 480, 600, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const moved = await page.locator(DAY).evaluate((day, texts) => {
        const written = day.querySelector('current-time') ?? day;
        const placesWith = (text: string) => {
          written.textContent = text;
          return JSON.stringify(
            [day, ...document.querySelectorAll('reading-preferences, .band')].map((part) =>
              part.getBoundingClientRect(),
            ),
          );
        };
        const empty = placesWith('');
        return texts.filter((text) => placesWith(text) !== empty);
      }, DAYS);
      expect(moved, `at ${width} px, with text of ${textSize} %`).toEqual([]);
    }
  }
});

test('the time of printing is that of the moment of printing', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T05:00:00Z');
  await visit(page, articleWithAll);
  await page.clock.setFixedTime('2026-11-20T05:12:00Z');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(articleWords.printTime)).toHaveText(
    `${articleWords.printTime}: 20/11/2026 | 12:12`,
  );
});

test('a page whose scripts are lost prints no label without a time', async ({
  page,
  consoleErrors,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(articleWithAll.path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(articleWords.printAddress)).toBeVisible();
  await expect(page.getByText(articleWords.printTime)).toBeHidden();
  const lost = consoleErrors.splice(0);
  expect(lost.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
});
