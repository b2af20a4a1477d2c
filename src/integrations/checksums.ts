/** The SHA-256 of every file of a build, so that a host can verify its copy. */
import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** In the format of `sha256sum`, with paths from the root of the portal. */
export const CHECKSUMS = '.well-known/sha256sums.txt';

/** Larger files are read in pieces, which takes longer for each. */
const MAX_BYTES_AT_ONCE = 8_000_000;

/** Writes the checksums of the files of a built folder, sorted by path; those that are `known` are not worked out again. */
export async function writeChecksums(
  folder: string,
  files: Iterable<string>,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const sorted = [...files].filter((file) => file !== CHECKSUMS).sort();
  const lines: string[] = [];
  for (const file of sorted) {
    lines.push(`${known.get(file) ?? (await sha256Of(path.join(folder, file)))}  ${file}\n`);
  }
  await mkdir(path.join(folder, path.dirname(CHECKSUMS)), { recursive: true });
  await writeFile(path.join(folder, CHECKSUMS), lines.join(''));
}

/** The checksums of a folder by path; empty when the folder has none. Lines that are damaged are left out. */
export async function readChecksums(folder: string): Promise<Map<string, string>> {
  const text = await readFile(path.join(folder, CHECKSUMS), 'utf8').catch(() => '');
  const lines = [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)];
  return new Map(lines.map(([, sum = '', file = '']) => [file, sum]));
}

async function sha256Of(file: string): Promise<string> {
  if (statSync(file).size <= MAX_BYTES_AT_ONCE) return hash('sha256', readFileSync(file));
  const digest = createHash('sha256');
  await pipeline(createReadStream(file), digest);
  return digest.digest('hex');
}
