/** Headings by accident: a line of dashes glued below a paragraph, and number signs that vanish at the end. */
import type { Heading } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';
import { shorten } from '../../domain/shorten.ts';

/** The problem of a heading by accident; undefined for a sound one. */
export function checkAccidentalHeading(node: Heading, source: string): MarkdownProblem | undefined {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  // `#TổDânPhố` above a line of dashes is underlined too.
  const isMarked = /^#{1,6}(?:[ \t]|$)/.test(written) && !written.includes('\n');
  return isMarked ? checkClosing(node, written) : checkUnderline(node, written);
}

/** `## Lớp lập trình C #` */
function checkClosing(node: Heading, written: string): MarkdownProblem | undefined {
  const [, closing = ''] = /[ \t](#+)[ \t]*$/.exec(written) ?? [];
  if (closing === '' || /^#+\s+#+\s*$/.test(written)) return undefined;
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Dấu “${shorten(closing)}” ở cuối tiêu đề này không hiện trên trang.`,
    hint: `Hãy xóa dấu ở cuối: tiêu đề mục chỉ cần dấu thăng ở đầu. Nếu là chữ của tiêu đề, hãy viết: ${written.trimEnd().slice(0, -closing.length)}\\${closing}`,
  };
}

/** A heading underlined by `===` would be the title of the article, of which there is one already. */
function checkUnderline(node: Heading, written: string): MarkdownProblem {
  node.depth = 2;
  const lines = written.split('\n');
  const underline = lines.at(-1)?.trim() ?? '';
  const text = lines.slice(0, -1).join(' ').replace(/\s+/g, ' ').trim();
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  const line = node.position?.end.line;
  const isListMark = underline === '-';
  return {
    severity: 'warning',
    line,
    message: `Dòng “${underline.slice(0, 20)}” đứng sát dưới chữ nên biến “${shown}” thành tiêu đề.`,
    hint: isListMark
      ? 'Hãy viết tiếp mục của danh sách sau dấu gạch, hoặc xóa dấu gạch.'
      : `Nếu là vạch ngăn, hãy chừa một dòng trống ở trên nó. Nếu là tiêu đề, hãy viết: ## ${shown}`,
  };
}
