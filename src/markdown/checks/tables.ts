/** Cells and lines that a table would lose or swallow. */
import type { Table, TableRow } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';
import { lineOf } from '../tree.ts';

/** Also widens the table to its longest row: a cell beyond the heading row would not be shown at all. */
export function checkTable(table: Table, source: string): MarkdownProblem[] {
  const [head, ...rows] = table.children;
  if (!head) return [];
  const columns = head.children.length;
  const faults: MarkdownProblem[] = [];
  const [, dashes = ''] = source.slice(head.position?.start.offset).split('\n', 2);
  if (!writtenAs(head, source).includes('|') || !dashes.includes('|')) {
    faults.push(describeUnmeant(head, rows, source));
  }
  for (const row of rows) {
    const cells = row.children.length;
    if (cells > columns) faults.push(describeExtra(row, columns));
    else if (!writtenAs(row, source).includes('|')) faults.push(describeGlued(row, source));
    // One cell alone is the title of a part of the table.
    else if (cells > 1 && cells < columns) faults.push(describeShort(row, columns, source));
  }
  const widest = Math.max(...table.children.map(({ children }) => children.length));
  const align = table.align ?? [];
  while (align.length < widest) align.push(null);
  table.align = align;
  return faults;
}

function writtenAs(row: TableRow, source: string): string {
  return source.slice(row.position?.start.offset, row.position?.end.offset);
}

function describeExtra(row: TableRow, columns: number): MarkdownProblem {
  return {
    severity: 'warning',
    line: lineOf(row),
    message: `Hàng này của bảng có ${row.children.length} ô, nhiều hơn ${columns} ô của hàng tiêu đề.`,
    hint: 'Hãy thêm tiêu đề cột còn thiếu vào hàng tiêu đề, và một ô --- vào dòng gạch. Nếu trong ô có dấu | là chữ, hãy viết \\|.',
  };
}

/** A stroke that was left out moves the cells behind it below the wrong heading. */
function describeShort(row: TableRow, columns: number, source: string): MarkdownProblem {
  const cells = row.children.length;
  const text = writtenAs(row, source).trim();
  const closed = /(?<!\\)\|$/.test(text) ? text : `${text} |`;
  return {
    severity: 'warning',
    line: lineOf(row),
    message: `Hàng này của bảng có ${cells} ô, ít hơn ${columns} ô của hàng tiêu đề, nên ô cuối để trống.`,
    hint: `Hãy thêm dấu | còn thiếu. Nếu ô cuối để trống thật, hãy viết: ${closed}${'  |'.repeat(columns - cells)}`,
  };
}

function describeGlued(row: TableRow, source: string): MarkdownProblem {
  const text = writtenAs(row, source).trim().slice(0, 60);
  return {
    severity: 'warning',
    line: lineOf(row),
    message: `Dòng “${text}” đứng sát dưới bảng nên bị đọc thành một hàng của bảng.`,
    hint: 'Hãy chừa một dòng trống giữa bảng và đoạn văn.',
  };
}

/** `Nơi nhận` above `:-` is a table of one column to GFM. */
function describeUnmeant(
  head: TableRow,
  rows: readonly TableRow[],
  source: string,
): MarkdownProblem {
  const text = writtenAs(head, source).trim().slice(0, 60);
  return {
    severity: 'warning',
    ...faultLines([(lineOf(head) ?? 0) + 1, ...rows.map((row) => lineOf(row) ?? 1)]),
    message: `Dòng gạch dưới “${text}” biến dòng ấy thành bảng.`,
    hint: 'Hãy chừa một dòng trống giữa hai dòng, hoặc xóa dòng gạch.',
  };
}
