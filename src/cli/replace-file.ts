import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A file is written in a moment; what has lain beside it for so long, in milliseconds, was left by a killed command. */
const LEFT_BEHIND = 5000;
const PAUSE = 50;

/**
 * Replaces a file at once, as Git does: the text is written into `<file>.lock`, which only one command at a time can make,
 * and then takes the place of the file. Whoever reads at the same time, or is left when the machine stops, finds the old file
 * or the new one, both whole. `check` may throw while nobody else can write: then the file stays as it is.
 */
export async function replaceFile(
  file: string,
  text: string,
  check: () => Promise<void>,
): Promise<void> {
  const aside = `${file}.lock`;
  const handle = await openAlone(aside);
  try {
    try {
      await check();
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Makes a file that is not there; waits as long as another command has it. */
async function openAlone(file: string): Promise<FileHandle> {
  for (let waited = 0; ; waited += PAUSE) {
    try {
      return await open(file, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await sleep(PAUSE);
    if (waited < LEFT_BEHIND) continue;
    await rm(file, { force: true });
    waited = 0;
  }
}

/** The new name of a file is safe only when its folder is on disk, too; Windows cannot say so. */
async function syncFolder(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
