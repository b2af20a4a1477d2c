/** Processor time that grows with the size of an input, and not with its square. */
import { expect } from 'vitest';

/** A loaded machine takes longer, but not more processor time; below this, the difference of two sizes is noise. */
const NOISE_MS = 150;
/** Twice the input takes twice as long in linear time, and four times in quadratic time. */
const MAX_GROWTH = 3;
const ATTEMPTS = 3;

/** Fails when `run` takes more than linear processor time from an input of `size` to one of twice that size. */
export async function expectLinearTime<Input>(
  make: (size: number) => Input,
  size: number,
  run: (input: Input) => unknown,
): Promise<void> {
  const large = make(2 * size);
  let growth = Infinity;
  let spent = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && growth > MAX_GROWTH; attempt += 1) {
    spent = await timeOf(run, large);
    // Most are done in so little that the smaller one need not be tried.
    growth = spent <= NOISE_MS ? 1 : spent / Math.max(await timeOf(run, make(size)), 1);
  }
  expect(growth, `growth of the time for twice the input, at last ${spent} ms`).toBeLessThanOrEqual(
    MAX_GROWTH,
  );
}

async function timeOf<Input>(run: (input: Input) => unknown, input: Input): Promise<number> {
  const { ms } = await processorTimeOf(() => run(input));
  return ms;
}

/** What `run` gives, and the processor time that it takes in milliseconds: that of a loaded machine is no longer. */
export async function processorTimeOf<Result>(
  run: () => Result | Promise<Result>,
): Promise<{ result: Result; ms: number }> {
  const since = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(since);
  return { result, ms: (user + system) / 1000 };
}
