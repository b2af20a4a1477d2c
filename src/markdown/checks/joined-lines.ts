/** Lines that their writer ended on purpose: Markdown joins them, while an editor sees them stand below each other. */
import type { MarkdownProblem } from '../context.ts';
import { endsInBreak, type Line } from './paragraph-line.ts';

/** Nobody wraps lines at less; a shorter line was ended on purpose unless it is the last. */
const MIN_WRAP_CHARS = 60;

/** A word in the middle of a sentence; everything else may begin a line of its own. */
const GOES_ON = /^[*_~`[]*[\p{Ll}.,;:!?…)\]}”’»%]/u;

/** One fault a paragraph: what is pasted without empty lines has this on every line. */
export function checkJoinedLines(lines: readonly Line[]): MarkdownProblem | undefined {
  const width = Math.max(MIN_WRAP_CHARS, ...lines.map(({ written }) => written.trimEnd().length));
  const [line, ...others] = lines.filter((each, at) => isOnPurpose(lines[at - 1], each, width));
  if (!line) return undefined;
  const more = others.length > 0 ? ` và ${others.length} dòng nữa của đoạn` : '';
  return {
    severity: 'warning',
    line: line.number,
    message: `Dòng “${line.text.trim().slice(0, 60)}”${more} nối liền vào dòng trên, vì ở giữa không có dòng trống.`,
    hint: 'Nếu là đoạn mới, hãy chừa một dòng trống ở trên. Nếu chỉ xuống dòng, hãy gõ dấu \\ ở cuối dòng trên. Nếu là một câu, hãy viết trên một dòng.',
  };
}

/** Whether the first word of a line would have fitted on the line above, where wrapping puts it. */
function isOnPurpose(above: Line | undefined, line: Line, width: number): boolean {
  if (!above || endsInBreak(above) || GOES_ON.test(line.text) || isPicture(above)) return false;
  const [word = ''] = line.text.split(/\s/);
  return above.written.trimEnd().length + 1 + word.length <= width;
}

/** The line below a picture says whose it is. */
function isPicture({ text }: Line): boolean {
  return /^!\[.*\)\s*$/.test(text) || /^<img\b/i.test(text);
}
