import type { Page } from '@playwright/test';
import { homeWords, siteWords } from '../../src/strings/site.ts';
import { home, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

const PHONE = { width: 390, height: 844 };
/** What may stay empty below the shorter of two neighbours. */
const MAX_HOLE_PX = 200;

const headings = (page: Page) => page.locator('main h2:not(.title)').allInnerTexts();

test('on a phone the latest news follows the lead story, and wards, notices and services come before further news', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await visit(page, home);
  const [latest, ...others] = await headings(page);
  expect(latest).toBe(homeWords.latest);
  expect(others.slice(0, 3)).toEqual([homeWords.wards, 'Thông báo', homeWords.services]);
  const ward = page.getByRole('main').getByRole('link', { name: siteWords.ward('Bãi Dâu') });
  const box = await ward.boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(2 * PHONE.height);
});

test('every list of the home page is newest first, also in what a phone shows of it', async ({
  page,
}) => {
  for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
    await page.setViewportSize(viewport);
    await visit(page, home);
    const lists = await page
      .locator('main .band, .latest, .notices')
      .evaluateAll((sections) =>
        sections.map((section) =>
          [...section.querySelectorAll('time')]
            .filter((time) => time.checkVisibility())
            .map((time) => time.dateTime),
        ),
      );
    expect(lists.length).toBeGreaterThan(5);
    for (const dates of lists) expect(dates).toEqual([...dates].sort().reverse());
    const first = await page
      .locator('main .band')
      .evaluateAll((bands) => bands.map((band) => band.querySelector('time')?.dateTime ?? ''));
    expect(first).toEqual([...first].sort().reverse());
  }
});

test('no section of the home page leaves a hole beside it', async ({ page }) => {
  for (const width of [768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await visit(page, home);
    const holes = await page.locator('.front, .now, .rest').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const sections = [...row.children].map((section) => ({
          top: section.getBoundingClientRect().top,
          // A grid stretches its children; their content ends where their last child does.
          bottom: Math.max(
            ...[...section.querySelectorAll('*')].map((one) => one.getBoundingClientRect().bottom),
          ),
        }));
        return sections.map(({ top, bottom }) => {
          const beside = sections.filter((other) => other.top === top);
          return Math.round(Math.max(...beside.map((other) => other.bottom)) - bottom);
        });
      }),
    );
    expect(holes.length).toBeGreaterThan(5);
    expect(Math.max(...holes), `${width} px: ${holes.join(', ')}`).toBeLessThan(MAX_HOLE_PX);
  }
});
