/** The path index of the portal in a content folder. */
import { CommandError } from '../../cli/run-command.ts';
import { readSiteAndBase } from '../../content/site-and-base.ts';
import { readContent } from '../../content/read-content.ts';
import { createPathIndex, type PathIndex } from './path-index.ts';

/**
 * Indexes all articles of a content folder. Drafts, withdrawn articles and articles with broken front matter are included,
 * since they may have been read.
 */
export async function readPathIndex(directory: string): Promise<PathIndex> {
  const { content } = await readContent(directory);
  const { base } = await readSiteAndBase();
  const valid = content.articles.map(({ id, data }) => ({ id, legacy: data.legacy?.urls ?? [] }));
  const broken = content.rejected
    .filter(({ file }) => file.startsWith('articles/'))
    .map(({ id }) => ({ id, legacy: [] }));
  return createPathIndex(base, [...valid, ...broken]);
}

/** The error for a content folder without articles, which most likely is the wrong folder. */
export function noArticlesError(directory: string): CommandError {
  return new CommandError(
    `Không thấy bài viết nào trong ${directory}. Hãy kiểm tra biến CONTENT_DIR.`,
  );
}
