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

/** `Thời gian: 8 giờ`: what a line of a notice begins with, also where it was pasted among wrapped lines. */
const LABEL = /^[*_]*\p{Lu}[^:.,;!?]{0,20}:(?:\s|$)/u;

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
  /** Columns that the line above leaves free although the first word of this line would fit; 0 for a full line. */
  free: number;
  /** Whether it begins like the middle of a sentence that the line above leaves open. */
  isOpen: boolean;
}

/** Who wraps lines by hand ends some earlier than they had to. */
const MAX_FREE_BY_HAND = 15;

/**
 * The lines of a paragraph that its writer began on purpose: each of them, unless the lines are wrapped, and so end where
 * the next word did not fit.
 */
export function findJoined(lines: readonly Line[], wrapping: Wrapping): Line[] {
  const breaks = findBreaks(lines);
  if (!wrapping.isWrapped) return breaks.map(({ line }) => line);
  const plain = breaks.filter(({ free, isOpen }) => free > 0 && !isOpen);
  const told = breaks.filter(({ line, above, free, isOpen }) => {
    if (isParallel(above, line) || LABEL.test(line.text)) return true;
    if (isOpen) return free > MAX_FREE_BY_HAND;
    return free > 0 || plain.length > breaks.length / 2;
  });
  return told.map(({ line }) => line);
}

function findBreaks(lines: readonly Line[]): Break[] {
  const measured = lines.map(({ written }) => columnsOf(written) ?? 0);
  const width = Math.min(MAX_WRAP_CHARS, Math.max(MIN_WRAP_CHARS, ...measured));
  return lines.flatMap((line, index): Break[] => {
    const above = lines[index - 1];
    if (!above || endsInBreak(above) || isPicture(above)) return [];
    const length = columnsOf(above.written) ?? width;
    const free = Math.max(0, width - length - firstWord(line).length);
    const isMiddle = GOES_ON.test(line.text) && !DOT_ITEM.test(line.text);
    return [{ line, above, free, isOpen: isMiddle && !isEnded(above) }];
  });
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
