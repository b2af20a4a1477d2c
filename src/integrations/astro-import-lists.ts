/** Files that Astro writes into the checkout for every portal. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../cli/replace-file.ts';

/** What Astro writes when content imports nothing, as ours never does: pictures are described by hand. */
const NO_IMPORTS = 'export default new Map();';

/**
 * Writes the lists of imports that Astro keeps in `.astro/`, before it does. Astro writes them through one temporary file
 * with a fixed name, so two builds of one checkout would disturb each other; what it finds as it would write it, it leaves.
 */
export async function prepareImportLists(root: string): Promise<void> {
  const folder = path.join(root, '.astro');
  await mkdir(folder, { recursive: true });
  for (const name of ['content-assets.mjs', 'content-modules.mjs']) {
    const file = path.join(folder, name);
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found !== NO_IMPORTS) await replaceFile(file, NO_IMPORTS);
  }
}
