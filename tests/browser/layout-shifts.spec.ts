import type { Page } from '@playwright/test';
import { checkPictures } from '../support/check-pictures.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { articleWithAll, home, searchWithResults, visit } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

/** A tenth of what counts as a good CLS. */
const MAX_SHIFT = 0.01;
const PHONE = { width: 390, height: 844 };

/** So tall that covers are in view: what moves below the window is no shift. */
const TALL_PHONE = { width: 390, height: 2400 };

const FILES = { fonts: '**/*.woff2', scripts: '**/*.js', pictures: '**/*.{webp,svg}' };

for (const pageKind of [home, articleWithAll]) {
  for (const late of ['fonts', 'scripts', 'pictures'] as const) {
    test(`nothing moves on ${pageKind.kind} when ${late} arrive late on a phone`, async ({
      page,
    }) => {
      await page.setViewportSize(TALL_PHONE);
      const delayed = await arriveLate(page, FILES[late]);
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

/** What keeps the place of what arrives late; without it, the tests above must see a shift. */
for (const [late, what, spoil] of [
  [
    'pictures',
    'whose pictures have no height',
    (text: string) => text.replace(/(<img\b[^>]*?) height="\d+"/g, '$1'),
  ],
  [
    'fonts',
    'whose font is exchanged after painting for one of other metrics',
    (text: string) =>
      text
        .replace(/font-display:\s*optional/g, 'font-display:swap')
        .replace(/size-adjust:[^;}]+/g, 'size-adjust:70%'),
  ],
] as const) {
  test(`the check of late ${late} finds an article ${what}`, async ({ page }) => {
    await page.setViewportSize(TALL_PHONE);
    await page.route(/\/$|\.css$/, async (route) => {
      const response = await route.fetch();
      const body = spoil(await response.text());
      await route.fulfill({ response, body });
    });
    await arriveLate(page, FILES[late]);
    await page.goto(articleWithAll.path, { waitUntil: 'networkidle' });
    expect(await layoutShifts(page, MAX_SHIFT)).not.toEqual([]);
  });
}

test('the check finds a layout shift', async ({ page }) => {
  await visit(page, articleWithAll);
  await page.locator('h1').evaluate((heading) => {
    const spacer = document.createElement('p');
    spacer.style.blockSize = '10rem';
    heading.before(spacer);
  });
  expect(await layoutShifts(page, MAX_SHIFT)).not.toEqual([]);
});

/** Holds these files back until the page is painted; the list of their URLs grows. */
async function arriveLate(page: Page, files: string): Promise<string[]> {
  const delayed: string[] = [];
  await page.route(files, async (route) => {
    delayed.push(route.request().url());
    await painted(page);
    await route.continue();
  });
  return delayed;
}

/** Waits until 200 ms after the first paint; what arrives before that moves nothing. */
async function painted(page: Page): Promise<void> {
  const hasPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  await expect.poll(() => page.evaluate(hasPainted).catch(() => false)).toBe(true);
  await page.waitForTimeout(200);
}
