import { rmSync } from 'node:fs';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a finished build in the place of the published folder, which takes the place of the build. The two are swapped,
 * never mixed: a build that failed or was stopped before has left the published one untouched.
 */
export async function publish(built: string, published: string): Promise<void> {
  const next = `${published}.next`;
  const previous = `${published}.previous`;
  const isMoved = await move(built, next);
  removeFolder(previous);
  await rename(published, previous).catch(ignoreMissing);
  await rename(next, published);
  if (isMoved) await rename(previous, built).catch(ignoreMissing);
  removeFolder(previous);
}

/** At once: a promise for each of tens of thousands of files would take seconds. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Moves a folder beside the published one; false when it had to be copied, since it is on another file system. One that
 * cannot be copied whole leaves nothing behind.
 */
async function move(from: string, to: string): Promise<boolean> {
  removeFolder(to);
  await mkdir(path.dirname(to), { recursive: true });
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  await cp(from, to, { recursive: true }).catch(async (failure: NodeJS.ErrnoException) => {
    await rm(to, { recursive: true, force: true });
    // Node names the file that it read, not the full disk.
    throw Object.assign(failure, { path: to });
  });
  return false;
}

/** Completes or takes back a swap during which the machine has stopped. */
export async function recover(published: string, spare: string): Promise<void> {
  const previous = `${published}.previous`;
  const isPublished = await exists(published);
  const isSpare = await exists(spare);
  if (!isPublished) await rename(previous, published).catch(ignoreMissing);
  else if (!isSpare) await rename(previous, spare).catch(ignoreMissing);
}

async function exists(folder: string): Promise<boolean> {
  return (await stat(folder).catch(ignoreMissing)) !== undefined;
}

/** For files that need not be there. */
export function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
