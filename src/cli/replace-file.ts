/** Atomic replacement of files. docs/decisions/0011-counts.md says why write-file-atomic does not take its place. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Writing takes a moment only: an older lock was left by a killed process. */
const STALE_LOCK_MS = 5000;
const POLL_INTERVAL_MS = 50;

/**
 * Replaces a file atomically, as Git does: writes the text into `<file>.lock`, which only one process can create, flushes it,
 * and renames it to `file`. Readers, and whoever finds the file after a crash, see the old or the new text, complete. `check`
 * runs while no other process can write; when it throws, the file is not changed.
 */
export async function replaceFile(
  file: string,
  text: string,
  check: () => Promise<void> = async () => {},
): Promise<void> {
  const lockFile = `${file}.lock`;
  const handle = await createExclusively(lockFile);
  try {
    try {
      await check();
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(lockFile, file);
  } catch (error) {
    await rm(lockFile, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Creates a file that must not exist; waits while another process has it. */
async function createExclusively(file: string): Promise<FileHandle> {
  for (let waitedMs = 0; ; waitedMs += POLL_INTERVAL_MS) {
    try {
      return await open(file, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await sleep(POLL_INTERVAL_MS);
    if (waitedMs < STALE_LOCK_MS) continue;
    await rm(file, { force: true });
    waitedMs = 0;
  }
}

/** After a power failure the new name is there only if the folder was flushed. Windows cannot flush folders. */
async function syncFolder(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
