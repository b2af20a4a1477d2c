/** Takes a screenshot of a page and writes one or several of them as a small WebP. */
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { choose } from '../support/preferences.ts';
import { visit } from '../support/page-kinds.ts';
import type { Shot } from './pictures.ts';

/** Between shots that stand side by side, in pixels. */
const GAP_PX = 24;
const QUALITY = 50;

/** A PNG of what a reader sees of the page without scrolling. */
export async function screenshot(
  browser: Browser,
  baseURL: string,
  { page: kind, width, height, contrast }: Shot,
): Promise<Buffer> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    if (contrast) await choose(page, { contrast });
    await visit(page, kind);
    // The typeface is `font-display: optional`: the first visit loads it, the second is sure to show it.
    await visit(page, kind);
    await page.waitForLoadState('networkidle');
    await page.evaluate(decodeVisibleImages);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** Runs in the page. Waits for images that scripts have added, which the browser may draw after the text. */
async function decodeVisibleImages(): Promise<void> {
  const images = [...document.images].filter(
    (image) => image.getBoundingClientRect().top < innerHeight && image.checkVisibility(),
  );
  await Promise.all(images.map((image) => image.decode()));
}

/** Writes the images beside each other. Returns the size of the file in bytes. */
export async function writePicture(file: string, images: Buffer[]): Promise<number> {
  const { width = 0, height = 0 } = await sharp(images[0]).metadata();
  const all = sharp({
    create: {
      width: images.length * (width + GAP_PX) - GAP_PX,
      height,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    },
  });
  const parts = images.map((input, index) => ({ input, left: index * (width + GAP_PX), top: 0 }));
  const { size } = await all
    .composite(parts)
    .webp({ quality: QUALITY, effort: 6, smartSubsample: true })
    .toFile(file);
  return size;
}
