/** The messages of an import: what was found, and what is wrong with the logs. */
import { formatNumber } from '../../domain/format-number.ts';
import type { Import } from '../ledger/import-logs.ts';
import { hasViews, readableLines, type ImportStats } from '../log/import-stats.ts';
import { STANDARD_INPUT } from '../log/open-log.ts';
import { describeDelta } from './describe-delta.ts';
import { describeLog } from './describe-log.ts';
import { noAgentsReason } from './doubtful-readers.ts';
import { settingFor } from './log-settings-advice.ts';

/** With this many lines and no request for an article, the log is hardly that of a quiet day. */
const MIN_LINES_TO_WARN = 100;

/** Fewer are no sign of another format. */
const MIN_DAMAGED_TO_WARN = 10;

/** This many remembered lines have to be missing, and more than were met, to take a log for that of another machine. */
const MIN_EVIDENCE = 3;

const CHECK_SETTINGS =
  'Hãy kiểm tra xem có đúng là nhật ký của cổng này không, và xem lại biến BASE_PATH, CONTENT_DIR; sau đó vẫn đọc lại được nhật ký này.';
const USE_SOURCE = 'chạy lại với --source và một tên riêng cho máy ấy';

/** What was read and counted, for a terminal; `seconds` is the duration of the run, `formatNames` the formats the host gave. */
export function describeImport(
  { delta, outcomes, stats }: Import,
  seconds: number,
  formatNames: readonly string[] = [],
): string {
  const number = formatNumber;
  const lines = [
    `Đã đọc ${number(stats.files)} tệp, ${number(stats.lines)} dòng, ${seconds.toFixed(1).replace('.', ',')} giây.`,
    ...describeLog(stats, formatNames),
    `  ${number(stats.articleRequests)} lần mở bài viết, trong đó ${number(stats.robots + outcomes.robots)} của robot, ${number(stats.prefetched)} tải trước, ${number(outcomes.repeated)} mở lại trong 30 phút, ${number(outcomes.known)} thuộc những giờ đã đọc ở lần trước.`,
  ];
  if (stats.unknownArticles > 0) {
    lines.push(
      `  ${number(stats.unknownArticles)} lần mở trang có địa chỉ như bài viết nhưng không phải bài của cổng này, không được đếm.`,
    );
  }
  if (stats.damaged > 0) {
    lines.push(`  ${number(stats.damaged)} dòng hỏng, được bỏ qua. Ví dụ:`);
    for (const { file, number: line, text } of stats.damagedExamples)
      lines.push(`    ${nameOf(file)}:${line}  ${text}`);
  }
  if (stats.future > 0) {
    lines.push(
      `  ${number(stats.future)} dòng ghi giờ ở tương lai, được bỏ qua; hãy xem lại đồng hồ của máy ghi nhật ký.`,
    );
  }
  if (outcomes.withdrawn > 0) {
    lines.push(
      `  ${number(outcomes.withdrawn)} lượt đã đếm trước đây được rút lại: nay mới thấy người đọc ấy vừa được đếm ngay trước đó.`,
    );
  }
  return [...lines, describeDelta(delta)].join('\n');
}

/** One message for each file that broke off; `isCounted` says whether the part that was read counts. */
export function describeBrokenFiles({ brokenFiles }: ImportStats, isCounted: boolean): string[] {
  return brokenFiles.map(({ file, reason, lines }) => {
    const name = nameOf(file);
    if (lines === 0) {
      return `Tệp ${name} không đọc được (${reason}). Đọc được rồi thì hãy chạy lại lệnh này; không bị đếm trùng.`;
    }
    const failure = `Tệp ${name} không đọc được đến cuối (${reason}).`;
    if (!isCounted) return failure;
    return `${failure} Phần đọc được đã đếm; có tệp lành thì chạy lại lệnh này, không bị đếm trùng.`;
  });
}

/**
 * Why the logs must not be counted at all: no line can be read, articles are requested and none is below `articlesPath`, or no
 * client has an agent.
 * Undefined when they can be counted, and when they are empty or quiet.
 */
