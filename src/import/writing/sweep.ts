/** Takes away what a killed run has left half-copied beside articles. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** The ending of a file that is being copied: copy-files.ts gives it to no other. */
const HALF_COPIED = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;
/** An article that is being written: src/cli/replace-file.ts. */
const HALF_WRITTEN = /\.md\.lock$/;
/** Writing one takes a moment only; a younger one may belong to a program that runs now. */
const STALE_MS = 5000;

/** Removes the leftovers below the folder of the articles. */
export async function sweepLeftovers(articles: string): Promise<void> {
  const names = await readdir(articles, { recursive: true }).catch(() => [] as string[]);
  for (const name of names) {
    const file = path.join(articles, name);
    if (HALF_COPIED.test(name) || (HALF_WRITTEN.test(name) && (await isStale(file))))
      await rm(file, { force: true });
  }
}

async function isStale(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > STALE_MS;
}
