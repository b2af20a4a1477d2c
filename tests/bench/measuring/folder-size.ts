import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FolderSize {
  files: number;
  bytes: number;
}

/** How many files lie below a folder, and how long they are together. */
export async function folderSize(folder: string): Promise<FolderSize> {
  const size = { files: 0, bytes: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return size;
}
