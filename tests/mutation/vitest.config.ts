/** The unit tests that use an area, as StrykerJS runs them: in threads, and of those only what a changed line concerns. */
import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;

/** The folders of unit tests that use the code of an area. */
const TESTS: Record<string, readonly string[]> = {
  content: ['content', 'feeds', 'schemas', 'commands', 'what-is-read'],
  counts: ['counts'],
  domain: ['domain', 'content', 'elements', 'markdown', 'feeds', 'schemas'],
  markdown: ['markdown', 'what-is-read'],
};
const folders = TESTS[process.env['MUTATION_AREA'] ?? ''] ?? ['*'];

export default defineConfig({
  root,
  test: {
    include: folders.map((folder) => `tests/unit/${folder}/**/*.test.ts`),
    setupFiles: ['tests/support/properties.ts'],
    // In a thread the time zone cannot be changed, which this one test looks at.
    testNamePattern: /^(?!.*the test really runs in that zone)/,
    testTimeout: 30_000,
    css: true,
  },
});
