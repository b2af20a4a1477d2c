/** The numbers that an editor wrote are kept; signs that only look like those of a list are not taken for them in silence. */
import type { List, ListItem, Nodes, Parents } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';
import { lineOf } from '../tree.ts';

/** `1)` keeps its bracket. Markdown counts on from the first, so that “1, 3, 4” would become “1, 2, 3”. Numbers that are all 1 (or 0) may ask Markdown to count. */
export function keepNumbers(list: List, source: string): void {
  if (!list.ordered) return;
  if (/^\d{1,9}\)/.test(source.slice(list.position?.start.offset))) {
    list.data = { ...list.data, hProperties: { dataBracketed: '' } };
  }
  const numbers = list.children.map((item) => numberOf(item, source));
  if (isCountedOn(numbers)) return;
  let expected = list.start ?? 1;
  for (const [index, item] of list.children.entries()) {
    const written = numbers[index];
    if (written !== undefined && written !== expected) {
      item.data = { ...item.data, hProperties: { value: String(written) } };
      expected = written;
    }
    expected += 1;
  }
}

function isCountedOn(numbers: readonly (number | undefined)[]): boolean {
  const [first] = numbers;
  return (
    numbers.length > 1 && (first === 0 || first === 1) && numbers.every((each) => each === first)
  );
}

