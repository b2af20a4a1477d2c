import type { Page } from '@playwright/test';
import { layoutShifts } from '../support/layout-shifts.ts';
import {
  articleWithAll,
  home,
  pageKinds,
  searchWithResults,
  visit,
} from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

/** A tenth of what counts as good. */
const MAX_SHIFT = 0.01;
const PHONE = { width: 390, height: 844 };

const FILES = { fonts: '**/*.woff2', scripts: '**/*.js', pictures: '**/*.{webp,svg}' };

for (const pageKind of [home, articleWithAll]) {
  for (const late of ['fonts', 'scripts', 'pictures'] as const) {
    test(`nothing moves on ${pageKind.kind} when ${late} come late to a phone`, async ({
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

test('the footer does not jump when results come in', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await visit(page, searchWithResults);
  expect(await layoutShifts(page, MAX_SHIFT)).toEqual([]);
});

for (const pageKind of pageKinds) {
  test(`every picture on ${pageKind.kind} has its room before it arrives`, async ({ page }) => {
    await visit(page, pageKind);
    const { seen, unsized, distorted } = await page.locator('img').evaluateAll(lookAtPictures);
    // Every page has the emblem at least.
    expect(seen).toBeGreaterThan(0);
    expect(unsized).toEqual([]);
    expect(distorted).toEqual([]);
  });
}

test('a picture in a room of another shape is found', async ({ page }) => {
  await visit(page, articleWithAll);
  const figure = page.locator('article figure img').first();
  await figure.evaluate((picture: HTMLImageElement) => (picture.height *= 2));
  const { distorted } = await page.locator('img').evaluateAll(lookAtPictures);
  expect(distorted).toHaveLength(1);
  expect(distorted[0]).toContain('has room for');
});

test('a picture that is drawn in another shape is found', async ({ page }) => {
  await visit(page, articleWithAll);
  const figure = page.locator('article figure img').first();
  await figure.evaluate((picture) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.planted { object-fit: fill; inline-size: 100px; block-size: 300px }');
    document.adoptedStyleSheets.push(sheet);
    picture.classList.add('planted');
  });
  const { distorted } = await page.locator('img').evaluateAll(lookAtPictures);
  expect(distorted).toHaveLength(1);
  expect(distorted[0]).toContain('is drawn');
});

test('what moves by itself is found', async ({ page }) => {
  await visit(page, articleWithAll);
  await page.locator('h1').evaluate((heading) => {
    const room = document.createElement('p');
    room.style.blockSize = '10rem';
    heading.before(room);
  });
  expect(await layoutShifts(page, MAX_SHIFT)).not.toEqual([]);
});

/** Waits until the reader has seen the page for a moment: what comes before the first paint moves nothing. */
async function painted(page: Page): Promise<void> {
  const hasPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  await expect.poll(() => page.evaluate(hasPainted).catch(() => false)).toBe(true);
  await page.waitForTimeout(200);
}

/** Which pictures of a page have no room of their own before they arrive, and which have another shape than their file. */
async function lookAtPictures(pictures: (HTMLElement | SVGElement)[]) {
  const unsized: string[] = [];
  const distorted: string[] = [];
  const isNear = (a: number, b: number) => Math.abs(a / b - 1) <= 0.02;
  for (const picture of pictures as HTMLImageElement[]) {
    const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
    if (!width || !height) {
      unsized.push(picture.outerHTML);
      continue;
    }
    picture.loading = 'eager';
    await picture.decode();
    const file = `${picture.currentSrc} of ${picture.naturalWidth} × ${picture.naturalHeight}`;
    const shape = picture.naturalWidth / picture.naturalHeight;
    if (!isNear(width / height, shape)) distorted.push(`${file} has room for ${width} × ${height}`);
    // With the page as wide as it is; a picture that is cut to fit is not distorted.
    const drawn = picture.width / picture.height;
    const isCut = getComputedStyle(picture).objectFit !== 'fill';
    if (!isCut && !isNear(drawn, shape)) distorted.push(`${file} is drawn ${drawn.toFixed(2)} : 1`);
  }
  return { seen: pictures.length, unsized, distorted };
}
