/** Columns made of tabs or many spaces: cells copied from Word or a spreadsheet, and the two sides of a letter. */
import type { List } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { shorten } from '../../domain/shorten.ts';
import type { Line } from './paragraph-line.ts';

const GAP = /(?<=\S)(?:[ \u00A0]*\t[\t \u00A0]*|[ \u00A0]{4,})(?=\S)/;
/** On a line alone, fewer spaces are a slip between two words. */
const WIDE_GAP = /\t|[ \u00A0]{6}/;
const GAPS = new RegExp(GAP, 'g');
/** Something of this is in every gap; most lines have none. */
const ANY_GAP = /\t|[ \u00A0]{4}/;

/** `Số    /TB-UBND, ngày    tháng    năm 2026`: a place to fill in by hand. */
const DATE_BLANK = /(?<=ngày|tháng|năm|số)[ \u00A0]{2,}(?=tháng|năm|\/)/giu;
/** A place to fill in, or a row of dashes. */
const BLANK = /^[\s.…_–—-]*$|[.…_]{3}/u;

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
  const quoted = first.cells.join(' ').slice(0, 60);
  const joined = second ? 'các cột và các dòng sẽ nối liền nhau' : 'các cột sẽ nối liền nhau';
  return {
    severity: 'warning',
    line: first.line.number,
    message: `${second ? `Dòng “${quoted}” và ${rows.length - 1} dòng nữa` : `Dòng “${quoted}”`} xếp thành cột bằng phím Tab hay nhiều dấu cách (như chép từ Word, Excel), nhưng trên trang ${joined}.`,
    hint: adviseOn(rows),
  };
}

/** Two rows make a table; one, and a place to fill in, is better told in paragraphs. */
function adviseOn(rows: readonly Row[]): string {
  const parts = 'Hãy viết từng phần thành một đoạn riêng, giữa hai đoạn có dòng trống';
  const example = rows.find(({ cells }) => !cells.some((cell) => BLANK.test(cell)));
  if (!example || rows.length === 1) {
    const [first, ...others] = rows[0]?.cells ?? [];
    return `${parts}: “${shorten(first ?? '', 40)}”, rồi ${others.map((cell) => `“${shorten(cell, 40)}”`).join(', rồi ')}.`;
  }
  const cells = example.cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ');
  const dashes = `|${' --- |'.repeat(example.cells.length)}`;
  return `Hãy viết mỗi hàng như: | ${cells} |, và dòng gạch ${dashes} dưới hàng tiêu đề. Nếu không phải bảng, hãy viết từng phần thành một đoạn riêng.`;
}

/** Whether a line is a row of such columns. */
export function isRow(line: Line): boolean {
  return cellsOf(line).cells.length > 1;
}

interface Row {
  line: Line;
  cells: string[];
}

/** The sign or the label of a line belongs to its first cell. */
function cellsOf(line: Line): Row {
  const text = line.text.trim().replace(DATE_BLANK, ' ');
  const [sign = ''] = NUMBERED.exec(text) ?? [];
  const [first = '', ...others] = text.slice(sign.length).split(GAPS);
  return { line, cells: [`${sign.trim()} ${first}`.trim(), ...others] };
}
