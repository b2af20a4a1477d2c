import type { Problem } from './problems.ts';

/** A problem whose line is looked up only when it is shown: lines of 50,000 files would fill the memory. */
export interface UnlocatedProblem extends Problem {
  /** The field whose line is meant; a problem of a file without fields has its line already. */
  path?: readonly PropertyKey[];
}
