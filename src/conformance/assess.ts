/** What the checks mean for each criterion: nothing is said to be met that nobody and nothing has looked at. */
import { criteria, type Criterion } from './criteria.ts';
import { CHECKS, type Checked, type Finding } from './finding.ts';

/** The outcomes of EARL: https://www.w3.org/TR/EARL10-Schema/#OutcomeValue */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested';

export interface Assessment {
  /** Of a criterion or a row of the law. */
  number: string;
  title: string;
  /** `A`, `AA`, or the source of the row. */
  level: string;
  outcome: Outcome;
  /** The names of the checks that have looked. */
  checks: string[];
  faults: Finding[];
  undecided: Finding[];
  /** What is left for a person. */
  person: string | undefined;
}

/** The assessment on each of the 55 criteria. */
export function assessCriteria(checked: Checked): Assessment[] {
  return criteria.map((criterion) => assess(criterion, checked));
}

function assess(criterion: Criterion, { findings, covered, holds }: Checked): Assessment {
  const { number, title, level, person, only } = criterion;
  const about = findings.filter(({ criteria: named }) => named.includes(number));
  const faults = about.filter(({ undecided }) => !undecided);
  const undecided = about.filter((finding) => finding.undecided);
  const checks = [...(covered.get(number) ?? [])].map((check) => CHECKS[check]);
  const outcome = outcomeOf({
    isApplicable: only === undefined || holds[only],
    isFailed: faults.length > 0,
    isChecked: checks.length > 0,
    needsPerson:
      person !== undefined || undecided.length > 0 || (only !== undefined && holds[only]),
  });
  return { number, title, level, outcome, checks, faults, undecided, person };
}

function outcomeOf(known: {
  isApplicable: boolean;
  isFailed: boolean;
  isChecked: boolean;
  needsPerson: boolean;
}): Outcome {
  if (known.isFailed) return 'failed';
  if (!known.isApplicable) return 'inapplicable';
  if (!known.isChecked) return 'untested';
  return known.needsPerson ? 'cantTell' : 'passed';
}
