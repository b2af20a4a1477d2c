import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { toIndex } from '../domain/search.ts';

/**
 * Indexes the built articles for the search in the browser; nothing but article pages is searched. The index is made
 * from nothing each time. Throws when Pagefind fails.
 */
export async function writeSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const target = path.join(folder, 'pagefind');
  const failures = await addArticles(index, path.join(folder, 'bai-viet'));
  const written = await index.writeFiles({ outputPath: target });
  failures.push(...written.errors);
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind failed: ${failures.join('; ')}`);
  await removeInterfaces(target);
}

/** Adds the page of every article; returns what Pagefind objected to. */
async function addArticles(index: pagefind.PagefindIndex, folder: string): Promise<string[]> {
  const failures: string[] = [];
  const slugs = await readdir(folder).catch(() => []);
  for (const slug of slugs.sort()) {
    const html = await readFile(path.join(folder, slug, 'index.html'), 'utf8');
    const { errors } = await index.addHTMLFile({
      sourcePath: `bai-viet/${slug}/index.html`,
      content: toIndex(withPlainSpaces(html)),
    });
    failures.push(...errors);
  }
  return failures;
}

/** To Pagefind a no-break space is part of a word, so that "phường Sen Hạ" would be one word that nobody types. */
function withPlainSpaces(html: string): string {
  return html.replace(/\u00A0|&nbsp;|&#xa0;/gi, ' ');
}

/** Pagefind writes several interfaces of its own beside the index. The portal has its own, so they would be dead weight. */
async function removeInterfaces(folder: string): Promise<void> {
  const files = await readdir(folder);
  const unused = files.filter((file) => /^pagefind-(?:.*ui|highlight)\./.test(file));
  await Promise.all(unused.map((file) => rm(path.join(folder, file))));
}
