/** Runs axe on a page. What it cannot decide has to be answered by something else. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** All rules for WCAG 2.0 to 2.2, levels A and AA, and the best practices of axe. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose result depends on colours and borders, which the contrast steps change. */
const CONTRAST_RULES = ['color-contrast', 'link-in-text-block', 'target-size'];

interface AxeOptions {
  /** Whether to ask for a contrast of 7:1 (WCAG 1.4.6) as well. */
  enhancedContrast: boolean;
  /** Run only the rules whose result depends on contrast, or only these. */
  onlyContrast?: boolean;
  only?: readonly string[];
  /** Whether what axe cannot decide counts, unless it is answered below. */
  incomplete?: boolean;
}

/** The violations, one line for each element. */
export async function axe(
  page: Page,
  { enhancedContrast, onlyContrast = false, only, incomplete = false }: AxeOptions,
): Promise<string[]> {
  const enhanced = 'color-contrast-enhanced';
  const contrastRules = only ?? (enhancedContrast ? [...CONTRAST_RULES, enhanced] : CONTRAST_RULES);
  // Its source is long; a page that has it already does not need it again.
  const isLoaded = await page.evaluate(() => 'axe' in window);
  const found = await new AxeBuilder({ page, ...(isLoaded && { axeSource: ';' }) })
    // The default mode is slower and only needed for frames of other hosts.
    .setLegacyMode()
    .options({
      ...(onlyContrast || only
        ? { runOnly: { type: 'rule', values: [...contrastRules] } }
        : {
            runOnly: { type: 'tag', values: STANDARDS },
            rules: { [enhanced]: { enabled: enhancedContrast } },
          }),
      resultTypes: incomplete ? ['violations', 'incomplete'] : ['violations'],
    })
    .analyze();
  const violations = found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} – ${failureSummary}`,
    ),
  );
  const undecided = found.incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ id, selector: target.join(' ') })),
  );
  return [...violations, ...(incomplete ? await page.evaluate(unanswered, undecided) : [])];
}

/**
 * Runs in the page. Contrast is answered by the measurement of what is painted (text-contrast.ts), or by suggestions that
 * cover the text; a name that has to hold the visible words, by a link whose only text is a symbol.
 */
function unanswered(undecided: { id: string; selector: string }[]): string[] {
  const { measuredTexts } = window as { measuredTexts?: WeakSet<Element> };
  const answers: Record<string, (element: Element) => boolean> = {
    'color-contrast': (element) => Boolean(measuredTexts?.has(element)) || isCovered(element),
    'label-content-name-mismatch': ({ textContent }) => !/\p{L}/u.test(textContent ?? ''),
  };
  const layer = document.querySelector('[role="listbox"]:not([hidden])');
  const isCovered = (element: Element) => {
    const [box, over] = [element.getBoundingClientRect(), layer?.getBoundingClientRect()];
    return Boolean(
      over &&
      !layer?.contains(element) &&
      Math.max(box.left, over.left) < Math.min(box.right, over.right) &&
      Math.max(box.top, over.top) < Math.min(box.bottom, over.bottom),
    );
  };
  return undecided
    .filter(({ id, selector }) => {
      const element = document.querySelector(selector);
      return !element || !answers[id]?.(element);
    })
    .map(({ id, selector }) => `axe cannot decide, and nothing else has: ${id}: ${selector}`);
}
