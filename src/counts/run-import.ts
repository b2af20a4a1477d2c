/** `npm run counts -- import`: what it says while it works and when it is done. */
import { CommandError } from '../commands/run-command.ts';
import { formatNumber } from '../domain/numbers.ts';
import { CONTENT_DIR } from '../settings.ts';
import type { Addresses } from './addresses.ts';
import { findDoubleCounting } from './double-counting.ts';
import { importLogs, type Import } from './import-logs.ts';
import { describeGains } from './gains.ts';
import { sizeOf, STANDARD_INPUT, type OpenLog } from './open-log.ts';
import { SNAPSHOT } from '../content/snapshot.ts';
import { readAddresses } from './portal-articles.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { createTally, type Tally } from './tally.ts';

/** How often a long run says how far it is, in milliseconds. */
const PROGRESS_INTERVAL = 5000;

/** Imports logs into the snapshot of the content folder. Throws a CommandError when nothing can be done. */
export async function runImport(
  named: readonly string[],
  { source, dryRun }: { source: string; dryRun: boolean },
): Promise<void> {
  const files = [...new Set(named)];
  if (files.length === 0) {
    throw new CommandError(
      'Thiếu tên tệp nhật ký, ví dụ: npm run counts -- import /var/log/nginx/access.log*',
    );
  }
  const sizes = await Promise.all(files.map(sizeOf));
  const snapshot = await readSnapshot(CONTENT_DIR);
  if (snapshot.counts.sources[source]?.kind === 'service') {
    throw new CommandError(`“${source}” là tên của một dịch vụ đếm. Hãy đặt --source là tên khác.`);
  }
  const addresses = await readArticles();

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

  console.log(describe(done, (performance.now() - since) / 1000));
  if (tally.damaged === tally.lines && (tally.lines > 0 || tally.broken.length > 0)) {
    throw new CommandError(
      'Không đọc được dòng nào, nên chưa ghi gì. Các dạng nhật ký đọc được: common và combined (nginx, Apache), JSON (Caddy), W3C có dòng #Fields (IIS, CloudFront).',
    );
  }
  for (const { message } of findDoubleCounting(done.counts)) console.log(`Cảnh báo: ${message}`);
  if (dryRun) console.log('Chạy thử: chưa ghi gì.');
  else if (await writeSnapshot(CONTENT_DIR, snapshot, done.counts)) {
    console.log(`Đã ghi ${SNAPSHOT}.`);
  } else console.log(`${SNAPSHOT} đã đủ, không có gì để ghi.`);
  if (isAllKnown(done)) console.log(allKnownHint(source));
}

async function readArticles(): Promise<Addresses> {
  const addresses = await readAddresses(CONTENT_DIR);
  if (addresses.ids.length > 0) return addresses;
  throw new CommandError(
    `Không thấy bài viết nào trong ${CONTENT_DIR}, nên không biết địa chỉ nào là bài viết. Hãy kiểm tra biến CONTENT_DIR.`,
  );
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

function describe({ gained, totals, tally }: Import, seconds: number): string {
  const number = formatNumber;
  const lines = [
    `Đã đọc ${number(tally.files)} tệp, ${number(tally.lines)} dòng, ${seconds.toFixed(1).replace('.', ',')} giây.`,
    `  ${number(tally.asked)} lần mở bài viết, trong đó ${number(tally.robots)} của robot, ${number(tally.prefetched)} tải trước, ${number(totals.repeated)} mở lại trong 30 phút, ${number(totals.known)} đã xét ở lần đọc trước.`,
  ];
  if (tally.damaged > 0) {
    lines.push(`  ${number(tally.damaged)} dòng hỏng, được bỏ qua. Ví dụ:`);
    for (const { file, number: line, text } of tally.examples)
      lines.push(`    ${nameOf(file)}:${line}  ${text}`);
  }
  for (const { file, reason } of tally.broken) {
    lines.push(
      `  Tệp ${nameOf(file)} không đọc được đến cuối (${reason}). Phần đọc được đã đếm; có tệp lành thì chạy lại lệnh này, không bị đếm trùng.`,
    );
  }
  if (totals.withdrawn > 0) {
    lines.push(
      `  ${number(totals.withdrawn)} lượt đã đếm trước đây được rút lại: nay mới thấy người đọc ấy vừa được đếm ngay trước đó.`,
    );
  }
  return [...lines, describeGains(gained)].join('\n');
}

function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'đầu vào chuẩn' : file;
}

function isAllKnown({ totals, gained }: Import): boolean {
  return gained.size === 0 && totals.known > 0;
}

function allKnownHint(source: string): string {
  return `Mọi lượt trong các tệp này đã được xét ở lần đọc trước (nguồn ${source}). Nếu đây là nhật ký của một máy khác, hãy chạy lại với --source và một tên riêng cho máy ấy.`;
}
