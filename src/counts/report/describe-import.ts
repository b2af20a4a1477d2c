/** What an import says when it is done: what it has found, and what is wrong with the logs. */
import { formatNumber } from '../../domain/numbers.ts';
import type { Import } from '../ledger/import-logs.ts';
import { describeGains } from './describe-delta.ts';
import { STANDARD_INPUT } from '../log/open-log.ts';
import { hasViews, readableLines, type Tally } from '../log/import-stats.ts';

/** So many lines without a request for an article are no quiet day. */
const MANY = 100;

/** So many remembered lines that are missing tell of another log, where they are more than those that are there. */
const TELLING = 3;

const CHECK =
  'Hãy kiểm tra xem có đúng là nhật ký của cổng này không, và xem lại biến BASE_PATH, CONTENT_DIR; sau đó vẫn đọc lại được nhật ký này.';
const NAME_IT = 'chạy lại với --source và một tên riêng cho máy ấy';

/** What was read and counted, as lines for a terminal; `seconds` is how long it took. */
export function describeImport({ gained, totals, tally }: Import, seconds: number): string {
  const number = formatNumber;
  const lines = [
    `Đã đọc ${number(tally.files)} tệp, ${number(tally.lines)} dòng, ${seconds.toFixed(1).replace('.', ',')} giây.`,
    `  ${number(tally.asked)} lần mở bài viết, trong đó ${number(tally.robots + totals.robots)} của robot, ${number(tally.prefetched)} tải trước, ${number(totals.repeated)} mở lại trong 30 phút, ${number(totals.known)} thuộc những giờ đã đọc ở lần trước.`,
  ];
  if (tally.unknown > 0) {
    lines.push(
      `  ${number(tally.unknown)} lần mở trang có địa chỉ như bài viết nhưng không phải bài của cổng này, không được đếm.`,
    );
  }
  if (tally.damaged > 0) {
    lines.push(`  ${number(tally.damaged)} dòng hỏng, được bỏ qua. Ví dụ:`);
    for (const { file, number: line, text } of tally.examples)
      lines.push(`    ${nameOf(file)}:${line}  ${text}`);
  }
  if (tally.future > 0) {
    lines.push(
      `  ${number(tally.future)} dòng ghi giờ ở tương lai, được bỏ qua; hãy xem lại đồng hồ của máy ghi nhật ký.`,
    );
  }
  if (totals.withdrawn > 0) {
    lines.push(
      `  ${number(totals.withdrawn)} lượt đã đếm trước đây được rút lại: nay mới thấy người đọc ấy vừa được đếm ngay trước đó.`,
    );
  }
  return [...lines, describeGains(gained)].join('\n');
}

/** Files that broke off, each told by itself; `isCounted` says whether what was read of them counts. */
export function describeBroken({ broken }: Tally, isCounted: boolean): string[] {
  return broken.map(({ file, reason, lines }) => {
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
 * Why the logs are not to be counted at all: no line can be read, or articles are asked for and none is below `folder`.
 * Undefined when there is something to count, or when the logs are simply empty or quiet.
 */
export function whyNothing(tally: Tally, folder: string): string | undefined {
  if (tally.unknown > 0 && !hasViews(tally)) {
    return `Chưa ghi gì: nhật ký có ${formatNumber(tally.unknown)} lần mở bài viết, nhưng không bài nào là bài của cổng này (địa chỉ bắt đầu bằng ${folder}). ${CHECK}`;
  }
  if (readableLines(tally) > 0 || (tally.lines === 0 && tally.broken.length === 0))
    return undefined;
  const failure = 'Không đọc được dòng nào, nên chưa ghi gì.';
  if (tally.damaged > 0) {
    return `${failure} Các dạng nhật ký đọc được: common và combined (nginx, Apache), JSON (Caddy), W3C có dòng #Fields (IIS, CloudFront).`;
  }
  if (tally.future > 0) return 'Mọi dòng đều ghi giờ ở tương lai, nên chưa ghi gì.';
  return failure;
}

/** That a log is perhaps another portal's: many lines, and none asks for anything below `folder`. */
export function suspicionOf(tally: Tally, folder: string): string | undefined {
  const lines = readableLines(tally);
  if (lines < MANY || tally.asked > 0) return undefined;
  return `Trong ${formatNumber(lines)} dòng, không dòng nào mở một bài viết (địa chỉ bắt đầu bằng ${folder}), nên không giờ nào được ghi là đã đọc. Nếu đêm ấy đúng là vắng người đọc thì không sao. Nếu không: ${CHECK}`;
}

/** That a log lies in hours that were read as another machine's; undefined unless remembered lines of that one are missing. */
export function otherMachineOf(done: Import, source: string): string | undefined {
  if (!isOtherLog(done)) return undefined;
  const { totals, remembered } = done;
  return `${formatNumber(totals.known)} lần mở bài thuộc những giờ đã đọc ở lần trước (nguồn “${source}”) nên không được đếm, mà đây có vẻ là nhật ký khác: nó không có ${formatNumber(remembered.missed)} dòng đã đọc lần ấy. Nếu là nhật ký của một máy khác, hãy lấy lại số liệu của lần trước (“git checkout HEAD -- content/counts.json”), rồi ${NAME_IT}.`;
}

/** What it may mean that a log has brought nothing; undefined when it has, when nothing was in it, or when it is told above. */
export function whyNothingNew(done: Import, source: string): string | undefined {
  if (done.gained.size > 0 || done.totals.known === 0 || isOtherLog(done)) return undefined;
  return `Không có lượt xem mới: những lượt trong các tệp này thuộc những giờ đã đọc ở lần trước (nguồn “${source}”), như khi đọc lại một nhật ký. Chỉ khi đây là nhật ký của một máy khác, hãy ${NAME_IT}.`;
}

/** A log without holes that was read before has all lines that were remembered of its time. */
function isOtherLog({ totals: { known }, remembered: { met, missed } }: Import): boolean {
  return known > 0 && missed >= TELLING && missed > met;
}

function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'đầu vào chuẩn' : file;
}
