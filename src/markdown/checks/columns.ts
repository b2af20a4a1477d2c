/** Columns made of tabs or many spaces: cells copied from Word or a spreadsheet, and the two sides of a letter. */
import type { List, Nodes, Paragraph } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { shorten } from '../../domain/shorten.ts';
import { linesOf, type Line } from './paragraph-line.ts';

const GAP = /(?<=\S)(?:[ \u00A0]*\t[\t \u00A0]*|[ \u00A0]{4,})(?=\S)/;
/** On a line alone, fewer spaces are a slip between two words. */
const WIDE_GAP = /\t|[ \u00A0]{6}/;
const GAPS = new RegExp(GAP, 'g');
/** Something of this is in every gap; most lines have none. */
const ANY_GAP = /\t|[ \u00A0]{4}/;

/** `Số    /TB-UBND, ngày    tháng    năm 2026`: a place to fill in by hand. */
const DATE_BLANK = /(?<=ngày|tháng|năm|số:?)[ \u00A0]{2,}(?=tháng|năm|\/)/giu;
/** A place to fill in, or a row of dashes. */
const BLANK = /^[\s.…_–—-]*$|[.…_]{3}/u;

/** The sign or the number that Word sets apart by a tab, and a label: `a)⇥`, `I.⇥`, `Điều 1.⇥`, `Địa điểm:⇥`; capitals behind a label are the other side of a letter. */
const NUMBERED =
  /^(?:\(?[\p{L}\d]{1,4}(?:\.\d{1,3})*[.)/]|\d{1,3}(?:\.\d{1,3})+|(?:Điều|Chương|Mục|Phần|Khoản)\s+\w+[.:]?|[^\p{L}\p{N}\s]{1,3}|o|[^:\t]{1,40}:(?!\s*(?:\p{Lu}+\.?\s+){2}))[ \u00A0]*\t[ \t\u00A0]*|^[–—−•·*+-][ \u00A0]{2,}/u;

/** Letters that stand for a bullet when the font of the bullet is lost, and one part behind them. */
export const LOST_BULLET = /^([oOvqnluwüØ§à·])[ \u00A0]*\t[\t \u00A0]*(?=[\p{L}“"(])/u;

/** One fault a list: each item may be a row. Rows right below a row of the paragraph above are told with it. */
export function checkListColumns(
  list: List,
  above: Nodes | undefined,
  source: string,
): MarkdownProblem | undefined {
  return isBelowRow(list, above, source) ? undefined : checkColumns(rowsOfList(list, source));
}

/** The rows of a list right below a paragraph that ends in a row: `STT⇥Tên` above `1. …⇥…`. */
export function rowsBelow(
  paragraph: Paragraph,
  below: Nodes | undefined,
  source: string,
): readonly Line[] {
  return below?.type === 'list' && isBelowRow(below, paragraph, source)
    ? rowsOfList(below, source)
    : [];
}

function isBelowRow(list: List, above: Nodes | undefined, source: string): boolean {
  if (above?.type !== 'paragraph' || !list.ordered) return false;
  const last = linesOf(above, source).at(-1);
  return last?.number === (list.position?.start.line ?? 0) - 1 && isRow(last);
}

/** The first line of each item; a number stays with its row, a dash does not. */
function rowsOfList({ children, ordered }: List, source: string): Line[] {
  return children.flatMap((item): Line[] => {
    const [first] = item.children;
    const { start, end } = first?.position ?? {};
    if (first?.type !== 'paragraph' || !start || !end) return [];
    const begin = ordered ? item.position?.start.offset : start.offset;
    const [text = ''] = source.slice(begin, end.offset).split('\n');
    return [{ number: start.line, text, written: text }];
  });
}

/** One fault a paragraph. */
export function checkColumns(lines: readonly Line[]): MarkdownProblem | undefined {
  if (!lines.some(({ text }) => ANY_GAP.test(text))) return undefined;
  const rows = rowsOf(lines);
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
  const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = rows.filter(({ cells }) => !cells.some((cell) => BLANK.test(cell)));
  const example = filled.find(({ cells }) => cells.length === count) ?? filled[0];
  if (!example || rows.length === 1) {
    const [first, ...others] = rows[0]?.cells ?? [];
    return `${parts}: “${shorten(first ?? '', 40)}”, rồi ${others.map((cell) => `“${shorten(cell, 40)}”`).join(', rồi ')}.`;
  }
  const cells = example.cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ');
  const dashes = `|${' --- |'.repeat(example.cells.length)}`;
  const isRagged = rows.some((row) => row.cells.length < example.cells.length);
  const empty = isRagged ? ' Ô không có chữ thì để trống giữa hai dấu |.' : '';
  return `Hãy viết mỗi hàng như: | ${cells} |, và dòng gạch ${dashes} dưới hàng tiêu đề.${empty} Nếu không phải bảng, hãy viết từng phần thành một đoạn riêng.`;
}

/** Whether a line is a row of such columns. */
export function isRow(line: Line): boolean {
  return cut(line).joined.length > 1;
}

interface Row {
  line: Line;
  cells: string[];
}

/** A line with the sign or the label at its front in a cell of its own, and within the first cell. */
interface CutLine {
  line: Line;
  apart: string[];
  joined: string[];
  isLabel: boolean;
}

/** A sign is a cell of its own below a heading with as many cells, a label in front of two more in one of several rows. */
function rowsOf(lines: readonly Line[]): readonly Row[] {
  const cuts = lines.map(cut).filter(({ joined }) => joined.length > 1);
  const spaced = cuts.map(({ line }) => ({ line, cells: line.text.trim().split(/ {2,}/) }));
  const [first] = spaced;
  const isEven = spaced.every(({ cells }) => cells.length === first?.cells.length);
  const isSpaced = cuts.every(({ line }) => !line.text.trim().includes('\t'));
  if (spaced.length > 1 && isSpaced && isEven && (first?.cells.length ?? 0) > 2) return spaced;
  const unsigned = new Set(
    cuts.flatMap(({ apart, joined }) => (apart.length === joined.length ? [apart.length] : [])),
  );
  return cuts.map(({ line, apart, joined, isLabel }) => {
    const isCell = apart.length > 2 && ((isLabel && cuts.length > 1) || unsigned.has(apart.length));
    return { line, cells: isCell ? apart : joined };
  });
}

function cut(line: Line): CutLine {
  const text = line.text.trim().replace(DATE_BLANK, ' ');
  const [bullet = ''] = LOST_BULLET.exec(text) ?? [];
  const isBullet = bullet !== '' && !GAP.test(text.slice(bullet.length));
  const [sign = ''] = isBullet ? [bullet] : (NUMBERED.exec(text) ?? []);
  const [first = '', ...others] = text.slice(sign.length).split(GAPS);
  const joined = [`${sign.trim()} ${first}`.trim(), ...others];
  const isLabel = /[^.)]:\s*$/.test(sign);
  return { line, apart: sign === '' ? joined : [sign.trim(), first, ...others], joined, isLabel };
}
