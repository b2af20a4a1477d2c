/**
 * Measures the contrast of every text of a page on what is really painted below it: gradients, pictures and mixed colours
 * are beyond axe, which calls them "incomplete".
 */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { contrast, type Colour } from './contrast.ts';

/** A text of the page, in the order of the document. */
export interface TextContrast {
  /** Tag, classes and first words, for messages. */
  name: string;
  /** The ratio at the worst pixel below it. */
  ratio: number;
  /** A control that cannot be used now: WCAG 1.4.3 asks nothing of it. */
  disabled: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface PageText {
  name: string;
  colour: string;
  /** `::before`, `::after`, whose place within the box is not known; empty for others. */
  pseudo: string;
  /** Of the text and everything around it. */
  opacity: number;
  disabled: boolean;
  boxes: Box[];
}

/** The picture has half the size of the page, which is enough for shadows of a few pixels and four times as fast. */
const SCALE = 0.5;

/** Every visible text below `root`, with its lowest contrast. */
export async function textContrasts(page: Page, root = 'body'): Promise<TextContrast[]> {
  const texts = await page.evaluate(findTexts, root);
  const ground = await paintedGround(page);
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

/** Runs in the page. The texts that a reader sees: of elements, of `::before` and `::after`, of empty inputs. */
function findTexts(root: string): PageText[] {
  const INSET = 2;
  const found: PageText[] = [];
  // What lies over the page covers texts that nobody reads there.
  const layers = [...document.querySelectorAll('[role="listbox"], dialog[open]')]
    .filter((layer) => layer.checkVisibility())
    .map((layer) => ({ layer, box: layer.getBoundingClientRect() }));
  const clips = new Map<Element, Box>();
  const opacities = new Map<Element, number>();
  // For what axe cannot decide; see axe.ts.
  const measured = ((window as { measuredTexts?: WeakSet<Element> }).measuredTexts ??=
    new WeakSet());
  for (const element of document.querySelectorAll<HTMLElement>(`${root}, ${root} *`)) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('.visually-hidden, [aria-hidden="true"] svg')) continue;
    const clip = clipOf(element);
    const own = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const style = getComputedStyle(element);
    add(element, style.color, own.flatMap(boxesOf), clip, '');
    for (const pseudo of ['::before', '::after']) {
      const { content, color } = getComputedStyle(element, pseudo);
      if (/^["'][^"']*[^\s"']|^counter/.test(content)) {
        add(element, color, [...element.getClientRects()], clip, pseudo);
      }
    }
    if (element instanceof HTMLInputElement && element.placeholder && !element.value) {
      const { color } = getComputedStyle(element, '::placeholder');
      add(element, color, inner(element), clip, '::placeholder');
    }
  }
  return found;

  function add(of: HTMLElement, colour: string, all: DOMRect[], clip: Box, part: string): void {
    measured.add(of);
    const boxes = all
      .filter((box) => !isCovered(of, box))
      // Letters touch the edges of their box nowhere; the next colour begins there.
      .map(({ left, top, right, bottom, height }) => ({
        left: Math.max(left, clip.left) + scrollX + INSET,
        top: Math.max(top + height / 8, clip.top) + scrollY + INSET,
        right: Math.min(right, clip.right) + scrollX - INSET,
        bottom: Math.min(bottom - height / 8, clip.bottom) + scrollY - INSET,
      }))
      .filter(({ left, top, right, bottom }) => right > left && bottom > top);
    if (boxes.length === 0) return;
    const words = of.textContent?.trim().replace(/\s+/g, ' ').slice(0, 30);
    const name = `<${of.localName} class="${of.className}">${part} “${words}”`;
    const disabled = Boolean(of.closest('[aria-disabled=true], :disabled'));
    found.push({ name, colour, pseudo: part, opacity: opacityOf(of), disabled, boxes });
  }

  function isCovered(of: Element, { left, top, right, bottom }: DOMRect): boolean {
    return layers.some(
      ({ layer, box }) =>
        !layer.contains(of) &&
        Math.max(left, box.left) < Math.min(right, box.right) &&
        Math.max(top, box.top) < Math.min(bottom, box.bottom),
    );
  }

  function boxesOf(node: Node): DOMRect[] {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  }

  /** The box of an input less its border. */
  function inner(input: HTMLElement): DOMRect[] {
    const { left, top, width, height } = input.getBoundingClientRect();
    return [new DOMRect(left + 4, top + 4, width - 8, height - 8)];
  }

  /** What the boxes around an element let through. */
  function clipOf(element: HTMLElement): Box {
    const box = element.parentElement;
    if (!box || box === document.documentElement) {
      return { left: -scrollX, top: -scrollY, right: Infinity, bottom: Infinity };
    }
    const known = clips.get(box);
    if (known) return known;
    const around = clipOf(box);
    const clip =
      box === document.body || getComputedStyle(box).overflow === 'visible'
        ? around
        : intersection(around, box.getBoundingClientRect());
    clips.set(box, clip);
    return clip;
  }

  function intersection(one: Box, other: Box): Box {
    return {
      left: Math.max(one.left, other.left),
      top: Math.max(one.top, other.top),
      right: Math.min(one.right, other.right),
      bottom: Math.min(one.bottom, other.bottom),
    };
  }

  function opacityOf(element: HTMLElement): number {
    const known = opacities.get(element);
    if (known !== undefined) return known;
    const around = element.parentElement ? opacityOf(element.parentElement) : 1;
    const opacity = around * Number(getComputedStyle(element).opacity);
    opacities.set(element, opacity);
    return opacity;
  }
}
