import { assessCriteria } from './assess.ts';
import { assessLaw } from './law.ts';
import type { Report } from './report.ts';
import { runChecks, type Portal } from './run.ts';

export { earlReport, htmlReport, summary } from './report.ts';

/** Checks every page of a built portal and says what that means for each criterion and each row of the law. */
export async function checkConformance(
  portal: Portal,
  madeAt: Date,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Report> {
  const run = await runChecks(portal, progress);
  const criteria = assessCriteria(run);
  const law = assessLaw({ ...run, folder: portal.folder, criteria });
  const others = run.findings.filter(
    ({ criteria: named, undecided }) => named.length === 0 && !undecided,
  );
  return { folder: portal.folder, madeAt, pages: run.pages, criteria, law, others };
}

/** Whether anything was found that has to be mended. */
export function hasFailed({ criteria, law, others }: Report): boolean {
  return others.length > 0 || [...criteria, ...law].some(({ outcome }) => outcome === 'failed');
}
