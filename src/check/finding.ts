import type { Problem } from '../content/problems.ts';

/** A problem as the check of the content tells it. */
export interface Finding extends Problem {
  /** In that line, from 1. */
  column?: number;
  /** The rule that found it; none for what the build itself refuses or warns about. */
  rule?: string;
}

/** What a rule finds in a file; the file and the rule are added by its caller. */
export type RuleFinding = Pick<Finding, 'line' | 'column' | 'message' | 'hint'>;
