/** The unit tests of one area, as StrykerJS runs them: in threads, and of those only what a changed line concerns. */
import { configDefaults, defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    include: [`tests/unit/${process.env['MUTATION_AREA'] ?? '*'}/**/*.test.ts`],
    // In a thread the time zone cannot be changed, which this test looks at.
    exclude: [...configDefaults.exclude, 'tests/unit/domain/time/builder-zones.test.ts'],
    testTimeout: 30_000,
    css: true,
  },
});
