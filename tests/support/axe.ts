/** Looks for what a program can find of barriers on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Everything that WCAG 2.0 to 2.2 ask at the levels A and AA, and what axe recommends beyond. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line a fault. `enhancedContrast` asks for 7:1 (WCAG 1.4.6) as well. */
export async function axe(page: Page, { enhancedContrast }: { enhancedContrast: boolean }) {
  const { violations } = await new AxeBuilder({ page })
    // Nothing is in frames of other hosts, which is all that the slower mode is for.
    .setLegacyMode()
    .options({
      runOnly: { type: 'tag', values: STANDARDS },
      rules: { 'color-contrast-enhanced': { enabled: enhancedContrast } },
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} – ${failureSummary}`,
    ),
  );
}
