/** Lines between strokes that make no table: `| a | b |` is shown with its strokes, and the report says what is missing. */
import type { Paragraph, Parents } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import type { Line } from './paragraph-line.ts';

/** Where a paragraph stands. */
interface Place {
  node: Paragraph;
  index: number;
  parent: Parents;
  source: string;
}

/** The problem of the rows among the lines of a paragraph; none when the rows above have it already. */
export function checkTableRows(
  lines: readonly Line[],
  place: Place,
): MarkdownProblem | readonly never[] | undefined {
  const rows = rowsAmong(lines);
  const [first] = rows;
  if (!first) return undefined;
  const above = place.parent.children[place.index - 1];
  const texts = rows.map(({ text }) => text);
  // What has a line of dashes of its own is another table.
  const isContinued = lines[0] === first && !(texts.length > 1 && isRuling(texts[1] ?? ''));
  if (isContinued && above?.type === 'paragraph' && endsInRow(above, place.source)) return [];
  const fault = { severity: 'warning' as const, line: first.number };
  if (isContinued && above?.type === 'table') {
    return {
      ...fault,
      message: texts.length > 1 ? APART_ROWS : APART,
      hint: `Hãy xóa dòng trống ở trên hàng này. Nếu là một bảng khác, hãy viết ngay dưới hàng tiêu đề: ${dashesFor(texts[0] ?? '')}`,
    };
  }
  const below = rowBelow(place);
  if (below === undefined) {
    const [border] = lines.filter(isBorder);
    return { ...fault, ...(border ? describeBorders(texts, border) : describe(texts)) };
  }
  const second = texts[1] ?? below;
  const dashes = isDashes(second)
    ? '.'
    : `, và viết ngay dưới hàng tiêu đề: ${dashesFor(texts[0] ?? '')}`;
  return { ...fault, message: GAPS, hint: `Hãy xóa các dòng trống giữa các hàng${dashes}` };
}

/** `| a | b |`: one stroke alone may be a sign of the text, and `|| Hết ||` is an ornament. */
function isTableRow(text: string): boolean {
  if (/^\|{2,}[^|]+\|{2,}\s*$/.test(text) || isDrawing(text)) return false;
  return /^\|.*\S.*\|\s*$/.test(text) || (/^\|/.test(text) && text.split('|').length > 2);
}

/** `||: Này bạn ơi :||` repeats a song; strokes without words, with other signs than those of a row, are a picture. */
function isDrawing(text: string): boolean {
  if (/^\|{1,2}:.*:\|/.test(text)) return true;
  return !/[\p{L}\p{N}]/u.test(text) && !/^[\s|]+$/.test(text) && !isRuling(text);
}

/** Lines between strokes; without strokes at their edges, two that follow each other with as many of them. */
export function rowsAmong(lines: readonly Line[]): readonly Line[] {
  const rows = lines.filter(({ text }) => isTableRow(text));
  if (rows.length > 0) return rows;
  const strokes = lines.map(({ text }) =>
    /\S\s*\|\s*\S/.test(text) && !isDrawing(text) ? cellsOf(text) : 0,
  );
  return lines.filter((_, index) => {
    const own = strokes[index] ?? 0;
    return own > 1 && (strokes[index - 1] === own || strokes[index + 1] === own);
  });
}

/** `+-----+----+`: the frame of a table that is drawn of signs. */
export function isBorder({ text }: Line): boolean {
  return /^\+[-=+:]{3,}\s*$/.test(text);
}

function describeBorders(rows: readonly string[], { text }: Line) {
  return {
    message: `Các dòng này không thành bảng vì các dòng như “${text.trim().slice(0, 40)}” không phải là dòng gạch, nên hiện nguyên dấu | trên trang, và nối liền nhau.`,
    hint: `Hãy viết ngay dưới hàng tiêu đề: ${dashesFor(rows[0] ?? '')}. Sau đó xóa các dòng có dấu + ấy.`,
  };
}

