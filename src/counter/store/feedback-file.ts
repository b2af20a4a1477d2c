/** What readers have written, in a file for the editors. */
import { replaceFile } from '../../cli/replace-file.ts';
import { CommandError } from '../../cli/run-command.ts';
import { isoAtTodaysOffset } from '../../domain/time/hanoi-day.ts';
import type { Feedback } from './feedback.ts';

const KIND_WORDS: Record<Feedback['kind'], string> = {
  useful: 'Hữu ích',
  notUseful: 'Chưa hữu ích',
  error: 'Báo lỗi',
};

const HEADINGS = ['Lúc', 'Tệp bài viết', 'Loại', 'Nội dung'];

/** A text that begins with one of these would run as a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/;

/** Writes messages as CSV for a spreadsheet, or as JSON where the name of the file says so. Throws a CommandError. */
export async function writeFeedback(file: string, messages: readonly Feedback[]): Promise<void> {
  const text = file.toLowerCase().endsWith('.json')
    ? `${JSON.stringify(messages.map(toRecord), null, 1)}\n`
    : toCsv(messages);
  await replaceFile(file, text).catch((error: Error) => {
    throw new CommandError(
      `Không ghi được tệp góp ý ${file} (${error.message}). Hãy chọn một thư mục đã có, còn chỗ trống và ghi được.`,
    );
  });
}

function toRecord({ at, article, kind, message }: Feedback) {
  return { at: new Date(at).toISOString(), article: fileOf(article), kind, message };
}

/** With a byte order mark, by which spreadsheets know UTF-8. */
export function toCsv(messages: readonly Feedback[]): string {
  const rows = messages.map(({ at, article, kind, message }) => [
    hanoiTime(at),
    fileOf(article),
    KIND_WORDS[kind],
    message,
  ]);
  const lines = [HEADINGS, ...rows].map((cells) => cells.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  return `"${text.replace(FORMULA, "'$&").replaceAll('"', '""')}"`;
}

function fileOf(article: string): string {
  return `content/articles/${article}.md`;
}

/** `2026-01-31 08:59` in Hanoi. */
function hanoiTime(at: number): string {
  return isoAtTodaysOffset(at).slice(0, 16).replace('T', ' ');
}
