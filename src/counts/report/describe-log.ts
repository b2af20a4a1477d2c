/** What an import understood of the logs: formats, the field of the reader, lines of each kind, and examples. */
import { formatNumber } from '../../domain/format-number.ts';
import { formatDateTime } from '../../domain/time/format-date.ts';
import { FORMAT_NAMES, type FormatName } from '../log/formats/detect.ts';
import { IP_BEHIND } from '../log/formats/line-prefix.ts';
import { NO_IP, otherLines, type ImportStats, type Sample } from '../log/import-stats.ts';
import { MAX_DISTINCT } from '../log/reader-stats.ts';
import type { Rejection } from '../log/forwarded-fields.ts';
import { AGENT_SETTING } from './log-settings-advice.ts';

const FORMATS: Record<FormatName, string> = {
  combined: 'common/combined (nginx, Apache)',
  json: 'JSON (Caddy, Traefik, nginx)',
  w3c: 'W3C (IIS, CloudFront)',
  template: 'log_format',
};

const REJECTIONS: Record<Rejection, string> = {
  'other-text': 'nó còn ghi những chữ khác, như tên máy chủ',
  'fixed-port': 'mọi địa chỉ ở đó cùng một cổng, như của máy chủ phía sau',
  'direct-readers': 'nhiều người đọc không có nó, nên ai cũng giả được',
  'few-values': 'nó gần như không đổi trong khi địa chỉ đứng trước dấu [ đổi',
};

const MAX_AGENT_CHARS = 60;

/** The format of the lines, the field of the reader and how many there are; `formatNames` are those the host has given. */
export function describeLog(stats: ImportStats, formatNames: readonly string[] = []): string[] {
  const { formats, readers } = stats;
  const nameOf = (format: FormatName) =>
    format === 'template' ? formatNames.join(', ') || FORMATS.template : FORMATS[format];
  const read = FORMAT_NAMES.filter((format) => formats[format] > 0).map(
    (format) => `${nameOf(format)}: ${formatNumber(formats[format])} dòng`,
  );
  const lines = read.length > 0 ? [`  Dạng nhật ký: ${read.join('; ')}.`] : [];
  if (readers.requests > 0) {
    const fields = [...readers.fields.values()].map(
      ({ name, requests }) => `${name} (${formatNumber(requests)} lượt mở)`,
    );
    const atLeast = readers.readers >= MAX_DISTINCT ? 'ít nhất ' : '';
    lines.push(
      `  Người đọc lấy từ: ${fields.join('; ')}. Có ${atLeast}${formatNumber(readers.readers)} người đọc khác nhau (địa chỉ và trình duyệt), từ ${formatNumber(readers.ips)} địa chỉ.`,
    );
  }
  for (const [position, rejection] of readers.rejections) {
    lines.push(
      `  Trường thứ ${position + 1} trong dấu nháy sau trình duyệt có địa chỉ IP nhưng không được lấy làm người đọc: ${REJECTIONS[rejection]}. Nếu đó đúng là người đọc, hãy chạy lại với --format hay --nginx-config.`,
    );
  }
  const others = otherLines(stats);
  if (others > 0) lines.push(`  ${formatNumber(others)} dòng mở trang khác, ảnh hoặc tệp.`);
  if (readers.withoutAgentField > 0) {
    lines.push(
      `  ${formatNumber(readers.withoutAgentField)} lượt mở không ghi trình duyệt, nên robot cũng được đếm như người đọc. ${AGENT_SETTING}`,
    );
  }
  return lines;
}

/** The first requests as they were read, for a dry run. IPs are shortened: output ends up in mails. */
export function describeSamples(
  { samples, readers }: ImportStats,
  ids: readonly string[],
): string[] {
  if (samples.length === 0) return ['Không có dòng nào mở một bài viết để làm ví dụ.'];
  return ['Các dòng đầu tiên mở bài viết, theo cách lệnh này hiểu:', ...samples.map(toLine)];

  function toLine(sample: Sample): string {
    const { number, time, agent, request, article, kind } = sample;
    const behind = readers.position === undefined ? NO_IP : sample.quoted[readers.position];
    const isBehind = behind !== undefined && behind !== NO_IP;
    const ip = isBehind ? behind : sample.ip;
    const ipField = isBehind ? IP_BEHIND : sample.ipField;
    const [status = '', target = ''] = request.split(' ', 2);
    const path = target.replace(/\?.*$/, '');
    const browser = agent === undefined ? 'không ghi' : agent || 'để trống';
    return [
      `  dòng ${formatNumber(number)}: ${formatDateTime(new Date(time * 1000))}`,
      `người đọc ${ip} (${ipField})`,
      `trình duyệt ${shorten(browser)}`,
      `mở ${shorten(path)} → bài ${ids[article] ?? ''}, mã ${status}`,
      { person: 'được xét để đếm', robot: 'robot, không đếm', prefetch: 'tải trước, không đếm' }[
        kind
      ],
    ].join('; ');
  }
}

function shorten(text: string): string {
  const printable = text.replace(/\p{C}/gu, '·');
  return printable.length > MAX_AGENT_CHARS ? `${printable.slice(0, MAX_AGENT_CHARS)}…` : printable;
}
