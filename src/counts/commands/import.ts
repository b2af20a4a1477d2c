/** `npm run counts -- import`: counts the views in access logs and reports. */
import { CommandError } from '../../cli/run-command.ts';
import { formatNumber } from '../../domain/format-number.ts';
import { CONTENT_DIR } from '../../environment.ts';
import {
  describeBrokenFiles,
  describeImport,
  warnIfOtherMachine,
  warnIfForeignLog,
  warnIfMostlyDamaged,
  explainNothingNew,
  refusalReason,
} from '../report/describe-import.ts';
import { describeSamples } from '../report/describe-log.ts';
import {
  distrustReason,
  warnIfReaderChanges,
  warnIfReadersAreDoubtful,
} from '../report/doubtful-readers.ts';
import { findDoubleCounting, duplicateNameOf } from '../doctor/double-counting.ts';
import { importLogs } from '../ledger/import-logs.ts';
import { chooseFormats, type FormatOptions } from '../log/choose-format.ts';
import { sizeOf, type OpenLog } from '../log/open-log.ts';
import { SNAPSHOT } from '../../content/counts-file.ts';
import { noArticlesError, readPathIndex } from '../articles/read-path-index.ts';
import { readSnapshot, writeSnapshot } from '../snapshot/snapshot.ts';
import { createImportStats, type ImportStats } from '../log/import-stats.ts';

const PROGRESS_INTERVAL_MS = 5000;

export interface ImportCommandOptions extends FormatOptions {
  /** The name of the source. */
  source: string;
  dryRun: boolean;
  /** The log is another machine's although it looks like one that was read. */
  isNew: boolean;
  /** The readers are few although they look like those of a proxy. */
  trustReaderField: boolean;
}

/**
 * Imports logs into the snapshot of the content folder. Throws a CommandError and writes nothing when no line can be read,
 * when articles are requested but none is of this portal, when the log was apparently read under another name, unless `isNew`
 * denies it, and when its readers are apparently those of a proxy, unless `trustReaderField` is set. When a file breaks off, the part that was read counts and the exit code is 1.
 */
export async function runImport(
  named: readonly string[],
  { source, dryRun, isNew, trustReaderField, ...formatOptions }: ImportCommandOptions,
): Promise<void> {
  const files = [...new Set(named)];
  if (files.length === 0) {
    throw new CommandError(
      'Thiếu tên tệp nhật ký, ví dụ: npm run counts -- import /var/log/nginx/access.log*',
    );
  }
  if (source.trim() === '') {
    throw new CommandError('Thiếu tên sau --source, ví dụ --source web1.');
  }
  const sizes = await Promise.all(files.map(sizeOf));
  const snapshot = await readSnapshot(CONTENT_DIR);
  if (snapshot.counts.sources[source]?.kind === 'service') {
    throw new CommandError(`“${source}” là tên của một dịch vụ đếm. Hãy đặt --source là tên khác.`);
  }
  const formats = await chooseFormats(files, formatOptions);
  const pathIndex = await readPathIndex(CONTENT_DIR);
  if (pathIndex.ids.length === 0) throw noArticlesError(CONTENT_DIR);

  const since = performance.now();
  const stats = createImportStats();
  const logs: OpenLog[] = [];
  const stop = reportProgress(
    stats,
    logs,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const done = await importLogs(snapshot.counts, {
    files,
    source,
    pathIndex,
    now: new Date(),
    stats,
    onOpen: (log) => logs.push(log),
    templateOf: formats.templateOf,
  }).finally(stop);

  console.log(describeImport(done, (performance.now() - since) / 1000, formats.names));
  if (dryRun) console.log(describeSamples(stats, pathIndex.ids).join('\n'));
  const reason = refusalReason(stats, pathIndex.articlesPath);
  for (const message of describeBrokenFiles(stats, !dryRun && !reason)) console.error(message);
  if (stats.brokenFiles.length > 0) process.exitCode = 1;
  if (reason) throw new CommandError(reason);
  const distrust = trustReaderField ? undefined : distrustReason(stats);
  if (distrust) throw new CommandError(distrust);
  const duplicate = isNew ? undefined : duplicateNameOf(snapshot.counts, done.counts, source);
  if (duplicate !== undefined) {
    throw new CommandError(
      `Chưa ghi gì: nhật ký này có vẻ chính là nhật ký đã đọc dưới tên “${duplicate}”; đọc nữa dưới tên “${source}” thì mỗi lượt xem thành hai. Hãy đọc nó với --source ${duplicate} như trước; nếu đúng là nhật ký của một máy khác thì thêm --new.`,
    );
  }
  const warnings = [
    warnIfReaderChanges(stats),
    ...(trustReaderField ? [] : warnIfReadersAreDoubtful(stats)),
    warnIfForeignLog(stats, pathIndex.articlesPath),
    warnIfMostlyDamaged(stats),
    warnIfOtherMachine(done, source),
    ...findDoubleCounting(done.counts).map(({ message }) => message),
  ];
  for (const warning of warnings) if (warning) console.error(`Cảnh báo: ${warning}`);
  if (dryRun) console.log('Chạy thử: chưa ghi gì.');
  else if (await writeSnapshot(CONTENT_DIR, snapshot, done.counts)) {
    console.log(`Đã ghi ${SNAPSHOT}.`);
  } else console.log(`${SNAPSHOT} đã đủ, không có gì để ghi.`);
  const hint = explainNothingNew(done, source);
  if (hint) console.log(hint);
}

/** Reports progress at intervals until the returned function is called. */
function reportProgress(stats: ImportStats, logs: readonly OpenLog[], size: number): () => void {
  const since = performance.now();
  const timer = setInterval(() => {
    const bytesRead = logs.reduce((sum, log) => sum + log.bytesRead(), 0);
    const share = size > 0 ? `, ${Math.min(99, Math.floor((100 * bytesRead) / size))} %` : '';
    const seconds = Math.round((performance.now() - since) / 1000);
    console.log(`  … đã đọc ${formatNumber(stats.lines)} dòng${share}, ${seconds} giây`);
  }, PROGRESS_INTERVAL_MS);
  return () => clearInterval(timer);
}
