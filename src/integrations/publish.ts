import { rename, rm, stat } from 'node:fs/promises';

/**
 * Puts a finished build in the place of the published folder. The two are swapped, never mixed: a build that failed or
 * was stopped before has left the published one untouched.
 */
export async function publish(built: string, published: string): Promise<void> {
  const former = `${published}.former`;
  await rm(former, { recursive: true, force: true });
  await rename(published, former).catch(ignoreMissing);
  await rename(built, published);
  await rm(former, { recursive: true, force: true });
}

/** Puts the former folder back when a machine stopped just between the two renames of `publish`. */
export async function recover(published: string): Promise<void> {
  const found = await stat(published).catch(ignoreMissing);
  if (!found) await rename(`${published}.former`, published).catch(ignoreMissing);
}

/** For files that need not be there. */
export function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