export function refusalReason(stats: ImportStats, articlesPath: string): string | undefined {
  if (stats.unknownArticles > 0 && !hasViews(stats)) {
    return `Chưa ghi gì: nhật ký có ${formatNumber(stats.unknownArticles)} lần mở bài viết, nhưng không bài nào là bài của cổng này (địa chỉ bắt đầu bằng ${articlesPath}). ${CHECK_SETTINGS}`;
  }
  const noAgents = noAgentsReason(stats);
  if (noAgents) return noAgents;
  if (readableLines(stats) > 0 || (stats.lines === 0 && stats.brokenFiles.length === 0))
    return undefined;
  const failure = 'Không đọc được dòng nào, nên chưa ghi gì.';
  if (stats.damaged > 0) {
    return `${failure} Các dạng nhật ký đọc được: common và combined (nginx, Apache), JSON (Caddy, Traefik, nginx), W3C có dòng #Fields (IIS, CloudFront), và mọi log_format của nginx khi có --format hay --nginx-config.\n\n${settingFor(stats)}`;
  }
  if (stats.future > 0) return 'Mọi dòng đều ghi giờ ở tương lai, nên chưa ghi gì.';
  return failure;
}

/** A warning that the log may be that of another portal: it has many lines, and none requests an article. */
export function warnIfForeignLog(stats: ImportStats, articlesPath: string): string | undefined {
  const lines = readableLines(stats);
  if (lines < MIN_LINES_TO_WARN || stats.articleRequests > 0) return undefined;
  return `Trong ${formatNumber(lines)} dòng, không dòng nào mở một bài viết (địa chỉ bắt đầu bằng ${articlesPath}), nên không giờ nào được ghi là đã đọc. Nếu đêm ấy đúng là vắng người đọc thì không sao. Nếu không: ${CHECK_SETTINGS}`;
}

/** A warning that more lines are damaged than read: the hours count as read, and what they held is lost. */
export function warnIfMostlyDamaged(stats: ImportStats): string | undefined {
  if (stats.damaged < MIN_DAMAGED_TO_WARN || stats.damaged < readableLines(stats)) return undefined;
  return `Quá nửa số dòng (${formatNumber(stats.damaged)}) không đọc được, nên không được đếm; giờ của chúng vẫn coi là đã đọc. Hãy chạy thử với --dry-run và xem các dòng ví dụ trước khi ghi. ${settingFor(stats)}`;
}

/** A warning that the log may be that of another machine: lines that were remembered of its time are missing. */
export function warnIfOtherMachine(done: Import, source: string): string | undefined {
  if (!isOtherLog(done)) return undefined;
  const { outcomes, remembered } = done;
  return `${formatNumber(outcomes.known)} lần mở bài thuộc những giờ đã đọc ở lần trước (nguồn “${source}”) nên không được đếm, mà đây có vẻ là nhật ký khác: nó không có ${formatNumber(remembered.missed)} dòng đã đọc lần ấy. Nếu là nhật ký của một máy khác, hãy lấy lại số liệu của lần trước (“git checkout HEAD -- content/counts.json”), rồi ${USE_SOURCE}.`;
}

/** Why a log that was read added nothing; undefined when it added something or the warnings say why. */
export function explainNothingNew(done: Import, source: string): string | undefined {
  if (done.delta.size > 0 || done.outcomes.known === 0 || isOtherLog(done)) return undefined;
  return `Không có lượt xem mới: những lượt trong các tệp này thuộc những giờ đã đọc ở lần trước (nguồn “${source}”), như khi đọc lại một nhật ký. Chỉ khi đây là nhật ký của một máy khác, hãy ${USE_SOURCE}.`;
}

/** A log without gaps that was read before has all lines that were remembered of its time. */
function isOtherLog({ outcomes: { known }, remembered: { met, missed } }: Import): boolean {
  return known > 0 && missed >= MIN_EVIDENCE && missed > met;
}

function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'đầu vào chuẩn' : file;
}
