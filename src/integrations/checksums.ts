/** The SHA-256 of every file of a build, so that a host can verify its copy. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** In the format of `sha256sum`, with paths from the root of the portal. */
export const CHECKSUMS = '.well-known/sha256sums.txt';

/** Larger files are read in pieces. */
const MAX_BYTES_AT_ONCE = 8_000_000;

/** The text of that file for the files of a portal by their paths, sorted. */
export function describeChecksums(files: ReadonlyMap<string, { sha256: string }>): string {
  const sorted = [...files]
    .filter(([file]) => file !== CHECKSUMS)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([file, { sha256 }]) => `${sha256}  ${file}\n`).join('');
}

/** The checksums of a folder by path; empty when the folder has none. Lines that are damaged are left out. */
export async function readChecksums(folder: string): Promise<Map<string, string>> {
  const text = await readFile(path.join(folder, CHECKSUMS), 'utf8').catch(() => '');
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(lines.map(([, sum = '', file = '']) => [file, sum]));
}

/** The SHA-256 of a file, hexadecimal. */
export function sha256OfFile(file: string): string {
  if (statSync(file).size <= MAX_BYTES_AT_ONCE) return hash('sha256', readFileSync(file));
  const digest = createHash('sha256');
  const piece = Buffer.alloc(MAX_BYTES_AT_ONCE);
  const opened = openSync(file, 'r');
  try {
    for (let bytes = readSync(opened, piece); bytes > 0; bytes = readSync(opened, piece)) {
      digest.update(piece.subarray(0, bytes));
    }
  } finally {
    closeSync(opened);
  }
  return digest.digest('hex');
}
