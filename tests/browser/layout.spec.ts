import type { Page } from '@playwright/test';
import { checkPictures } from '../support/check-pictures.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { articleWithAll, home, searchWithResults, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

/** A tenth of what counts as a good CLS. */
const MAX_SHIFT = 0.01;
const PHONE = { width: 390, height: 844 };

const FILES = { fonts: '**/*.woff2', scripts: '**/*.js', pictures: '**/*.{webp,svg}' };

for (const pageKind of [home, articleWithAll]) {
  for (const late of ['fonts', 'scripts', 'pictures'] as const) {
    test(`nothing moves on ${pageKind.kind} when ${late} arrive late on a phone`, async ({
      page,
    }) => {
      await page.setViewportSize(PHONE);
      const delayed: string[] = [];
      await page.route(FILES[late], async (route) => {
        delayed.push(route.request().url());
        await painted(page);
        await route.continue();
      });
      await page.goto(pageKind.path, { waitUntil: 'networkidle' });
      expect(delayed).not.toEqual([]);
      expect(await layoutShifts(page, MAX_SHIFT)).toEqual([]);
    });
  }
}

test('nothing moves for a reader with larger text and more contrast', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.addInitScript(() =>
    localStorage.setItem('tin-quan', '{"textSize":150,"contrast":"maximum"}'),
  );
  await page.goto(articleWithAll.path, { waitUntil: 'networkidle' });
  expect(await layoutShifts(page, MAX_SHIFT)).toEqual([]);
});

test('the footer does not move when results arrive', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await visit(page, searchWithResults);
  expect(await layoutShifts(page, MAX_SHIFT)).toEqual([]);
});

test('the check finds a picture whose attributes have another aspect ratio', async ({ page }) => {
  await visit(page, articleWithAll);
  const figure = page.locator('article figure img').first();
  await figure.evaluate((picture: HTMLImageElement) => (picture.height *= 2));
  const { distorted } = await page.locator('img').evaluateAll(checkPictures);
  expect(distorted).toHaveLength(1);
  expect(distorted[0]).toContain('has attributes');
});

test('the check finds a picture that is drawn in another aspect ratio', async ({ page }) => {
  await visit(page, articleWithAll);
  const figure = page.locator('article figure img').first();
  await figure.evaluate((picture) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.planted { object-fit: fill; inline-size: 100px; block-size: 300px }');
    document.adoptedStyleSheets.push(sheet);
    picture.classList.add('planted');
  });
  const { distorted } = await page.locator('img').evaluateAll(checkPictures);
  expect(distorted).toHaveLength(1);
  expect(distorted[0]).toContain('is drawn');
});

test('the check finds a layout shift', async ({ page }) => {
  await visit(page, articleWithAll);
  await page.locator('h1').evaluate((heading) => {
    const spacer = document.createElement('p');
    spacer.style.blockSize = '10rem';
    heading.before(spacer);
  });
  expect(await layoutShifts(page, MAX_SHIFT)).not.toEqual([]);
});

/** Waits until 200 ms after the first paint; what arrives before that moves nothing. */
async function painted(page: Page): Promise<void> {
  const hasPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  await expect.poll(() => page.evaluate(hasPainted).catch(() => false)).toBe(true);
  await page.waitForTimeout(200);
}
