import { rmSync } from 'node:fs';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished build in the place of the published folder. The two are swapped, never mixed: a build that failed or
 * was stopped before has left the published one untouched.
 */
export async function publish(built: string, published: string): Promise<void> {
  const next = `${published}.next`;
  const previous = `${published}.previous`;
  if (path.resolve(built) !== next) await move(built, next);
  removeFolder(previous);
  await rename(published, previous).catch(ignoreMissing);
  await rename(next, published);
  removeFolder(previous);
}

/** At once: a promise for each of tens of thousands of files would take seconds. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Moves a folder, to another file system too. One that cannot be copied whole leaves nothing behind. */
async function move(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true }).catch(async (failure: NodeJS.ErrnoException) => {
      await rm(to, { recursive: true, force: true });
      // Node names the file that it read, not the full disk.
      throw Object.assign(failure, { path: to });
    });
    await rm(from, { recursive: true });
  });
}

/** Puts the previous folder back when a machine stopped just between the two renames of `publish`. */
export async function recover(published: string): Promise<void> {
  const found = await stat(published).catch(ignoreMissing);
  if (!found) await rename(`${published}.previous`, published).catch(ignoreMissing);
}

/** For files that need not be there. */
export function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
