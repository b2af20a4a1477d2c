/** The articles of the portal, as counting knows them. */
import { CommandError } from '../../cli/run-command.ts';
import { readPortalAddress } from '../../content/portal-address.ts';
import { readContent } from '../../content/read.ts';
import { createAddresses, type Addresses } from './path-index.ts';

/**
 * The addresses of all articles below a content folder: drafts and those taken down as well, and those whose front matter
 * is broken just now, since they may have been read.
 */
export async function readAddresses(directory: string): Promise<Addresses> {
  const { content } = await readContent(directory);
  const { base } = await readPortalAddress();
  const sound = content.articles.map(({ id, data }) => ({ id, legacy: data.legacy?.urls ?? [] }));
  const broken = content.rejected
    .filter(({ file }) => file.startsWith('articles/'))
    .map(({ id }) => ({ id, legacy: [] }));
  return createAddresses(base, [...sound, ...broken]);
}

/** That a content folder has no articles, most likely because it is another one. */
export function noArticles(directory: string): CommandError {
  return new CommandError(
    `Không thấy bài viết nào trong ${directory}. Hãy kiểm tra biến CONTENT_DIR.`,
  );
}
