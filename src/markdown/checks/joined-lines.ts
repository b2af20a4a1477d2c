/** Lines that their writer ended on purpose: Markdown joins them, while an editor sees them stand below each other. */
import type { MarkdownProblem } from '../context.ts';
import { endsInBreak, quoteLines, type Line } from './paragraph-line.ts';
import { shorten } from '../../domain/shorten.ts';
import { columnsOf, endsPart, MAX_WRAP_CHARS, MIN_WRAP_CHARS, type Wrapping } from './wrapping.ts';

/** What a phone or a narrow column holds: whoever ends a line here means it, also within a sentence. */
const SHORT_LINE_CHARS = 45;

/** A word in the middle of a sentence; everything else may begin a line of its own. */
const GOES_ON = /^[*_~`[]*[\p{Ll}.,;:!?…)\]}”’»%]/u;

/** `. Bánh ngọt` is an item, however its word begins. */
const DOT_ITEM = /^\.\s+\S/;

/** `Thời gian: 8 giờ`: what a line of a notice begins with. */
const LABEL = /^[*_]*\p{Lu}[^:.;!?]{0,30}:(?:\s|$)/u;

/** A sign that would begin an item, and nothing behind it. */
const LONE_SIGN = /^(?:[-+*]|\d{1,9}[.)])(?:\s+[-+*])*\s*$/;

/**
 * One fault a paragraph: what is pasted without empty lines has this on every line.
 *
 * @param isTold whether another fault names the line
 */
export function checkJoinedLines(
  lines: readonly Line[],
  wrapping: Wrapping,
  isTold: (line: Line) => boolean = () => false,
): MarkdownProblem | undefined {
  const joined = findJoined(lines, wrapping).filter((each) => !isTold(each));
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

/** A line that follows another one without a break that is shown. */
interface Break {
  line: Line;
  above: Line;
  /** Whether the first word would not have fitted on the line above, where wrapping puts it. */
  isFull: boolean;
  /** Whether it begins like the middle of a sentence that the line above leaves open. */
  isOpen: boolean;
}

/** The lines of a paragraph that its writer began on purpose. */
export function findJoined(lines: readonly Line[], wrapping: Wrapping): Line[] {
  const breaks = findBreaks(lines, wrapping);
  const plain = breaks.filter(({ isFull, isOpen }) => !isFull && !isOpen);
  const wrapped = breaks.filter(({ isFull, isOpen }) => isFull && isOpen);
  const isWrapped = wrapping.isWrapped || wrapped.length > 1;
  const told = breaks.filter((each) => {
    const { line, above, isFull, isOpen } = each;
    if (plain.includes(each) || isParallel(above, line)) return true;
    if (!isWrapped && LABEL.test(line.text)) return true;
    if (!isFull) return false;
    if (!isOpen) return (!isWrapped && wrapped.length === 0) || plain.length > breaks.length / 2;
    // Whoever writes longer lines has not wrapped this one.
    return (
      !isWrapped &&
      breaks.length === 1 &&
      wrapping.longest > columns(above) + firstWord(line).length + 20
    );
  });
  return told.map(({ line }) => line);
}

function findBreaks(lines: readonly Line[], { isWrapped }: Wrapping): Break[] {
  const measured = lines.map(({ written }) => columnsOf(written) ?? 0);
  const width = Math.min(MAX_WRAP_CHARS, Math.max(MIN_WRAP_CHARS, ...measured));
  return lines.flatMap((line, index): Break[] => {
    const above = lines[index - 1];
    if (!above || endsInBreak(above) || isPicture(above)) return [];
    const length = columnsOf(above.written) ?? width;
    const isTooLong = length > MAX_WRAP_CHARS && !isWrapped;
    const isFull = !isTooLong && length + 1 + firstWord(line).length > width;
    const isMiddle = GOES_ON.test(line.text) && !DOT_ITEM.test(line.text);
    return [{ line, above, isFull, isOpen: isMiddle && !isTooLong && !isEnded(above) }];
  });
}

function columns({ written }: Line): number {
  return written.trimEnd().length;
}

function firstWord({ text }: Line): string {
  return text.split(/\s/, 1)[0] ?? '';
}

/** `từ 8h đến 9h` below `từ 7h đến 8h`: both begin alike. */
function isParallel(above: Line, line: Line): boolean {
  const [[first = '', second = ''], [word = '', next = '']] = [above, line].map(({ text }) =>
    text.trim().split(/\s+/, 2),
  ) as [string[], string[]];
  if (first !== word || !/\p{L}/u.test(first)) return false;
  return (
    next === second || [/^\d/, /^\p{Lu}/u].some((start) => start.test(second) && start.test(next))
  );
}

/** Whether a line stands for itself although the next begins like the middle of a sentence. */
function isEnded({ text }: Line): boolean {
  const shown = text.trim();
  return shown.length < SHORT_LINE_CHARS || endsPart(shown);
}

/** The line below a picture says whose it is. */
function isPicture({ text }: Line): boolean {
  return /^!\[[^\]]*\]\(.*\)\s*$/.test(text) || /^<img\b/i.test(text);
}
