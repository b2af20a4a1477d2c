/**
 * Limits in place of hangs. The time of a Markdown parser grows with the square of what it has to pair or to nest, so a
 * text far beyond anything that people write is refused before it is parsed. `tests/unit/markdown/limits.test.ts` holds
 * each limit against the time that a text just below it takes.
 */
import { formatNumber } from '../domain/format-number.ts';
import type { MarkdownProblem } from './context.ts';

export const MAX_LINES = 6_000;
/** A line without a space; the longest URL is far shorter. */
export const MAX_WORD_CHARS = 20_000;
/** Signs of quotations and lists before the text of one line. */
export const MAX_DEPTH = 20;
/** The sum of the squares of these depths. */
const MAX_DEPTH_COST = 60_000;
/** The sum of the squares of the marks of each paragraph. */
const MAX_MARK_COST = 4_000_000;
/** The cells of a table that are drawn: columns × rows. */
const MAX_TABLE_CELLS = 30_000;
export const MAX_TABLE_COLUMNS = 100;
/** HTML tags that are open at the same time. */
const MAX_OPEN_TAGS = 100;

/** The marks that the parser pairs; of those of emphasis it takes a run as one, those of code count by their length. */
const MARK = /[*_~\\]+|[`[\]!<&]/g;

/** Why a text is not parsed; undefined for a text that people write. */
export function checkLimits(source: string): MarkdownProblem | undefined {
  const lines = source.split('\n');
  if (lines.length > MAX_LINES) return tooMuch(MAX_LINES, `Bài có ${lines.length} dòng`, 'dòng', 1);
  return (
    checkLines(lines) ??
    checkParagraphs(lines) ??
    checkTables(lines) ??
    checkOpenTags(source, lines)
  );
}

function checkLines(lines: readonly string[]): MarkdownProblem | undefined {
  let cost = 0;
  for (const [index, line] of lines.entries()) {
    const depth = depthOf(line);
    cost += depth * depth;
    if (depth > MAX_DEPTH || cost > MAX_DEPTH_COST) {
      const what = 'Trích dẫn hay danh sách ở dòng này lồng nhau quá nhiều cấp';
      return tooMuch(MAX_DEPTH, what, 'cấp', index + 1);
    }
    if (line.length > MAX_WORD_CHARS && longestWord(line) > MAX_WORD_CHARS) {
      const what = 'Dòng này có một chuỗi quá dài không có dấu cách, không phải là chữ';
      return tooMuch(MAX_WORD_CHARS, what, 'ký tự', index + 1);
    }
  }
  return undefined;
}

/** The marks `>`, `-`, `1.` that begin a line; a deep indent before one of a list counts as the lists around it. */
const LEAD = /^(?:[ \t]*(?:>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)))*/;

function depthOf(line: string): number {
  if (!/^[ \t]*(?:>|[-+*]|\d)/.test(line)) return 0;
  const [lead = ''] = LEAD.exec(line.slice(0, 2000)) ?? [];
  const marks = lead.match(/>|[-+*]|\d[.)]/g)?.length ?? 0;
  const indent = lead.replaceAll('\t', '    ').replace(/\S+/g, '').length - marks;
  return marks === 0 ? 0 : marks + Math.max(0, Math.floor(indent / 2));
}

function longestWord(line: string): number {
  return line.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);
}

/** A line that begins a block of its own, as far as pairing marks goes. */
const BEGINS_BLOCK = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||>|$)/;

function checkParagraphs(lines: readonly string[]): MarkdownProblem | undefined {
  let cost = 0;
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    if (BEGINS_BLOCK.test(line)) marks = 0;
    const added = line.match(MARK)?.length ?? 0;
    cost += (marks + added) ** 2 - marks ** 2;
    marks += added;
    if (cost > MAX_MARK_COST) {
      const what = 'Đoạn này có quá nhiều dấu *, _, [, ], <';
      return tooMuch(Math.sqrt(MAX_MARK_COST), what, 'dấu trong một đoạn', index + 1);
    }
  }
  return undefined;
}

function checkTables(lines: readonly string[]): MarkdownProblem | undefined {
  let cells = 0;
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.includes('|')) {
      columns = 0;
      continue;
    }
    columns = Math.max(columns, line.split('|').length - 1);
    cells += columns;
    if (columns > MAX_TABLE_COLUMNS) {
      return tooMuch(MAX_TABLE_COLUMNS, 'Bảng có quá nhiều cột', 'cột', index + 1);
    }
    if (cells > MAX_TABLE_CELLS) {
      return tooMuch(MAX_TABLE_CELLS, 'Các bảng của bài có quá nhiều ô', 'ô', index + 1);
    }
  }
  return undefined;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi;
const VOID =
  /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|t[rdh]|tbody|thead|tfoot)$/i;

function checkOpenTags(source: string, lines: readonly string[]): MarkdownProblem | undefined {
  if (!source.includes('<')) return undefined;
  let open = 0;
  for (const [index, line] of lines.entries()) {
    for (const [, slash, name = ''] of line.matchAll(TAG)) {
      if (!VOID.test(name)) open = Math.max(0, open + (slash ? -1 : 1));
    }
    if (open > MAX_OPEN_TAGS) {
      return tooMuch(MAX_OPEN_TAGS, 'Thẻ HTML mở mà không đóng quá nhiều', 'thẻ', index + 1);
    }
  }
  return undefined;
}

function tooMuch(max: number, what: string, unit: string, line: number): MarkdownProblem {
  return {
    severity: 'error',
    line,
    message: `${what}, quá giới hạn ${formatNumber(max)} ${unit}.`,
    hint: 'Phần này thường do chương trình khác dán vào. Hãy xóa, hoặc viết lại bằng Markdown thường.',
  };
}
