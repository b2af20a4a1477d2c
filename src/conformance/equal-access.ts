import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

const FILE = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js');
const GUIDELINE = 'WCAG_2_2';
/**
 * Of its results only sure violations count. `POTENTIAL` and `MANUAL` ask a person the same of every page, which criteria.ts
 * asks once, and `RECOMMENDATION` is outside of WCAG.
 */
const FAULT = 'VIOLATION FAIL';

interface Result {
  ruleId: string;
  value: [policy: string, outcome: string];
  message: string;
  path: { dom: string };
}

interface Guideline {
  id: string;
  checkpoints: { num: string; rules?: { id: string | string[] }[] }[];
}

/** What it puts into the page: https://github.com/IBMa/equal-access/tree/master/accessibility-checker-engine */
interface Checker {
  check(content: Document, guidelines: string[]): Promise<{ results: Result[] }>;
  getGuidelines(): Guideline[];
}

/**
 * The sure violations that IBM's Equal Access engine finds for WCAG 2.2, A and AA. It does not say which of its rules can fail
 * and which only ask, so a criterion does not count as looked at because of it.
 */
export async function checkWithEqualAccess(page: Page, path: string): Promise<Finding[]> {
  await page.addScriptTag({ path: FILE });
  const { faults, criteria } = await page.evaluate(
    async ({ guideline, fault }) => {
      const { ace } = globalThis as unknown as { ace: { Checker: new () => Checker } };
      const checker = new ace.Checker();
      const { results } = await checker.check(document, [guideline]);
      const { checkpoints = [] } = checker.getGuidelines().find(({ id }) => id === guideline) ?? {};
      return {
        faults: results
          .filter(({ value }) => value.join(' ') === fault)
          .map(({ ruleId, message, path }) => ({ ruleId, message, target: path.dom })),
        criteria: checkpoints.map(({ num, rules = [] }) => ({
          num,
          rules: rules.flatMap(({ id }) => id),
        })),
      };
    },
    { guideline: GUIDELINE, fault: FAULT },
  );
  return faults.map(({ ruleId, message, target }) => ({
    ...{ check: 'equal-access', page: path, target },
    criteria: criteria.flatMap(({ num, rules }) => (rules.includes(ruleId) ? [num] : [])),
    message: `${ruleId}: ${message}`,
  }));
}
