/** What may be wrong with a snapshot and with logs. */
import { didYouMean } from '../../content/did-you-mean.ts';
import type { Problem } from '../../content/problems.ts';
import { slugOf } from '../../domain/article.ts';
import { formatNumber } from '../../domain/numbers.ts';
import type { Counts } from '../../schemas/counts.ts';
import type { Addresses } from '../articles/path-index.ts';
import { describeCounts } from '../report/describe-counts.ts';
import { faultOf, openLog } from '../log/open-log.ts';
import { readLog } from '../log/read-log.ts';
import { SNAPSHOT } from '../../content/snapshot.ts';
import { createTally } from '../log/import-stats.ts';

/** A log with more damage than this share is worth a look. */
const MUCH = 0.01;

/** Counts of articles that are not there: renamed, moved or deleted. */
export function findStrayCounts(counts: Counts, ids: readonly string[]): Problem[] {
  const known = new Set(ids);
  const bySlug = new Map(ids.map((id) => [slugOf(id), id]));
  return Object.entries(counts.articles)
    .filter(([id, { views, ratings }]) => !known.has(id) && views + ratings > 0)
    .map(([id, own]) => {
      const moved = bySlug.get(slugOf(id));
      const now = moved ?? '<mã mới>';
      const guess = moved ? ` Bài ấy nay là “${moved}”?` : didYouMean(id, ids);
      return {
        severity: 'warning',
        file: SNAPSHOT,
        message: `Có ${describeCounts(own)} của bài “${id}”, nhưng không có bài ấy trong content/articles.${guess}`,
        hint: `Nếu bài đã đổi tên hay đổi thư mục: “npm run counts -- rename ${id} ${now}”. Nếu bài đã xóa hẳn thì để nguyên cũng được.`,
      };
    });
}

/** Whether logs can be read, each by itself; nothing is counted. */
export async function findUnreadableLogs(
  files: readonly string[],
  addresses: Addresses,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const fault = await faultOf(file);
    if (fault) {
      const hint = 'Hãy kiểm tra tên tệp và quyền đọc.';
      problems.push({ severity: 'error', file, message: `Tệp nhật ký ${fault}.`, hint });
      continue;
    }
    const tally = createTally();
    const reading = { addresses, requestOf: () => undefined, tally, latest: Infinity };
    for await (const block of readLog(file, openLog(file), reading)) void block;
    const { lines, damaged, broken, examples } = tally;
    const at = (message: string, severity: Problem['severity'] = 'error') =>
      problems.push({ severity, file, message, ...(examples[0] && { line: examples[0].number }) });
    for (const { reason } of broken) at(`Tệp không đọc được đến cuối: ${reason}.`);
    if (lines === 0 && broken.length === 0) at('Tệp không có dòng nào.', 'warning');
    else if (damaged > 0 && damaged === lines) at('Không nhận ra dạng nhật ký của tệp này.');
    else if (damaged > MUCH * lines) {
      at(`${formatNumber(damaged)} trong ${formatNumber(lines)} dòng bị hỏng.`, 'warning');
    }
  }
  return problems;
}
