import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** `wcag1410` → `1.4.10` */
function criteriaOf(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => {
    const [, principle, guideline, number] = /^wcag(\d)(\d)(\d{1,2})$/.exec(tag) ?? [];
    return number === undefined ? [] : [`${principle}.${guideline}.${number}`];
  });
}

/** Runs all rules of axe for WCAG 2.0 to 2.2, A and AA. `covered` gets the criteria that its rules look at. */
export async function checkWithAxe(
  page: Page,
  path: string,
  cover: (criteria: readonly string[]) => void,
): Promise<Finding[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      runOnly: { type: 'tag', values: STANDARDS },
      // Off unless asked for, though they belong to A and AA.
      rules: {
        'target-size': { enabled: true },
        'css-orientation-lock': { enabled: true },
        'label-content-name-mismatch': { enabled: true },
      },
    })
    .analyze();
  for (const { tags } of [...found.passes, ...found.violations, ...found.inapplicable]) {
    cover(criteriaOf(tags));
  }
  const toFindings = (results: typeof found.violations, undecided: boolean) =>
    results.flatMap(({ id, help, tags, nodes }) =>
      nodes.map(({ target }): Finding => ({
        ...{ check: 'axe', criteria: criteriaOf(tags), page: path },
        ...{ message: `${id}: ${help}`, target: target.join(' ') },
        ...(undecided && { undecided: true }),
      })),
    );
  return [...toFindings(found.violations, false), ...toFindings(found.incomplete, true)];
}
