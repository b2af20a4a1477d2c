/**
 * Measures the contrast of every text of a page on what is really painted below it: gradients, pictures and mixed colours
 * are beyond axe, which calls them "incomplete".
 */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { contrast, type Colour } from './contrast.ts';
import { findTexts, type Box } from './page-texts.ts';

/** A text of the page, in the order of the document. */
export interface TextContrast {
  /** Tag, classes and first words, for messages. */
  name: string;
  /** The ratio at the worst pixel below it. */
  ratio: number;
  /** A control that cannot be used now: WCAG 1.4.3 asks nothing of it. */
  disabled: boolean;
}

/** The picture has half the size of the page, which is enough for shadows of a few pixels and four times as fast. */
const SCALE = 0.5;

/** Every visible text below `root`, with its lowest contrast. */
export async function textContrasts(page: Page, root = 'body'): Promise<TextContrast[]> {
  let texts = await page.evaluate(findTexts, root);
  let ground = await paintedGround(page);
  // Where texts have moved meanwhile, as when a font arrives, the picture shows what lies beside them.
  for (let tries = 0; tries < 5; tries += 1) {
    const now = await page.evaluate(findTexts, root);
    if (JSON.stringify(now) === JSON.stringify(texts)) break;
    texts = now;
    ground = await paintedGround(page);
  }
  return texts.map(({ name, colour, pseudo, opacity, disabled, boxes }) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbersOf(colour);
    const share = alpha * opacity;
    const ratios = boxes.flatMap((box) =>
      // What most of the box is painted with, where it is not known which part of it counts.
      ground
        .coloursIn(box)
        .slice(0, pseudo ? 1 : undefined)
        .map((below) => {
          const mixed = [red, green, blue].map(
            (part, index) => part * share + (below[index] ?? 0) * (1 - share),
          );
          return contrast(mixed as unknown as Colour, below);
        }),
    );
    return { name, disabled, ratio: Math.min(...ratios) };
  });
}

/** `rgb(1 2 3 / 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)` → red, green and blue of 255, then alpha. */
function numbersOf(colour: string): number[] {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(
    Number,
  );
  const unit = colour.startsWith('color(') ? 255 : 1;
  return [red * unit, green * unit, blue * unit, alpha];
}

/** The page as it is painted without its texts. */
async function paintedGround(page: Page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    // Not `color`, on which borders and backgrounds may depend.
    sheet.replaceSync(`*, ::before, ::after, ::placeholder, ::marker {
      -webkit-text-fill-color: transparent !important;
      text-decoration: none !important;
      transition: none !important;
    }`);
    const before = [...document.adoptedStyleSheets];
    Object.assign(window, { sheetsBefore: before });
    document.adoptedStyleSheets = [...before, sheet];
  });
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale: SCALE },
  });
  await session.detach();
  await page.evaluate(() => {
    const { sheetsBefore } = window as unknown as { sheetsBefore: CSSStyleSheet[] };
    document.adoptedStyleSheets = sheetsBefore;
  });
  const picture = await sharp(Buffer.from(data, 'base64')).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  const { width: columns, height: rows } = picture.info;
  const pixels = new Uint8Array(picture.data);

  return { coloursIn };

  /** The different colours within a box, the most frequent first. */
  function coloursIn({ left, top, right, bottom }: Box): Colour[] {
    const seen = new Map<number, number>();
    const from = (edge: number) => Math.max(Math.floor(edge * SCALE), 0);
    const last = (edge: number, size: number) => Math.min(Math.ceil(edge * SCALE), size);
    for (let y = from(top); y < last(bottom, rows); y += 1) {
      for (let x = from(left); x < last(right, columns); x += 1) {
        const at = 3 * (y * columns + x);
        const colour =
          ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
      }
    }
    return [...seen]
      .sort(([, a], [, b]) => b - a)
      .map(([colour]) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  }
}
