/** By what a file is known to be the one that was read before, without opening it; compare the index of Git. */
import { lstatSync, type Stats } from 'node:fs';

/** A file may change again within the tick of the clock in which it was read: what is younger is read again next time. */
const SETTLED_MS = 2000;

/** Size, inode and both times of a file: what a program cannot change unnoticed, except by setting the clock back. */
export type Identity = string;

/** The identity of a file by what `stat` says of it. */
export function identityOf({ size, ino, mtimeMs, ctimeMs }: Stats): Identity {
  return [size, ino, mtimeMs, ctimeMs].join(' ');
}

/** Whether a file that is read now has an identity by which it may be known later. */
export function isSettled({ mtimeMs, ctimeMs }: Stats, now = Date.now()): boolean {
  return now - Math.max(mtimeMs, ctimeMs) > SETTLED_MS;
}

/** A regular file as it lies there now; undefined for anything else, links of the file system among it. */
export function lookAt(file: string): Stats | undefined {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}
