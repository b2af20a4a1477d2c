/** Formats a report as tables for the terminal and for spreadsheets. */
import { RECENT_DAYS } from '../../domain/counting/view-rules.ts';
import { formatNumber } from '../../domain/format-number.ts';
import type { ArticleRow, CategoryRow, MonthRow, Report } from './report.ts';

export const TABLES = ['articles', 'categories', 'months'] as const;
export type TableName = (typeof TABLES)[number];

type Cell = string | number | undefined;

interface Table {
  title: string;
  head: string[];
  rows: Cell[][];
}

/** Width of the first column, in characters, where the width of the terminal is unknown. */
const MAX_WIDTH = 60;
/** Width of the first column in a narrow terminal. */
const MIN_WIDTH = 20;
const GAP = '  ';

/** Makes one table of a report. */
export function tableOf(report: Report, name: TableName): Table {
  switch (name) {
    case 'articles':
      return {
        title: 'Bài được xem nhiều nhất',
        head: [
          'Bài',
          'Chuyên mục',
          'Lượt xem',
          `${RECENT_DAYS} ngày`,
          'Đánh giá',
          'Điểm',
          'Mã bài',
        ],
        rows: report.articles.map(
          ({ id, title, category, views, recent, ratings, average }: ArticleRow) => [
            ...[title, category, views, recent, ratings],
            average === undefined ? undefined : Math.round(average * 10) / 10,
            id,
          ],
        ),
      };
    case 'categories':
      return {
        title: 'Theo chuyên mục chính của bài',
        head: ['Chuyên mục', 'Số bài', 'Lượt xem', `${RECENT_DAYS} ngày`, 'Đánh giá'],
        rows: report.categories.map(
          ({ category, articles, views, recent, ratings }: CategoryRow) => [
            ...[category, articles, views, recent, ratings],
          ],
        ),
      };
    case 'months':
      return {
        title: 'Theo tháng, từ khi dùng cổng này',
        head: ['Tháng', 'Lượt xem'],
        rows: report.months.map(({ month, views }: MonthRow) => [
          month?.split('-').reverse().join('/') ?? 'không rõ tháng',
          views,
        ]),
      };
  }
}

/**
 * Formats a table for the terminal: Vietnamese numbers, aligned to the right. The first column is truncated so that a row fits
 * into `columns` characters.
 */
export function formatText({ title, head, rows }: Table, columns?: number): string {
  const printed = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? formatNumber(cell) : toOneLine(cell ?? ''))),
  );
  const widths = head.map((name, column) =>
    Math.max(name.length, ...printed.map((row) => row[column]?.length ?? 0)),
  );
  const [first = 0, ...others] = widths;
  const othersWidth = others.reduce((sum, width) => sum + GAP.length + width, 0);
  const maxWidth = columns ? Math.max(MIN_WIDTH, columns - othersWidth) : MAX_WIDTH;
  widths[0] = Math.min(first, maxWidth);
  const isNumber = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        if (isNumber[column]) return cell.padStart(width);
        return (column === 0 ? truncate(cell, maxWidth) : cell).padEnd(width);
      })
      .join(GAP)
      .trimEnd();
  const body = printed.length > 0 ? printed.map(line) : ['(chưa có số liệu)'];
  return [title, line(head), line(widths.map((width) => '─'.repeat(width))), ...body].join('\n');
}

/** Formats a table as CSV (RFC 4180). Excel takes a file for UTF-8 only when it begins with a byte order mark. */
export function formatCsv({ head, rows }: Table): string {
  const lines = [head, ...rows].map((row) =>
    row.map((cell) => quote(String(cell ?? ''))).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function truncate(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
