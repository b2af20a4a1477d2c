/** When the portal was last built, as far as this machine knows. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'last-build.txt';

/** Keeps the moment for which a build was made; a cache that cannot be written is no reason to fail. */
export async function recordBuild(cacheDir: string, at: Date): Promise<void> {
  try {
    await mkdir(cacheDir, { recursive: true });
    await writeFile(path.join(cacheDir, FILE), `${at.toISOString()}\n`);
  } catch {
    // `npm run due` then says that a build is needed.
  }
}

/** The moment of the last build; undefined when none is known. */
export async function readLastBuild(cacheDir: string): Promise<Date | undefined> {
  const text = await readFile(path.join(cacheDir, FILE), 'utf8').catch(() => '');
  const date = new Date(text.trim());
  return Number.isNaN(date.getTime()) ? undefined : date;
}
