import type { Page } from '@playwright/test';
import {
  articleWithAll,
  home,
  pageKinds,
  searchWithResults,
  visit,
} from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

/** What is good by https://web.dev/articles/cls is 0.1; ours is a tenth of it. */
const LARGEST_SHIFT = 0.01;
const PHONE = { width: 390, height: 844 };

/** How long a file may keep the reader waiting, in milliseconds. */
const slow = { fonts: 800, scripts: 600, pictures: 400 };

for (const pageKind of [home, articleWithAll]) {
  for (const late of ['fonts', 'scripts', 'pictures'] as const) {
    test(`nothing moves on ${pageKind.kind} when ${late} come late to a phone`, async ({
      page,
    }) => {
      await page.setViewportSize(PHONE);
      const files = { fonts: '**/*.woff2', scripts: '**/*.js', pictures: '**/*.{webp,svg}' }[late];
      await page.route(files, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, slow[late]));
        await route.continue();
      });
      await page.goto(pageKind.path, { waitUntil: 'networkidle' });
      expect(await shifts(page)).toEqual([]);
    });
  }
}

test('nothing moves for a reader with larger text and more contrast', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.addInitScript(() =>
    localStorage.setItem('tin-quan', '{"textSize":150,"contrast":"maximum"}'),
  );
  await page.goto(articleWithAll.path, { waitUntil: 'networkidle' });
  expect(await shifts(page)).toEqual([]);
});

test('the footer does not jump when results come in', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await visit(page, searchWithResults);
  expect(await shifts(page)).toEqual([]);
});

for (const pageKind of pageKinds) {
  test(`every picture on ${pageKind.kind} has its room before it arrives`, async ({ page }) => {
    await visit(page, pageKind);
    const unsized = await page
      .locator('img')
      .evaluateAll((pictures) =>
        pictures
          .filter((picture) => !picture.getAttribute('width') || !picture.getAttribute('height'))
          .map((picture) => picture.outerHTML),
      );
    expect(unsized).toEqual([]);
    const distorted = await page.locator('img').evaluateAll(async (pictures) => {
      const found: string[] = [];
      for (const picture of pictures as HTMLImageElement[]) {
        picture.loading = 'eager';
        await picture.decode();
        const told = picture.width / picture.height;
        const box = getComputedStyle(picture).objectFit === 'fill' ? told : 0;
        const true_ = picture.naturalWidth / picture.naturalHeight;
        if (box && Math.abs(box / true_ - 1) > 0.02)
          found.push(`${picture.currentSrc} ${box} ${true_}`);
      }
      return found;
    });
    expect(distorted).toEqual([]);
  });
}

/** Where the page moved by itself; empty when all movement together is too small to be seen. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    (largest) =>
      new Promise<string[]>((resolve) => {
        const found: { value: number; what: string }[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as unknown as LayoutShift[]) {
            const [source] = entry.sources ?? [];
            const what = source?.node instanceof Element ? source.node.outerHTML.slice(0, 80) : '';
            if (!entry.hadRecentInput) found.push({ value: entry.value, what });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          const sum = found.reduce((total, { value }) => total + value, 0);
          resolve(
            sum <= largest ? [] : found.map(({ value, what }) => `${value.toFixed(3)} ${what}`),
          );
        }, 300);

        /** https://wicg.github.io/layout-instability/#sec-layout-shift; not among the types of TypeScript yet. */
        interface LayoutShift {
          value: number;
          hadRecentInput: boolean;
          sources?: { node?: Node | null }[];
        }
      }),
    LARGEST_SHIFT,
  );
}
