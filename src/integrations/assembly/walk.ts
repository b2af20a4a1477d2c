/** What lies in a folder, by paths from it with forward slashes. */
import { lstatSync, readdirSync, type Stats } from 'node:fs';

/** Size, inode and time of a file: what hardly any program leaves as it was when it changes a file. */
export interface FileIdentity {
  size: number;
  inode: number;
  modifiedMs: number;
}

export interface Walked {
  /** Files; links and whatever else is no folder, too. */
  files: Map<string, FileIdentity>;
  folders: Set<string>;
}

/** Walks a folder at once: promises for tens of thousands of files would take seconds. Links are not followed. */
export function walk(folder: string): Walked {
  const walked: Walked = { files: new Map(), folders: new Set() };
  const pending = [''];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const entry of readdirSync(`${folder}/${at}`, { withFileTypes: true })) {
      const name = `${at}${entry.name}`;
      if (entry.isDirectory()) {
        walked.folders.add(name);
        pending.push(`${name}/`);
      } else {
        walked.files.set(name, identify(`${folder}/${name}`));
      }
    }
  }
  return walked;
}

/** The files in a folder. */
export function listFiles(folder: string): Set<string> {
  return new Set(walk(folder).files.keys());
}

/** The identity of a file or, if it is one, of a link. */
export function identify(file: string): FileIdentity {
  const found = lstatSync(file);
  // Only the bytes of a regular file can be what was recorded.
  return found.isFile() ? identityOf(found) : { size: -1, inode: 0, modifiedMs: 0 };
}

function identityOf({ size, ino, mtimeMs }: Stats): FileIdentity {
  return { size, inode: ino, modifiedMs: mtimeMs };
}

/** Whether two identities are the same. */
export function isSameFile(a: FileIdentity, b: FileIdentity): boolean {
  return a.size === b.size && a.inode === b.inode && a.modifiedMs === b.modifiedMs;
}
