/** Bundles the modules that make pages in a process of its own, while this one reads the content. */
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../environment.ts';
import { bundlingFolder } from '../integrations/kept-bundle/bundling.ts';

/**
 * Starts bundling. The modules are kept where `loadBundle` finds them, and the memory that it takes, as much as the content of
 * a large portal, is free before the first page is made.
 *
 * @returns resolves when it has ended, well or not: why it failed is told by Astro's own build, which comes after
 */
export function bundleBeside(): Promise<void> {
  const bundling = fork(path.join(import.meta.dirname, 'bundle-pages.ts'), {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const end = () => {
    bundling.kill();
    if (bundling.pid) rmSync(bundlingFolder(bundling.pid), { recursive: true, force: true });
  };
  // A fault of the content ends this process at once.
  process.once('exit', end);
  return new Promise((resolve) => {
    const ended = () => {
      process.off('exit', end);
      resolve();
    };
    bundling.once('error', ended);
    bundling.once('exit', ended);
  });
}
