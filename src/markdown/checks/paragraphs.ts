/** Lines of a paragraph that were meant as lines: a list with dashes of Word, rows of a table, a paragraph below a list. */
import type { Paragraph, Parents } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';
import { checkJoinedLines, findJoined } from './joined-lines.ts';
import { checkColumns, isRow, rowsBelow } from './columns.ts';
import { checkListLines } from './list-lines.ts';
import { linesOf, quoteLines, type Line } from './paragraph-line.ts';
import type { CheckState } from './state.ts';
import { checkTableRows, isBorder, rowsAmong } from './unparsed-tables.ts';
import type { Wrapping } from './wrapping.ts';

/** The problems of the lines of a paragraph: those of its columns, and the first of the others. */
export function checkParagraph(
  node: Paragraph,
  index: number,
  parent: Parents,
  { source, wrapping }: CheckState,
): MarkdownProblem[] {
  const lines = linesOf(node, source);
  // The first line of an item is looked at with its list.
  const isItem = parent.type === 'listItem' && parent.children[0] === node;
  const table = checkTableRows(lines, { node, index, parent, source });
  const others = isItem ? lines.slice(1) : lines;
  const columns = checkColumns([
    ...(table ? others.filter(({ text }) => !text.startsWith('|')) : others),
    ...(isItem ? [] : rowsBelow(node, parent.children[index + 1], source)),
  ]);
  if (!columns && !table) return [checkLines(lines, parent, node, wrapping) ?? []].flat();
  const rows = new Set(table ? rowsAmong(lines) : []);
  const isTold = (line: Line) =>
    (columns && isRow(line)) || (table !== undefined && (rows.has(line) || isBorder(line)));
  return [columns ?? [], table ?? [], checkJoinedLines(lines, wrapping, isTold) ?? []].flat();
}

function checkLines(
  lines: readonly Line[],
  parent: Parents,
  node: Paragraph,
  wrapping: Wrapping,
): MarkdownProblem | undefined {
  return (
    checkListLines(lines, wrapping) ??
    checkLazyLines(lines, parent, node.position?.start.column ?? 1, wrapping) ??
    checkJoinedLines(lines, wrapping)
  );
}

/** A paragraph right below an item or a quotation belongs to it, whether it is indented or not. */
function checkLazyLines(
  lines: readonly Line[],
  parent: Parents,
  column: number,
  wrapping: Wrapping,
): MarkdownProblem | undefined {
  if (parent.type !== 'listItem' && parent.type !== 'blockquote') return undefined;
  const lazy = lines.filter(({ written }, index) => {
    if (index === 0) return false;
    const isOutside =
      parent.type === 'blockquote'
        ? !/^[ \t]*>/.test(written)
        : !written.includes('>') && written.length - written.trimStart().length < column - 1;
    return (
      isOutside && /[.;!?:…]\s*$/.test(lines[index - 1]?.text ?? '') && /^\p{Lu}/u.test(written)
    );
  });
  if (lazy.length === 0) return undefined;
  const joined = new Set([...findJoined(lines, wrapping), ...lazy]);
  const glued = lines.filter((line) => joined.has(line));
  const place = parent.type === 'blockquote' ? 'trích dẫn' : 'mục danh sách';
  return {
    severity: 'warning',
    ...faultLines(glued.map(({ number }) => number)),
    message: `${quoteLines(glued)} đứng sát dưới ${place} nên nối liền vào ${place} ấy.`,
    hint:
      glued.length > 1
        ? 'Hãy chừa một dòng trống ở trên mỗi dòng ấy; dòng nào chỉ xuống dòng thì gõ dấu \\ ở cuối dòng trên.'
        : 'Hãy chừa một dòng trống ở trên dòng này.',
  };
}
