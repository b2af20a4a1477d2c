/** `content/redirects.csv`: old URLs that belong to no article, as `from,to,status`. What Excel makes of it is read, too. */
import { parseOldUrl } from '../../domain/redirects/old-url.ts';
import { STATUSES, type RedirectStatus } from '../../domain/redirects/redirect-table.ts';
import type { Problem } from '../problems.ts';
import type { WrittenRedirect } from './collect-redirects.ts';

/** Its name below the content folder. */
export const REDIRECTS_FILE = 'redirects.csv';

/** Hosts compare no longer ones; Cloudflare takes 1,000 characters a line. */
const MAX_CHARS = 900;

const HEAD = 'from,to,status';

/** Reads the text of the file: redirects with their lines, and a problem for each line that is none. */
export function parseRedirects(
  text: string,
  site?: string,
): { redirects: WrittenRedirect[]; problems: Problem[] } {
  const redirects: WrittenRedirect[] = [];
  const problems: Problem[] = [];
  const fault = (line: number, message: string, hint: string) =>
    problems.push({ severity: 'error', file: REDIRECTS_FILE, line, message, hint });
  let isFirst = true;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((row, index) => {
      const line = index + 1;
      if (/^[\s,;]*$/.test(row) || row.startsWith('#')) return;
      const cells = cellsOf(row);
      if (cells === undefined) {
        fault(line, 'Dòng này có dấu nháy kép mở mà không đóng.', `Thêm dấu " ở cuối ô.`);
        return;
      }
      const [from = '', to = '', status = '', ...rest] = cells;
      if (isFirst) {
        isFirst = false;
        if ([from, to, status].map((cell) => cell.toLowerCase()).join(',') === HEAD) return;
        const repaired = 'Thêm một dòng như vậy lên đầu tệp, trên dòng này.';
        fault(line, `Dòng đầu của tệp phải là “${HEAD}”.`, repaired);
      }
      const wrong =
        faultOfCells(rest) ??
        faultOfFrom(from, site) ??
        faultOfStatus(status) ??
        faultOfTo(to, status);
      if (wrong) fault(line, ...wrong);
      else {
        const code = Number(status || 301) as RedirectStatus;
        redirects.push({ file: REDIRECTS_FILE, line, from: localPart(from), to, status: code });
      }
    });
  return { redirects, problems };
}

type Fault = [message: string, hint: string];

function faultOfCells(rest: readonly string[]): Fault | undefined {
  if (rest.every((cell) => cell === '')) return undefined;
  return [
    'Dòng này có hơn ba ô.',
    'Mỗi dòng gồm địa chỉ cũ, địa chỉ mới, mã; địa chỉ có dấu phẩy thì đặt trong dấu nháy kép.',
  ];
}

function faultOfFrom(from: string, site: string | undefined): Fault | undefined {
  if (from === '') return ['Thiếu địa chỉ cũ (ô from).', 'Ghi như /tin-tuc?id=123.'];
  const isFull = /^https?:\/\//i.test(from);
  if (!isFull && !from.startsWith('/')) {
    return [
      `Địa chỉ cũ (ô from) “${from}” phải bắt đầu bằng dấu gạch chéo.`,
      `Hãy viết: /${from.replace(/^[.\s]+/, '')}`,
    ];
  }
  if (parseOldUrl(from) === undefined || /\s/.test(from)) {
    return [
      `Địa chỉ cũ (ô from) “${from}” không phải là một địa chỉ web.`,
      'Chép địa chỉ từ thanh địa chỉ của trình duyệt; dấu cách viết là %20.',
    ];
  }
  if (from.length > MAX_CHARS) {
    return [
      `Địa chỉ cũ (ô from) dài ${from.length} ký tự, quá giới hạn ${MAX_CHARS} ký tự.`,
      'Bỏ các tham số theo dõi ở cuối địa chỉ.',
    ];
  }
  if (isFull && site !== undefined && URL.canParse(site) && !isHostOf(from, site)) {
    return [
      `Địa chỉ cũ (ô from) “${from}” thuộc một tên miền khác với cổng này (${new URL(site).host}).`,
      `Khi tên miền ấy cũng trỏ về máy chủ này, hãy viết: ${localPart(from)}`,
    ];
  }
  return undefined;
}

function faultOfStatus(status: string): Fault | undefined {
  if (status === '' || STATUSES.map(String).includes(status)) return undefined;
  return [
    `Mã (ô status) “${status}” phải là một trong: ${STATUSES.join(', ')}.`,
    'Chuyển hẳn sang địa chỉ mới thì ghi 301; trang đã bỏ thì ghi 410 và để trống ô to.',
  ];
}

function faultOfTo(to: string, status: string): Fault | undefined {
  if (status === '410') {
    if (to === '') return undefined;
    return ['Mã 410 nghĩa là trang đã bỏ, nên ô to phải để trống.', 'Xóa ô to, hoặc ghi mã 301.'];
  }
  if (to === '') {
    return ['Thiếu địa chỉ mới (ô to).', 'Ghi như /bai-viet/ten-bai/; trang đã bỏ thì ghi mã 410.'];
  }
  const isFull = /^https?:\/\/[^/]/i.test(to) && URL.canParse(to);
  const isPath = /^\/(?![/\\])/.test(to);
  if ((isFull || isPath) && !/[\s"\\<>{}`]/.test(to) && to.length <= MAX_CHARS) return undefined;
  return [
    `Địa chỉ mới (ô to) “${to}” phải là đường dẫn trên cổng này hoặc một địa chỉ web đầy đủ.`,
    'Ghi như /bai-viet/ten-bai/ hoặc https://example.vn/trang.',
  ];
}

/** With and without `www`. */
function isHostOf(url: string, site: string): boolean {
  const bare = (text: string) => new URL(text).hostname.replace(/^www\./, '');
  return bare(url) === bare(site);
}

function localPart(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/');
}

/** The cells of a line, separated as Excel does, too; undefined when a quotation mark is left open. */
function cellsOf(row: string): string[] | undefined {
  const separator = /^(?:"[^"]*"|[^",;\t])*([,;\t])/.exec(row)?.[1] ?? ',';
  const cells: string[] = [];
  let at = 0;
  while (at <= row.length) {
    const start = at + (/^\s*/.exec(row.slice(at))?.[0].length ?? 0);
    if (row[start] === '"') {
      const quoted = /^"((?:[^"]|"")*)"[^\S\t]*/.exec(row.slice(start));
      if (!quoted) return undefined;
      cells.push((quoted[1] ?? '').replaceAll('""', '"').trim());
      at = start + quoted[0].length + 1;
    } else {
      const end = row.indexOf(separator, at);
      cells.push(row.slice(at, end < 0 ? undefined : end).trim());
      at = end < 0 ? row.length + 1 : end + 1;
    }
  }
  return cells;
}
