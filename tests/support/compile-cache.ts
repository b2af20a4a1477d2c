import path from 'node:path';

/** For a program that a test runs: loading its modules is a large part of it, and the next run finds them compiled. */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: path.join(import.meta.dirname, '../../node_modules/.cache/node'),
};