function isDashes(row: string): boolean {
  return /^[\s|:–—−-]+$/.test(row) && /[–—−-]/.test(row);
}

/** A line of dashes, or of what an editor drew in their place: `|===|===|`, `|---+---|`, `| - - | - - |`. */
function isRuling(row: string): boolean {
  return /^[\s|:+=_–—−-]+$/.test(row) && /[=_–—−-]/.test(row);
}

/** Whether the dashes of a cell are apart from each other, or of signs that are no dashes. */
function isDrawn(row: string): boolean {
  return !isDashes(row) || /[–—−-]\s+[–—−-]/.test(row);
}

/** Whether the last line of a paragraph is a row. */
function endsInRow({ position }: Paragraph, source: string): boolean {
  const end = position?.end.offset ?? 0;
  return isTableRow(plain(source.slice(source.lastIndexOf('\n', end - 1) + 1, end)));
}

/** The next row, with nothing but empty lines above it. */
function rowBelow({ node, source }: Place): string | undefined {
  const start = node.position?.end.offset ?? source.length;
  const [, gap, row = ''] =
    /^((?:[ \t>]*\n){2,})([^\n]*)/.exec(source.slice(start, start + 2000)) ?? [];
  return gap !== undefined && isTableRow(plain(row)) ? plain(row) : undefined;
}

/** A line without the marks of a quotation around it. */
function plain(line: string): string {
  return line.replace(/^[ \t]*(?:>[ \t]?)*[ \t]*/, '');
}

const APART = 'Hàng này có dòng trống ở trên nên rời khỏi bảng, và hiện nguyên dấu | trên trang.';

const APART_ROWS =
  'Các dòng này không thành bảng vì có dòng trống ở trên tách rời khỏi bảng, nên hiện nguyên dấu | trên trang, và nối liền nhau.';

const GAPS =
  'Các dòng này không thành bảng vì giữa các hàng có dòng trống, nên hiện nguyên dấu | trên trang.';

function describe(rows: readonly string[]): Pick<MarkdownProblem, 'message' | 'hint'> {
  const [head = '', second = ''] = rows;
  const joined = rows.length > 1 ? ', và nối liền nhau' : '';
  const because = (reason: string) =>
    `Các dòng này không thành bảng vì ${reason}, nên hiện nguyên dấu | trên trang${joined}.`;
  if (isDashes(head)) {
    return {
      message: because('dòng gạch không có hàng tiêu đề ở trên'),
      hint: `Hãy viết ngay trên dòng gạch một hàng tiêu đề, các ô để trống cũng được: ${emptyRow(head)}`,
    };
  }
  if (isRuling(second) && isDrawn(second)) {
    return {
      message: because(`“${second.trim()}” không phải là dòng gạch dưới hàng tiêu đề`),
      hint: `Hãy thay dòng ấy bằng: ${dashesFor(head)}`,
    };
  }
  if (!isDashes(second)) {
    return {
      message: because('thiếu dòng gạch dưới hàng tiêu đề'),
      hint: `Hãy viết ngay dưới hàng tiêu đề: ${dashesFor(head)}`,
    };
  }
  const [columns, dashed] = [cellsOf(head), cellsOf(second)];
  if (columns !== dashed) {
    return {
      message: because(`dòng gạch có ${dashed} ô mà hàng tiêu đề có ${columns} ô`),
      hint: `${dashed > columns ? 'Hãy thêm tiêu đề cột còn thiếu vào hàng tiêu đề, hoặc thay' : 'Hãy thay'} dòng gạch bằng: ${dashesFor(head)}`,
    };
  }
  return {
    message: because('đứng sát dưới một mục danh sách hay trích dẫn'),
    hint: 'Hãy chừa một dòng trống ở trên hàng tiêu đề.',
  };
}

function cellsOf(row: string): number {
  const inner = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}

function dashesFor(head: string): string {
  return `|${' --- |'.repeat(cellsOf(head))}`;
}

function emptyRow(dashes: string): string {
  return `|${'   |'.repeat(cellsOf(dashes))}`;
}
