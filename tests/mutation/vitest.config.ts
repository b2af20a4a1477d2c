/** The unit tests of one area, as StrykerJS runs them: in threads, and of those only what a changed line concerns. */
import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    include: [`tests/unit/${process.env['MUTATION_AREA'] ?? '*'}/**/*.test.ts`],
    // In a thread the time zone cannot be changed, which this one test looks at.
    testNamePattern: /^(?!.*the test really runs in that zone)/,
    testTimeout: 30_000,
    css: true,
  },
});
