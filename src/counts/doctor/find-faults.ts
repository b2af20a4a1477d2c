/** Finds counts of missing articles and logs that cannot be read. */
import { didYouMean } from '../../content/did-you-mean.ts';
import type { Problem } from '../../content/problems.ts';
import { slugOf } from '../../domain/entry-paths.ts';
import { formatNumber } from '../../domain/format-number.ts';
import type { Counts } from '../../schemas/counts.ts';
import type { PathIndex } from '../articles/path-index.ts';
import { describeCounts } from '../report/describe-counts.ts';
import { whyNotALog, openLog } from '../log/open-log.ts';
import { readLog, type ReadOptions } from '../log/read-log.ts';
import { SNAPSHOT } from '../../content/counts-file.ts';
import { createImportStats } from '../log/import-stats.ts';

/** A log with a larger share of damaged lines gives a warning. */
const MAX_DAMAGED_RATIO = 0.01;

/** Finds counts of articles that do not exist: renamed, moved or deleted. */
export function findOrphanedCounts(counts: Counts, ids: readonly string[]): Problem[] {
  const existing = new Set(ids);
  const bySlug = new Map(ids.map((id) => [slugOf(id), id]));
  return Object.entries(counts.articles)
    .filter(([id, { views, ratings }]) => !existing.has(id) && views + ratings > 0)
    .map(([id, article]) => {
      const moved = bySlug.get(slugOf(id));
      const newId = moved ?? '<mã mới>';
      const guess = moved ? ` Bài ấy nay là “${moved}”?` : didYouMean(id, ids);
      return {
        severity: 'warning',
        file: SNAPSHOT,
        message: `Có ${describeCounts(article)} của bài “${id}”, nhưng không có bài ấy trong content/articles.${guess}`,
        hint: `Nếu bài đã đổi tên hay đổi thư mục: “npm run counts -- rename ${id} ${newId}”. Nếu bài đã xóa hẳn thì để nguyên cũng được.`,
      };
    });
}

/** Reads each log by itself and reports what cannot be read. Counts nothing. */
export async function findUnreadableLogs(
  files: readonly string[],
  pathIndex: PathIndex,
  templateOf?: ReadOptions['templateOf'],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const reason = await whyNotALog(file);
    if (reason) {
      const hint = 'Hãy kiểm tra tên tệp và quyền đọc.';
      problems.push({ severity: 'error', file, message: `Tệp nhật ký ${reason}.`, hint });
      continue;
    }
    const stats = createImportStats();
    const options = {
      pathIndex,
      requestOf: () => 'unknown' as const,
      stats,
      maxTime: Infinity,
      templateOf,
    };
    for await (const block of readLog(file, openLog(file), options)) void block;
    const { lines, damaged, brokenFiles, damagedExamples } = stats;
    const [example] = damagedExamples;
    const report = (message: string, severity: Problem['severity'] = 'error') =>
      problems.push({ severity, file, message, ...(example && { line: example.number }) });
    for (const { reason } of brokenFiles) report(`Tệp không đọc được đến cuối: ${reason}.`);
    if (lines === 0 && brokenFiles.length === 0) report('Tệp không có dòng nào.', 'warning');
    else if (damaged > 0 && damaged === lines) report('Không nhận ra dạng nhật ký của tệp này.');
    else if (damaged > MAX_DAMAGED_RATIO * lines) {
      report(`${formatNumber(damaged)} trong ${formatNumber(lines)} dòng bị hỏng.`, 'warning');
    }
  }
  return problems;
}
