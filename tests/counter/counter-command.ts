import { runInside, type Run } from '../support/run-inside.ts';

/** Runs `backup`, `restore` or what is refused before the service begins, in the process of the test. */
export function runCounterInside(
  args: readonly string[],
  env: Record<string, string>,
): Promise<Run> {
  return runInside(() => import('../../src/counter/main.ts'), args, env);
}
