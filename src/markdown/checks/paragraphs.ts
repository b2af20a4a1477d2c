/** Lines of a paragraph that were meant as lines: a list with dashes of Word, rows of a table, a paragraph below a list. */
import type { Paragraph, Parents } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { checkJoinedLines } from './joined-lines.ts';
import { checkColumns, isRow } from './columns.ts';
import { checkListLines } from './list-lines.ts';
import type { Line } from './paragraph-line.ts';
import type { CheckState } from './state.ts';
import { checkTableRows } from './table-rows.ts';

/** The problems of the lines of a paragraph: those of its columns, and the first of the others. */
export function checkParagraph(
  node: Paragraph,
  index: number,
  parent: Parents,
  { source, wrapping }: CheckState,
): MarkdownProblem[] {
  const { start, end } = node.position ?? {};
  if (!start || !end) return [];
  const written = source.slice(start.offset, end.offset);
  const lines = written.split('\n').map((line, at): Line => ({
    number: start.line + at,
    text: line.replace(/^[ \t]*(?:>[ \t]?)*[ \t]*/, ''),
    written: line,
  }));
  // The first line of an item is looked at with its list.
  const isItem = parent.type === 'listItem' && parent.children[0] === node;
  const columns = checkColumns(isItem ? lines.slice(1) : lines);
  const found =
    checkTableRows(lines, { node, index, parent, source }) ??
    (columns
      ? checkJoinedLines(lines, wrapping, isRow)
      : (checkListLines(lines, wrapping) ??
        checkLazyLines(lines, parent, start.column) ??
        checkJoinedLines(lines, wrapping)));
  return [columns ?? [], found ?? []].flat();
}

/** A paragraph right below an item or a quotation belongs to it, whether it is indented or not. */
function checkLazyLines(
  lines: readonly Line[],
  parent: Parents,
  column: number,
): MarkdownProblem | undefined {
  if (parent.type !== 'listItem' && parent.type !== 'blockquote') return undefined;
  const lazy = lines.find(({ written }, index) => {
    if (index === 0) return false;
    const isOutside =
      parent.type === 'blockquote'
        ? !/^[ \t]*>/.test(written)
        : !written.includes('>') && written.length - written.trimStart().length < column - 1;
    return (
      isOutside && /[.;!?:…]\s*$/.test(lines[index - 1]?.text ?? '') && /^\p{Lu}/u.test(written)
    );
  });
  if (!lazy) return undefined;
  const place = parent.type === 'blockquote' ? 'trích dẫn' : 'mục danh sách';
  return {
    severity: 'warning',
    line: lazy.number,
    message: `Dòng “${lazy.text.trim().slice(0, 60)}” đứng sát dưới ${place} nên nối liền vào ${place} ấy.`,
    hint: 'Hãy chừa một dòng trống ở trên dòng này.',
  };
}
