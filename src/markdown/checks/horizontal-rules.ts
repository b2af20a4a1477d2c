/** Strokes below the columns of a letter or a table, which become one rule across the page. */
import type { ThematicBreak } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';

/** `-------      ---------`: two strokes with a gap; `- - -` and `* * *` are one. */
const STROKES = /(?:--|__|\*\*)[ \t]+(?:--|__|\*\*)/;

/** The problem of strokes below columns; undefined for one rule. */
export function checkHorizontalRule(
  node: ThematicBreak,
  source: string,
): MarkdownProblem | undefined {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (!STROKES.test(written)) return undefined;
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Các gạch “${shorten(written.replace(/\s+/g, ' '), 60)}” dưới các cột thành một vạch ngang suốt trang, tách hàng trên khỏi hàng dưới.`,
    hint: 'Hãy xóa dòng này. Nếu là bảng, hãy viết mỗi hàng như: | cột một | cột hai |, và dòng gạch | --- | --- | dưới hàng tiêu đề.',
  };
}
