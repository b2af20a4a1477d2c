/** The generated content, written once and used again as long as nothing about it has changed. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatePortal, type PortalSize } from './generate.ts';

/** What tells the folders of a portal of this size from those of others: `10000`, `10000-seed-2-plain`. */
export function nameOfSize({ articles, seed, pictures, plain }: PortalSize): string {
  const kind = plain ? 'plain' : pictures === 0 && 'no-pictures';
  return [articles, seed !== 1 && `seed-${seed}`, kind].filter(Boolean).join('-');
}

/** Makes sure that `folder` holds a portal of this size; false when it did so already. */
export async function prepareContent(folder: string, size: PortalSize): Promise<boolean> {
  // Written last, so that a folder left half-written by an interrupted run is not taken for whole.
  const seal = `${folder}.json`;
  const wanted = JSON.stringify({ ...size, generator: await generatorDigest() });
  if ((await readFile(seal, 'utf8').catch(() => '')) === wanted) return false;
  await rm(folder, { recursive: true, force: true });
  await generatePortal(folder, size, (done) => {
    if (done % 5000 === 0) console.log(`  … ${done.toLocaleString('en')} articles written`);
  });
  await writeFile(seal, wanted);
  return true;
}

/** Changes whenever what is written may change. */
async function generatorDigest(): Promise<string> {
  const digest = createHash('sha1');
  for (const part of ['generate.ts', 'writing']) {
    const place = path.join(import.meta.dirname, part);
    const files = part.endsWith('.ts') ? [place] : await sourcesBelow(place);
    for (const file of files) digest.update(await readFile(file));
  }
  return digest.digest('hex');
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.ts'))
    .map((entry) => path.join(folder, entry))
    .sort();
}
