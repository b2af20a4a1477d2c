/** The places that `npm run init` has left for the unit to write, as far as they are still there. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TO_COMPLETE } from '../domain/to-complete.ts';

/**
 * How often the settings and the standing pages below a content folder say that something is missing. The check of the content
 * lists each place; a build must only not say that all is well.
 */
export async function countToComplete(folder: string): Promise<number> {
  const pages = await readdir(path.join(folder, 'pages')).catch(() => []);
  const files = ['portal.yaml', ...pages.map((name) => path.join('pages', name))];
  const texts = await Promise.all(
    files.map((file) => readFile(path.join(folder, file), 'utf8').catch(() => '')),
  );
  return texts.reduce((sum, text) => sum + text.normalize('NFC').split(TO_COMPLETE).length - 1, 0);
}
