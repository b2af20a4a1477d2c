/** The numbers that an editor wrote are kept, and a sign in front of a number is not taken for a bullet in silence. */
import type { List, ListItem } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';

/** Markdown counts on from the first, so that “1, 3, 4” would become “1, 2, 3”. Numbers that are all 1 (or 0) ask Markdown to count. */
export function keepNumbers(list: List, source: string): void {
  if (!list.ordered) return;
  const numbers = list.children.map((item) => numberOf(item, source));
  const [first] = numbers;
  if (numbers.length > 1 && (first === 0 || first === 1) && numbers.every((n) => n === first))
    return;
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

function numberOf(item: ListItem, source: string): number | undefined {
  const start = item.position?.start.offset ?? 0;
  const [, number] = /^(\d{1,9})[.)]/.exec(source.slice(start, start + 10)) ?? [];
  return number === undefined ? undefined : Number(number);
}

/** `+ 5% so với cùng kỳ`: a list of one item that begins with a number and its unit has lost a sign. */
export function checkSign(list: List, source: string): MarkdownProblem | undefined {
  const [item, second] = list.children;
  if (!item || second || list.ordered) return undefined;
  const [line = ''] = source
    .slice(item.position?.start.offset, item.position?.end.offset)
    .split('\n');
  if (!/^[-+][ \t]+\d[\d.,]*[ \t]*(?:%|‰|°|đ(?![\p{L}])|đồng|USD)/u.test(line)) return undefined;
  return {
    severity: 'warning',
    line: lineOf(item),
    message: `Dấu “${line[0]}” ở đầu dòng “${line.slice(0, 60)}” thành dấu đầu dòng của một danh sách, nên không còn là dấu của số.`,
    hint: `Nếu là dấu của số, hãy viết liền: ${line.replace(/^([-+])[ \t]+/, '\\$1')}`,
  };
}
