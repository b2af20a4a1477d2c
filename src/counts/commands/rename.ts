/** `npm run counts -- rename`: moves the counts of a renamed article and reports. */
import { CommandError } from '../../cli/run-command.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { SNAPSHOT } from '../../content/counts-file.ts';
import { CONTENT_DIR } from '../../environment.ts';
import { describeCounts } from '../report/describe-counts.ts';
import { readPathIndex } from '../articles/read-path-index.ts';
import { renameArticle } from '../snapshot/rename-article.ts';
import { readSnapshot, writeSnapshot } from '../snapshot/snapshot.ts';

/**
 * Moves the counts of a renamed article to its new id. Throws a CommandError when an article with the old id still exists or
 * has no counts, and when there is no article with the new id.
 */
export async function runRename(
  words: readonly string[],
  { dryRun }: { dryRun: boolean },
): Promise<void> {
  const [from, to] = words.map(toId);
  if (from === undefined || to === undefined) {
    throw new CommandError(
      'Cần hai mã bài, ví dụ npm run counts -- rename 2025/ten-cu 2026/ten-moi.',
    );
  }
  const { ids } = await readPathIndex(CONTENT_DIR);
  if (ids.includes(from)) {
    throw new CommandError(
      `“${from}” vẫn là một bài trong content/articles, nên số liệu là của bài ấy. Hãy đổi tên tệp trước, rồi chạy lại.`,
    );
  }
  if (!ids.includes(to)) {
    throw new CommandError(`Không có bài “${to}” trong content/articles.${didYouMean(to, ids)}`);
  }
  const snapshot = await readSnapshot(CONTENT_DIR);
  const moved = snapshot.counts.articles[from];
  if (!moved) {
    const orphaned = Object.keys(snapshot.counts.articles).filter((id) => !ids.includes(id));
    throw new CommandError(
      `Không có số liệu nào của “${from}” trong ${SNAPSHOT}.${didYouMean(from, orphaned)}`,
    );
  }
  console.log(`Chuyển ${describeCounts(moved)} của “${from}” sang “${to}”.`);
  if (dryRun) console.log('Chạy thử: chưa ghi gì.');
  else {
    await writeSnapshot(CONTENT_DIR, snapshot, renameArticle(snapshot.counts, from, to));
    console.log(`Đã ghi ${SNAPSHOT}.`);
  }
}

/** Accepts the path of the article's file as well. */
function toId(word: string): string {
  return word.replace(/^(?:\.\/)?(?:content\/)?articles\//, '').replace(/\.md$/, '');
}
