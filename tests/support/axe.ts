/** Runs axe on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** All rules for WCAG 2.0 to 2.2, levels A and AA, and the best practices of axe. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose result depends on colours and borders, which the contrast steps change. */
const CONTRAST_RULES = ['color-contrast', 'link-in-text-block', 'target-size'];

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

/** How a page can look. `contrast` is the attribute that the head script and the toolbar set. */
const APPEARANCES = [
  { name: 'light', colorScheme: 'light', contrast: 'normal', viewport: DESKTOP },
  { name: 'dark', colorScheme: 'dark', contrast: 'normal', viewport: DESKTOP },
  { name: 'high contrast', colorScheme: 'light', contrast: 'high', viewport: DESKTOP },
  { name: 'maximum contrast', colorScheme: 'light', contrast: 'maximum', viewport: DESKTOP },
  { name: 'phone', colorScheme: 'light', contrast: 'normal', viewport: PHONE },
] as const;

interface AxeOptions {
  /** Whether to ask for a contrast of 7:1 (WCAG 1.4.6) as well. */
  enhancedContrast: boolean;
  /** Run only the rules whose result depends on contrast. */
  onlyContrast?: boolean;
}

/** The violations, one line for each element. */
export async function axe(
  page: Page,
  { enhancedContrast, onlyContrast = false }: AxeOptions,
): Promise<string[]> {
  const enhanced = 'color-contrast-enhanced';
  const contrastRules = enhancedContrast ? [...CONTRAST_RULES, enhanced] : CONTRAST_RULES;
  // Its source is long; a page that has it already does not need it again.
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isLoaded && { axeSource: ';' }) })
    // The default mode is slower and only needed for frames of other hosts.
    .setLegacyMode()
    .options({
      ...(onlyContrast
        ? { runOnly: { type: 'rule', values: contrastRules } }
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

/** The violations in every contrast step, in light and dark, on a desktop and on a phone. Ends as it began. */
export async function axeInEveryAppearance(page: Page): Promise<string[]> {
  const found: string[] = [];
  const before = page.viewportSize() ?? DESKTOP;
  for (const { name, colorScheme, contrast, viewport } of APPEARANCES) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.evaluate((step) => (document.documentElement.dataset['contrast'] = step), contrast);
    const violations = await axe(page, {
      enhancedContrast: contrast !== 'normal',
      // The others differ from the first only in colours and borders.
      onlyContrast: !['light', 'phone'].includes(name),
    });
    found.push(...violations.map((violation) => `${name}: ${violation}`));
  }
  await page.setViewportSize(before);
  await page.evaluate(() => document.documentElement.removeAttribute('data-contrast'));
  return found;
}
