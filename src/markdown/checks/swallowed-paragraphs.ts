/** Indented paragraphs behind an empty line that the item above takes in: the signature of a letter, the next article of a rule. */
import type { List, ListItem } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';
import { lineOf } from '../tree.ts';

/** One fault for the paragraphs of the last item; those of another one stand between items, and belong to it. */
export function checkSwallowedParagraphs(list: List, source: string): MarkdownProblem | undefined {
  const item = list.children.at(-1);
  const [first, ...others] = item?.children ?? [];
  if (!item || first?.type !== 'paragraph') return undefined;
  const width = indentOf(textBefore(first, source));
  const swallowed = others.filter((each) => {
    const before = textBefore(each, source);
    return each.type === 'paragraph' && !before.includes('>') && indentOf(before) !== width;
  });
  const [paragraph] = swallowed;
  if (!paragraph) return undefined;
  return {
    severity: 'warning',
    ...faultLines(swallowed.map((each) => lineOf(each) ?? 1)),
    message: `Dòng “${firstLine(paragraph, source)}” thụt vào nên thành một đoạn của mục “${firstLine(item, source)}” ở trên.`,
    hint: `Nếu là đoạn riêng, hãy xóa các dấu cách (hay Tab) ở đầu dòng. Nếu thuộc mục ấy, hãy thụt vào đúng ${width} dấu cách.`,
  };
}

type Block = ListItem | ListItem['children'][number];

function firstLine({ position }: Block, source: string): string {
  const [line = ''] = source.slice(position?.start.offset, position?.end.offset).split('\n');
  return shorten(line.trim(), 60);
}

/** What stands before a node on its line. */
function textBefore({ position }: Block, source: string): string {
  const start = position?.start.offset ?? 0;
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
}

const TAB_COLUMNS = 4;

/** Columns of a text that begins a line, tabs among them. */
function indentOf(before: string): number {
  let columns = 0;
  for (const character of before) {
    columns += character === '\t' ? TAB_COLUMNS - (columns % TAB_COLUMNS) : 1;
  }
  return columns;
}
