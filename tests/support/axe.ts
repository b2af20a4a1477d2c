/** Looks for what a program can find of barriers on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Everything that WCAG 2.0 to 2.2 ask at the levels A and AA, and what axe recommends beyond. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that another contrast step can break, by its colours and lines; all others look at what stays the same. */
const OF_CONTRAST = ['color-contrast', 'link-in-text-block', 'target-size'];

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** How readers see a page. What is set here is what the head script and the toolbar set. */
const LOOKS = [
  { look: 'light', colorScheme: 'light', contrast: 'normal', viewport: DESK },
  { look: 'dark', colorScheme: 'dark', contrast: 'normal', viewport: DESK },
  { look: 'high contrast', colorScheme: 'light', contrast: 'high', viewport: DESK },
  { look: 'maximum contrast', colorScheme: 'light', contrast: 'maximum', viewport: DESK },
  { look: 'phone', colorScheme: 'light', contrast: 'normal', viewport: PHONE },
] as const;

interface Wish {
  /** Whether to ask for a contrast of 7:1 (WCAG 1.4.6) as well. */
  enhancedContrast: boolean;
  /** Only the rules that another contrast step can break. */
  onlyContrast?: boolean;
}

/** What axe finds, one line a fault. */
export async function axe(
  page: Page,
  { enhancedContrast, onlyContrast = false }: Wish,
): Promise<string[]> {
  const enhanced = 'color-contrast-enhanced';
  const ofContrast = enhancedContrast ? [...OF_CONTRAST, enhanced] : OF_CONTRAST;
  const { violations } = await new AxeBuilder({ page })
    // Nothing is in frames of other hosts, which is all that the slower mode is for.
    .setLegacyMode()
    .options({
      ...(onlyContrast
        ? { runOnly: { type: 'rule', values: ofContrast } }
        : {
            runOnly: { type: 'tag', values: STANDARDS },
            rules: { [enhanced]: { enabled: enhancedContrast } },
          }),
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} – ${failureSummary}`,
    ),
  );
}

/** What axe finds on a page in every contrast step, light and dark, on a desk and on a phone. */
export async function axeInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { look, colorScheme, contrast, viewport } of LOOKS) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.evaluate((step) => (document.documentElement.dataset['contrast'] = step), contrast);
    const faults = await axe(page, {
      enhancedContrast: contrast !== 'normal',
      // The others differ from the first in nothing but colours and lines.
      onlyContrast: !['light', 'phone'].includes(look),
    });
    found.push(...faults.map((fault) => `${look}: ${fault}`));
  }
  return found;
}
