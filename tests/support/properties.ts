/**
 * How often properties are tried, and on what. Set-up of the unit tests: each run looks at the same inputs, so that no run
 * fails by chance; `FC_RUNS=10000` looks at that many others, `FC_RUNS=10000 FC_SEED=7` at the same ones again.
 */
import fc from 'fast-check';

const { FC_RUNS, FC_SEED } = process.env;
const FIRST_SEED = 2026;

fc.configureGlobal({
  ...(FC_RUNS !== undefined && { numRuns: Number(FC_RUNS) }),
  ...(FC_RUNS === undefined || FC_SEED !== undefined
    ? { seed: Number(FC_SEED ?? FIRST_SEED) }
    : {}),
});

/** So many runs where the environment asks for no other number. */
export const runs = (numRuns: number) => ({ numRuns: Number(FC_RUNS ?? numRuns) });
