/** `>5 ha`, `>= 5` and `>> Xem thêm` are no quotations to their writer. */
import type { Blockquote, Parents } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';

/** More than a number, with its unit; an arrow; a face: `>_<`. */
const COMPARISON =
  /^[ \t]*>(?:=|\d|[ \t]*(?:[_.^oO-]{1,3}[ \t]*)?<(?![a-z/!])|[ \t]+\d[\d.,]*[ \t]*(?:%|‰|[\p{L}²³/]+)[^\n]{0,60}$|[ \t]*>)/u;

/** A quotation inside another one is looked through with it. */
export function checkQuotation(
  node: Blockquote,
  parent: Parents,
  source: string,
): MarkdownProblem[] {
  if (parent.type === 'blockquote') return [];
  if (node.children.length === 0) return [describeEmpty(node)];
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  // `> câu hỏi` above or below `>> câu trả lời` are the quotations of a letter.
  const isLetter = lines.some(
    (line) => /^[ \t]*>[ \t]*[^>\s]/.test(line) && !COMPARISON.test(line),
  );
  return lines.flatMap((line, index): MarkdownProblem[] => {
    if (!COMPARISON.test(line) || (isLetter && /^[ \t]*>[ \t]*>/.test(line))) return [];
    return [
      {
        severity: 'warning',
        line: (lineOf(node) ?? 1) + index,
        message: `Dấu “>” ở đầu dòng “${line.trim().slice(0, 60)}” biến dòng ấy thành trích dẫn, nên dấu không hiện.`,
        hint: `Nếu là dấu “lớn hơn” hay mũi tên, hãy viết: \\${line.trim()}`,
      },
    ];
  });
}

function describeEmpty(node: Blockquote): MarkdownProblem {
  return {
    severity: 'warning',
    line: lineOf(node),
    message: 'Dấu “>” đứng một mình ở dòng này mở một trích dẫn không có chữ, nên dấu không hiện.',
    hint: 'Hãy viết chữ của trích dẫn sau dấu >, hoặc xóa dấu. Nếu là chữ của bài, hãy viết: \\>',
  };
}
