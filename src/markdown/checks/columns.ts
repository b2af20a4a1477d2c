/** Columns made of tabs or many spaces: cells copied from Word or a spreadsheet, and the two sides of a letter. */
import type { List } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import type { Line } from './paragraph-line.ts';

const GAP = /(?<=\S)(?:[ \u00A0]*\t[\t \u00A0]*|[ \u00A0]{4,})(?=\S)/;
/** On a line alone, fewer spaces are a slip between two words. */
const WIDE_GAP = /\t|[ \u00A0]{6}/;
const GAPS = new RegExp(GAP, 'g');
/** Something of this is in every gap; most lines have none. */
const ANY_GAP = /\t|[ \u00A0]{4}/;

/** The sign or the number that Word sets apart by a tab, and a label: `a)⇥`, `I.⇥`, `Điều 1.⇥`, `Địa điểm:⇥`; capitals behind a label are the other side of a letter. */
const NUMBERED =
  /^(?:\(?[\p{L}\d]{1,4}(?:\.\d{1,3})*[.)/]|\d{1,3}(?:\.\d{1,3})+|(?:Điều|Chương|Mục|Phần|Khoản)\s+\w+[.:]?|[^\p{L}\p{N}\s]{1,3}|o|[^:\t]{1,40}:(?!\s*(?:\p{Lu}+\.?\s+){2}))[ \u00A0]*\t[ \t\u00A0]*/u;

/** One fault a list: each item may be a row. */
export function checkListColumns(list: List, source: string): MarkdownProblem | undefined {
  const lines = list.children.flatMap(({ children: [first] }): Line[] => {
    const { start, end } = first?.position ?? {};
    if (first?.type !== 'paragraph' || !start || !end) return [];
    const [text = ''] = source.slice(start.offset, end.offset).split('\n');
    return [{ number: start.line, text, written: text }];
  });
  return checkColumns(lines);
}

/** One fault a paragraph. */
export function checkColumns(lines: readonly Line[]): MarkdownProblem | undefined {
  if (!lines.some(({ text }) => ANY_GAP.test(text))) return undefined;
  const rows = lines.map(cellsOf).filter(({ cells }) => cells.length > 1);
  const [first, second] = rows;
  if (!first || (!second && !WIDE_GAP.test(first.line.text.trim()))) return undefined;
  const cells = first.cells.join(' | ');
  const quoted = first.cells.join(' ').slice(0, 60);
  return {
    severity: 'warning',
    line: first.line.number,
    message: `${second ? `Dòng “${quoted}” và ${rows.length - 1} dòng nữa` : `Dòng “${quoted}”`} xếp thành cột bằng phím Tab hay nhiều dấu cách (như chép từ Word, Excel), nhưng trên trang các cột sẽ nối liền nhau.`,
    hint: `Hãy viết mỗi hàng như: | ${cells} |, và dòng gạch |${' --- |'.repeat(first.cells.length)} dưới hàng tiêu đề; hoặc viết từng phần thành một đoạn riêng.`,
  };
}

/** Whether a line is a row of such columns. */
export function isRow(line: Line): boolean {
  return cellsOf(line).cells.length > 1;
}

function cellsOf(line: Line): { line: Line; cells: string[] } {
  const text = line.text.trim();
  const [sign = ''] = NUMBERED.exec(text) ?? [];
  return { line, cells: text.slice(sign.length).split(GAPS) };
}
