/** Everything that depends on how a page looks: in each contrast step, in light and dark, on a desktop and a phone. */
import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { textContrasts, type TextContrast } from './text-contrast.ts';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

/** Light and dark are the first step of readers with one system and the other. `contrast` is the toolbar's attribute. */
const STEPS = [
  { name: 'dark', colorScheme: 'dark', contrast: 'normal' },
  { name: 'light', colorScheme: 'light', contrast: 'normal' },
  { name: 'high contrast', colorScheme: 'light', contrast: 'high' },
  { name: 'maximum contrast', colorScheme: 'light', contrast: 'maximum' },
] as const;

/** WCAG 1.4.6, in every step; 1.4.3 asks for less. */
const MIN_CONTRAST = 7;
/** What rounding to 256 shades may take away. */
const TOLERANCE = 0.05;

/**
 * What is wrong with the page in any appearance. Ends as it began. `similar` pages, whose components others have, are seen in
 * the first and the last step and on a desktop.
 */
export async function checkEveryAppearance(
  page: Page,
  { similar = false }: { similar?: boolean } = {},
): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize() ?? DESKTOP;
  let previous: TextContrast[] | undefined;
  await page.setViewportSize(DESKTOP);
  for (const { name, colorScheme, contrast } of similar ? STEPS.filter(isFirstOrLast) : STEPS) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate((step) => (document.documentElement.dataset['contrast'] = step), contrast);
    const texts = await settledContrasts(page);
    const faults = [
      ...lowContrasts(texts),
      // Readers of dark pages step to "high" as readers of light ones do.
      ...(contrast === 'normal' ? [] : lessThan(previous ?? [], texts)),
      ...(await axe(page, {
        enhancedContrast: false,
        ...(name === 'light' ? { incomplete: true } : { only: ['link-in-text-block'] }),
      })),
    ];
    if (contrast === 'normal') previous = previous ? best(previous, texts) : texts;
    else previous = texts;
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await page.evaluate(() => document.documentElement.removeAttribute('data-contrast'));
  if (!similar) {
    await page.setViewportSize(PHONE);
    const onPhone = await axe(page, { enhancedContrast: false, incomplete: true });
    found.push(...onPhone.map((fault) => `phone: ${fault}`));
  }
  await page.setViewportSize(before);
  return found;
}

/** A fault is one that is there again a moment later; on a busy machine the page may still have been at work. */
async function settledContrasts(page: Page): Promise<TextContrast[]> {
  const texts = await textContrasts(page);
  if (lowContrasts(texts).length === 0) return texts;
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })),
  );
  return textContrasts(page);
}

function isFirstOrLast({ name }: { name: string }): boolean {
  return name === 'light' || name === 'maximum contrast';
}

function lowContrasts(texts: readonly TextContrast[]): string[] {
  if (texts.length === 0) return ['no text was found'];
  return texts
    .filter(({ ratio, disabled }) => ratio < MIN_CONTRAST && !disabled)
    .map(({ name, ratio }) => `${ratio.toFixed(2)}:1 for ${name}`);
}

/** Texts that are harder to read than in the step before; one that a script has added since has none before. */
function lessThan(before: readonly TextContrast[], texts: readonly TextContrast[]): string[] {
  const ratioBefore = ratiosByName(before);
  return texts.flatMap(({ name, ratio, disabled }) => {
    const last = ratioBefore(name) ?? 0;
    return disabled || ratio >= last - TOLERANCE
      ? []
      : [`${last.toFixed(2)}:1 fell to ${ratio.toFixed(2)}:1 for ${name}`];
  });
}

function best(one: readonly TextContrast[], other: readonly TextContrast[]): TextContrast[] {
  const ratioBefore = ratiosByName(one);
  return other.map((text) => ({
    ...text,
    ratio: Math.max(text.ratio, ratioBefore(text.name) ?? 0),
  }));
}

/** The ratios of texts by name; those of one name come in their order. */
function ratiosByName(texts: readonly TextContrast[]): (name: string) => number | undefined {
  const ratios = new Map<string, number[]>();
  for (const { name, ratio } of texts) ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
  return (name) => ratios.get(name)?.shift();
}
