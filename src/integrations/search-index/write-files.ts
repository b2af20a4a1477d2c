import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes files by their path below a folder, with the folders that they stand in. */
export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const made = new Set<string>();
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
