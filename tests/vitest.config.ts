import { defineConfig } from 'vitest/config';
import MixedSequencer from './support/mixed-sequencer.ts';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    // Two processors, and one more for what waits. With the same number for all projects, their files run side by side.
    maxWorkers: 3,
    sequence: { sequencer: MixedSequencer },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/properties.ts'],
          // What takes one second alone may take ten beside other work.
          testTimeout: 30_000,
          // Nothing that they load remembers anything, so it need not be loaded for each file anew.
          isolate: false,
          // src/theme.ts reads a style sheet, which would be empty without this.
          css: true,
        },
      },
      {
        root,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: ['tests/support/build-portals.ts'],
          // What they share is loaded once, and the demonstration is read once.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        root,
        test: {
          name: 'counter',
          // What takes a moment alone may take seconds beside other work.
          expect: { poll: { timeout: 10_000 } },
          include: ['tests/counter/**/*.test.ts'],
          globalSetup: ['tests/counter/redis-setup.ts'],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
