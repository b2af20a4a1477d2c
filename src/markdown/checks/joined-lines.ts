/** Lines that their writer ended on purpose: Markdown joins them, while an editor sees them stand below each other. */
import type { MarkdownProblem } from '../context.ts';
import { endsInBreak, quoteLines, type Line } from './paragraph-line.ts';
import { shorten } from '../../domain/shorten.ts';

/** Nobody wraps lines at less; a shorter line was ended on purpose unless it is the last. */
const MIN_WRAP_CHARS = 60;

/** What a phone or a narrow column holds: whoever ends a line here means it, also within a sentence. */
const SHORT_LINE_CHARS = 45;

/** A word in the middle of a sentence; everything else may begin a line of its own. */
const GOES_ON = /^[*_~`[]*[\p{Ll}.,;:!?…)\]}”’»%]/u;

/** `. Bánh ngọt` is an item, however its word begins. */
const DOT_ITEM = /^\.\s+\S/;

/** A sign that would begin an item, and nothing behind it. */
const LONE_SIGN = /^(?:[-+*]|\d{1,9}[.)])(?:\s+[-+*])*\s*$/;

/**
 * One fault a paragraph: what is pasted without empty lines has this on every line.
 *
 * @param isTold whether another fault names the line
 */
export function checkJoinedLines(
  lines: readonly Line[],
  isTold: (line: Line) => boolean = () => false,
): MarkdownProblem | undefined {
  const joined = findJoined(lines).filter((each) => !isTold(each));
  const [line] = joined;
  if (!line) return undefined;
  const sign = joined.find(({ text }) => LONE_SIGN.test(text));
  return {
    severity: 'warning',
    line: line.number,
    message: `${quoteLines(joined)} nối liền vào dòng trên, vì ở giữa không có dòng trống.`,
    hint: sign
      ? `Nếu “${shorten(sign.text.trim())}” là vạch ngăn, hãy viết *** trên một dòng riêng, có dòng trống ở trên và ở dưới; nếu thừa, hãy xóa. Các dòng khác thì chừa một dòng trống ở trên.`
      : 'Nếu là đoạn mới, hãy chừa một dòng trống ở trên. Nếu chỉ xuống dòng, hãy gõ dấu \\ ở cuối dòng trên. Nếu là một câu, hãy viết trên một dòng.',
  };
}

/** The lines of a paragraph that its writer began on purpose. */
export function findJoined(lines: readonly Line[]): Line[] {
  const width = Math.max(MIN_WRAP_CHARS, ...lines.map(({ written }) => written.trimEnd().length));
  return lines.filter((each, at) => isOnPurpose(lines[at - 1], each, width));
}

/** Whether the first word of a line would have fitted on the line above, where wrapping puts it. */
function isOnPurpose(above: Line | undefined, line: Line, width: number): boolean {
  if (!above || endsInBreak(above) || isPicture(above)) return false;
  if (GOES_ON.test(line.text) && !DOT_ITEM.test(line.text) && !isEnded(above)) return false;
  const [word = ''] = line.text.split(/\s/);
  return above.written.trimEnd().length + 1 + word.length <= width;
}

/** Whether a line stands for itself although the next begins like the middle of a sentence. */
function isEnded({ text }: Line): boolean {
  const shown = text.trim();
  return shown.length < SHORT_LINE_CHARS || /[.:;!?…]["”’»)*_]*$/.test(shown);
}

/** The line below a picture says whose it is. */
function isPicture({ text }: Line): boolean {
  return /^!\[.*\)\s*$/.test(text) || /^<img\b/i.test(text);
}
