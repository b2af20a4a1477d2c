/** `>5 ha`, `>= 5` and `>> Xem thêm` are no quotations to their writer. */
import type { Blockquote, Nodes, Parents } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';
import { lineOf } from '../tree.ts';
import { asSentence } from './unshown-messages.ts';

/** More than a number, with its unit, but no number of an item; an arrow; a face: `>_<`. */
const COMPARISON =
  /^[ \t]*>(?![ \t]*\d{1,3}[.)][ \t])(?:[ \t]?=|\d|[ \t]*(?:[_.^oO-]{1,3}[ \t]*)?<(?![a-z/!])|[ \t]+\d[\d.,]*[ \t]*(?:%|‰|[\p{L}²³/]+)[^\n]{0,60}$|[ \t]*>)/u;

/** A quotation inside another one is looked through with it. */
export function checkQuotation(
  node: Blockquote,
  index: number,
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
  const above = parent.children[index - 1];
  const isGlued =
    above?.type === 'paragraph' && above.position?.end.line === (lineOf(node) ?? 0) - 1;
  const [first = ''] = lines;
  const glued = isGlued && !COMPARISON.test(first) && !isIntroduction(above, source);
  const told = glued ? [describeGlued(first, lineOf(node))] : [];
  const close = closeSigns(lines, glued);
  if (!glued && lines.length === 1 && isMeasure(first))
    return [describeMeasure(first, lineOf(node))];
  if (close.length > 0) told.push(describeClose(close, lines, lineOf(node) ?? 1));
  return told.concat(
    lines.flatMap((line, index): MarkdownProblem[] => {
      if (!COMPARISON.test(line) || (isLetter && /^[ \t]*>[ \t]*>/.test(line))) return [];
      return [
        {
          severity: 'warning',
          line: (lineOf(node) ?? 1) + index,
          message: `Dấu “>” ở đầu dòng “${line.trim().slice(0, 60)}” biến dòng ấy thành trích dẫn, nên dấu không hiện.`,
          hint: `Nếu là dấu “lớn hơn” hay mũi tên, hãy viết: \\${asTyped(line)}`,
        },
      ];
    }),
  );
}

/** `> Cấp 6: sơ tán`, `> BĐ3 (1,6 m): 100%`: a label with a figure, and no end of a sentence. */
function isMeasure(line: string): boolean {
  const shown = line.trim();
  return (
    shown.length <= MAX_MEASURE_CHARS &&
    /^>[ \t]+\p{L}[^.!?…“"]*\d[^.!?…“":]*:[ \t][^.!?…“"]*[^.!?…”";:,]$/u.test(shown) &&
    !/^>[ \t]+(?:điều|khoản|điểm|mục|chương|phần|câu|bước|bài|khổ)\s/iu.test(shown)
  );
}

const MAX_MEASURE_CHARS = 60;

function describeMeasure(line: string, number: number | undefined): MarkdownProblem {
  return {
    severity: 'warning',
    line: number,
    message: `Dấu “>” ở đầu dòng “${line.trim()}” biến dòng ấy thành trích dẫn, nên dấu không hiện.`,
    hint: `Nếu là trích dẫn, hãy viết dấu câu ở cuối dòng. Nếu là dấu “lớn hơn” hay mũi tên, hãy viết: \\${asTyped(line)}`,
  };
}

/** `>Họp 19h tại nhà văn hóa<`: lines without a blank behind the sign, which the manual puts there. */
function closeSigns(lines: readonly string[], isFirstTold: boolean): number[] {
  return lines.flatMap((line, index) =>
    /^[ \t]*>[^\s>]/.test(line) && !COMPARISON.test(line) && !(isFirstTold && index === 0)
      ? [index]
      : [],
  );
}

function describeClose(
  close: readonly number[],
  lines: readonly string[],
  number: number,
): MarkdownProblem {
  const line = lines[close[0] ?? 0] ?? '';
  const typed = asTyped(line);
  return {
    severity: 'warning',
    ...faultLines(close.map((index) => number + index)),
    message: `Dấu “>” ở đầu dòng “${shorten(line.trim(), 60)}” biến dòng ấy thành trích dẫn, nên dấu không hiện.`,
    hint: `Nếu là trích dẫn, hãy viết dấu cách sau dấu: > ${asSentence(typed.slice(1))} Nếu dấu là chữ của bài, hãy viết: \\${typed}`,
  };
}

/** `Ông nói:` above a quotation. */
function isIntroduction({ position }: Nodes, source: string): boolean {
  return /:[*_"”]*\s*$/.test(source.slice(position?.start.offset, position?.end.offset));
}

/** A line without the blanks at its ends; a backslash would then break it, where it was shown. */
function asTyped(line: string): string {
  return /(?<!\\)\\[ \t]+$/.test(line) ? `${line.trim()}\\` : line.trim();
}

/** A line of a poem, or an answer, that begins with the sign. */
function describeGlued(line: string, number: number | undefined): MarkdownProblem {
  const shown = line.trim();
  return {
    severity: 'warning',
    line: number,
    message: `Dấu “>” ở đầu dòng “${shorten(shown, 60)}”, sát dưới chữ, biến dòng ấy thành trích dẫn, nên dấu không hiện.`,
    hint: `Nếu là trích dẫn, hãy chừa một dòng trống ở trên. Nếu dấu là chữ của bài, hãy viết: \\${asTyped(line)}`,
  };
}

function describeEmpty(node: Blockquote): MarkdownProblem {
  return {
    severity: 'warning',
    line: lineOf(node),
    message: 'Dấu “>” đứng một mình ở dòng này mở một trích dẫn không có chữ, nên dấu không hiện.',
    hint: 'Hãy viết chữ của trích dẫn sau dấu >, hoặc xóa dấu. Nếu là chữ của bài, hãy viết: \\>',
  };
}
