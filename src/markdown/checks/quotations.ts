/** `>5 ha` is no quotation to its writer. */
import type { Blockquote } from 'mdast';
import type { MarkdownFault } from '../context.ts';
import { lineOf } from '../tree.ts';

const COMPARISON = /^>(?:=|\d|[ \t]+\d[\d.,]*[ \t]*(?:%|‰|[\p{L}²³/]+)[^\n]{0,60}$)/u;

export function checkQuotation(node: Blockquote, source: string): MarkdownFault | undefined {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (!COMPARISON.test(written)) return undefined;
  const [first = ''] = written.split('\n');
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Dấu “>” ở đầu dòng “${first.slice(0, 60)}” biến dòng ấy thành trích dẫn, nên dấu không hiện.`,
    hint: `Nếu nghĩa là “lớn hơn”, hãy viết: \\${first}`,
  };
}
