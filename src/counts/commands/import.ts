/** `npm run counts -- import`: what it says while it works and when it is done. */
import { CommandError } from '../../cli/run-command.ts';
import { formatNumber } from '../../domain/numbers.ts';
import { CONTENT_DIR } from '../../settings.ts';
import {
  describeBroken,
  describeImport,
  otherMachineOf,
  suspicionOf,
  whyNothing,
  whyNothingNew,
} from '../report/describe-import.ts';
import { findDoubleCounting, otherNameOf } from '../doctor/double-counting.ts';
import { importLogs } from '../ledger/import-logs.ts';
import { sizeOf, type OpenLog } from '../log/open-log.ts';
import { SNAPSHOT } from '../../content/snapshot.ts';
import { noArticles, readAddresses } from '../articles/read-path-index.ts';
import { readSnapshot, writeSnapshot } from '../snapshot/snapshot.ts';
import { createTally, type Tally } from '../log/import-stats.ts';

/** How often a long run says how far it is, in milliseconds. */
const PROGRESS_INTERVAL = 5000;

/**
 * Imports logs into the snapshot of the content folder. Throws a CommandError, and writes nothing, when nothing can be done,
 * when articles are asked for but none of this portal, and when the log seems to have been read under another name and
 * `isNew` does not deny it. When a file breaks off, what was read counts and the exit code is 1.
 */
export async function runImport(
  named: readonly string[],
  { source, dryRun, isNew }: { source: string; dryRun: boolean; isNew: boolean },
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
  const addresses = await readAddresses(CONTENT_DIR);
  if (addresses.ids.length === 0) throw noArticles(CONTENT_DIR);

  const since = performance.now();
  const tally = createTally();
  const logs: OpenLog[] = [];
  const stop = sayProgress(
    tally,
    logs,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const done = await importLogs(snapshot.counts, {
    files,
    source,
    addresses,
    now: new Date(),
    tally,
    onOpen: (log) => logs.push(log),
  }).finally(stop);

  console.log(describeImport(done, (performance.now() - since) / 1000));
  const reason = whyNothing(tally, addresses.folder);
  for (const message of describeBroken(tally, !dryRun && !reason)) console.error(message);
  if (tally.broken.length > 0) process.exitCode = 1;
  if (reason) throw new CommandError(reason);
  const other = isNew ? undefined : otherNameOf(snapshot.counts, done.counts, source);
  if (other !== undefined) {
    throw new CommandError(
      `Chưa ghi gì: nhật ký này có vẻ chính là nhật ký đã đọc dưới tên “${other}”; đọc nữa dưới tên “${source}” thì mỗi lượt xem thành hai. Hãy đọc nó với --source ${other} như trước; nếu đúng là nhật ký của một máy khác thì thêm --new.`,
    );
  }
  const warnings = [
    suspicionOf(tally, addresses.folder),
    otherMachineOf(done, source),
    ...findDoubleCounting(done.counts).map(({ message }) => message),
  ];
  for (const warning of warnings) if (warning) console.error(`Cảnh báo: ${warning}`);
  if (dryRun) console.log('Chạy thử: chưa ghi gì.');
  else if (await writeSnapshot(CONTENT_DIR, snapshot, done.counts)) {
    console.log(`Đã ghi ${SNAPSHOT}.`);
  } else console.log(`${SNAPSHOT} đã đủ, không có gì để ghi.`);
  const hint = whyNothingNew(done, source);
  if (hint) console.log(hint);
}

/** Says from time to time how much has been read; the function made ends it. */
function sayProgress(tally: Tally, logs: readonly OpenLog[], size: number): () => void {
  const since = performance.now();
  const timer = setInterval(() => {
    const taken = logs.reduce((sum, log) => sum + log.taken(), 0);
    const share = size > 0 ? `, ${Math.min(99, Math.floor((100 * taken) / size))} %` : '';
    const seconds = Math.round((performance.now() - since) / 1000);
    console.log(`  … đã đọc ${formatNumber(tally.lines)} dòng${share}, ${seconds} giây`);
  }, PROGRESS_INTERVAL);
  return () => clearInterval(timer);
}