function numberOf(item: ListItem, source: string): number | undefined {
  const start = item.position?.start.offset ?? 0;
  const [, number] = /^(\d{1,9})[.)]/.exec(source.slice(start, start + 10)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** What a list is told of; the lists inside it are looked at with it. */
export function checkList(
  list: List,
  index: number,
  parent: Parents,
  source: string,
): MarkdownProblem[] {
  const isInner = parent.type === 'listItem';
  const faults = [
    checkSign(list, isInner, source) ?? checkCutSentence(list, parent.children[index - 1], source),
    checkZeros(list, source),
    checkSameNumbers(list, source),
    // A list that begins on the line of an item is told with it.
    isInner && lineOf(parent) === lineOf(list) ? undefined : checkDoubleSign(list, source),
  ];
  if (!isInner) faults.push(checkEmptyItems(list, source));
  return faults.filter((fault) => fault !== undefined);
}

/** A number that is no time, no day and no count with a zero in front: `8h30`, `12/11`, `05 bản`. */
const SIGNED = /^[-+][ \t]+(?!0\d)\d[\d.,]*(?![\d.,]*(?:[:/]\d|[hg](?:\d|(?!\p{L})|[ \t])))/u;

/** Inside another list, a number is that of an item unless its unit says otherwise. */
const SIGNED_INSIDE = /^[-+][ \t]+\d[\d.,]*[ \t]*(?:%|‰|°|đ(?!\p{L})|đồng|USD)/u;

/** Nothing but a number with its unit: `+ 1.200.000.000`, one of a sum. */
const ADDEND =
  /^\+[ \t]+\d[\d.,]*[ \t]*(?:%|‰|°\S{0,2}|đ|đồng|điểm|tỷ|triệu|USD|kg|tấn|ha)?[ \t]*$/u;

/** `+ 5% so với cùng kỳ`, `- 5 độ C`: a list of one item that begins with a number has lost a sign. */
function checkSign(list: List, isInner: boolean, source: string): MarkdownProblem | undefined {
  const [item, second] = list.children;
  if (!item || list.ordered) return undefined;
  const [line = ''] = writtenAs(item, source).split('\n');
  const isSum = !isInner && list.children.every((each) => ADDEND.test(writtenAs(each, source)));
  if (second ? !isSum : !(isInner ? SIGNED_INSIDE : SIGNED).test(line)) return undefined;
  return {
    severity: 'warning',
    ...faultLines(list.children.map((each) => lineOf(each) ?? 1)),
    message: `Dấu “${line[0]}” ở đầu dòng “${line.slice(0, 60)}” thành dấu đầu dòng của một danh sách, nên không còn là dấu của số.`,
    hint: /^[-+][ \t]+\d+[ \t]+[-+][ \t]*$/.test(line)
      ? 'Nếu là số trang, hãy xóa dòng này, hoặc chừa một dòng trống ở dưới nó.'
      : `Nếu là dấu của số, hãy viết liền: ${line.replace(/^([-+])[ \t]+/, '\\$1')} (một mục đứng riêng thì không cần dấu: hãy xóa dấu đi).${second ? ' Mỗi số là một đoạn, có dòng trống ở trên và ở dưới.' : ''}`,
  };
}

const MAX_LINE_CHARS = 1000;

/** `gồm: đất ở` above `- đất công cộng; …`: a line that a program has wrapped before a dash. */
function checkCutSentence(
  list: List,
  above: Nodes | undefined,
  source: string,
): MarkdownProblem | undefined {
  const [item, second] = list.children;
  if (!item || second || list.ordered || !above) return undefined;
  if (above.position?.end.line !== (lineOf(list) ?? 0) - 1) return undefined;
  const [line = ''] = writtenAs(item, source).split('\n');
  const start = list.position?.start.offset ?? 0;
  const before = source.slice(Math.max(0, start - MAX_LINE_CHARS), start).trimEnd();
  const lastLine = before.slice(before.lastIndexOf('\n') + 1);
  // An item may have others below it.
  if (above.type !== 'paragraph' && /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/.test(lastLine))
    return undefined;
  if (!/^[-+*][ \t]+\p{Ll}/u.test(line) || /[:;.,!?…]["”*_)]*\s*$/.test(before)) return undefined;
  return {
    severity: 'warning',
    line: lineOf(item),
    message: `Dấu “${line[0]}” ở đầu dòng “${line.slice(0, 60)}”, sát dưới một câu chưa hết, thành dấu đầu dòng của một danh sách.`,
    hint: `Nếu là một câu, hãy viết tiếp trên cùng một dòng. Nếu là mục của danh sách, hãy chừa một dòng trống ở trên. Nếu dấu là chữ của bài, hãy viết: \\${line}`,
  };
}

/** `01.` is drawn as `1.`. */
function checkZeros(list: List, source: string): MarkdownProblem | undefined {
  if (!list.ordered) return undefined;
  const items = list.children.filter((each) => /^0\d/.test(writtenAs(each, source)));
  const [item] = items;
  if (!item) return undefined;
  const [line = ''] = writtenAs(item, source).split('\n');
  const [mark = ''] = /^\d+./.exec(line) ?? [];
  return {
    severity: 'warning',
    ...faultLines(items.map((each) => lineOf(each) ?? 1)),
    message: `Số “${mark}” ở đầu dòng “${line.slice(0, 60)}” thành số thứ tự của danh sách, nên hiện không có số 0.`,
    hint: `Nếu cần số 0, hãy viết mỗi mục thành một đoạn, có dòng trống ở giữa: ${line.replace(/^(\d+)/, '$1\\')}. Nếu không, hãy xóa số 0.`,
  };
}

/** Numbers that are all the same: Markdown counts on from the first. */
function checkSameNumbers(list: List, source: string): MarkdownProblem | undefined {
  if (!isCountedOn(list.children.map((item) => numberOf(item, source)))) return undefined;
  const [first, ...others] = list.children;
  const [mark = ''] = /^\d+./.exec(first ? writtenAs(first, source) : '') ?? [];
  const last = Number.parseInt(mark, 10) + others.length;
  return {
    severity: 'warning',
    ...faultLines(others.map((item) => lineOf(item) ?? 1)),
    message: `${list.children.length} mục của danh sách này đều ghi số “${mark}”, nhưng trên trang chúng hiện lần lượt là ${Number.parseInt(mark, 10)} đến ${last}.`,
    hint: `Hãy ghi đúng số của từng mục. Nếu muốn giữ nguyên “${mark}”, hãy viết mỗi mục thành một đoạn, có dòng trống ở giữa: ${mark.replace(/(.)$/, '\\$1')} …`,
  };
}

/** `- - Hộ nghèo` is a list in a list. */
function checkDoubleSign(list: List, source: string): MarkdownProblem | undefined {
  if (list.ordered) return undefined;
  const item = list.children.find((each) =>
    /^[-+*][ \t]+[-+*][ \t]+\S/.test(writtenAs(each, source)),
  );
  if (!item) return undefined;
  const [line = ''] = writtenAs(item, source).split('\n');
  const [, signs = '', rest = ''] = /^((?:[-+*][ \t]+)+)(.*)$/.exec(line) ?? [];
  return {
    severity: 'warning',
    line: lineOf(item),
    message: `Các dấu “${signs.trim()}” ở đầu dòng “${line.slice(0, 60)}” thành dấu đầu dòng của nhiều danh sách lồng nhau.`,
    hint: `Hãy để lại một dấu: ${line[0]} ${rest} (hoặc, nếu các dấu là chữ của bài, viết thành một đoạn: \\${line})`,
  };
}

/** `*`, `- -`, `1.` with nothing behind: a sign of the text, or a line of them across the page. */
function checkEmptyItems(list: List, source: string): MarkdownProblem | undefined {
  const empty = emptyItems(list);
  const [first] = empty;
  if (!first) return undefined;
  const lines = new Set(empty.map(lineOf));
  const written = source.split('\n')[(lineOf(first) ?? 1) - 1]?.trim() ?? '';
  const more = lines.size > 1 ? ` (và ở ${lines.size - 1} dòng nữa)` : '';
  return {
    severity: 'warning',
    line: lineOf(first),
    message: `Dấu “${written.slice(0, 60)}” ở dòng này${more} không có chữ theo sau, nên thành một mục trống của danh sách.`,
    hint: 'Nếu là vạch ngăn, hãy viết *** thay cho các dòng chỉ có dấu ấy, có dòng trống ở trên và ở dưới. Nếu không, hãy viết chữ sau dấu, hoặc xóa dấu.',
  };
}

function emptyItems(list: List): ListItem[] {
  return list.children.flatMap((item) =>
    item.children.every(isBlank)
      ? [item]
      : item.children.flatMap((child) => (child.type === 'list' ? emptyItems(child) : [])),
  );
}

/** A paragraph of no-break spaces. */
function isBlank(block: ListItem['children'][number]): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

function writtenAs(item: ListItem, source: string): string {
  return source.slice(item.position?.start.offset, item.position?.end.offset);
}
