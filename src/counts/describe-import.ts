/** What an import says when it is done: what it has found, and what is wrong with the logs. */
import { formatNumber } from '../domain/numbers.ts';
import type { Import } from './import-logs.ts';
import { describeGains } from './gains.ts';
import { STANDARD_INPUT } from './open-log.ts';
import { readableLines, type Tally } from './tally.ts';

/** So many lines without a request for an article are no quiet day. */
const MANY = 100;

/** What was read and counted, as lines for a terminal; `seconds` is how long it took. */
export function describeImport({ gained, totals, tally }: Import, seconds: number): string {
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

/** Why there is nothing to count at all; undefined when there is something, or when the logs are simply empty. */
export function whyNothing(tally: Tally): string | undefined {
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
  return `Trong ${formatNumber(lines)} dòng, không dòng nào mở một bài viết (địa chỉ bắt đầu bằng ${folder}). Hãy kiểm tra xem có đúng là nhật ký của cổng này không, và xem lại biến BASE_PATH, CONTENT_DIR.`;
}

function nameOf(file: string): string {
  return file === STANDARD_INPUT ? 'đầu vào chuẩn' : file;
}
