/** Modules that a build has compiled, kept for the next: loading Astro is a large part of a build of few changes. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';

/** Each build adds a few modules that no other has, so the folder is emptied when it has grown to this. */
const MAX_BYTES = 64_000_000;

/** Keeps compiled modules in a folder; Node itself knows by their content which of them can be used. */
export function keepCompiled(folder: string): void {
  if (bytesIn(folder) > MAX_BYTES) rmSync(folder, { recursive: true, force: true });
  enableCompileCache(folder);
}

function bytesIn(folder: string): number {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const sizes = entries.map(({ parentPath, name }) => statSync(path.join(parentPath, name)).size);
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
