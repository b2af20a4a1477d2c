/** What makes a whole file unreadable: its size, its encoding, two versions in one. */
import { WRONG_ENCODING } from './check-bytes.ts';
import { MAX_FILE_CHARS } from './file-size-limits.ts';
import type { TextProblem } from './text-problem.ts';

/** The marks that Git leaves where two versions meet: `<<<<<<< HEAD`, `=======`, `>>>>>>> main`. */
const CONFLICT_START = /^<{7}(?: .*)?$/m;
const CONFLICT_MIDDLE = /^={7}$/m;
const CONFLICT_END = /^>{7} .*$/m;

/** The one fault that makes the rest of a file not worth reading; undefined for a file that can be read. */
export function checkSource(source: string, maxChars = MAX_FILE_CHARS): TextProblem | undefined {
  if (source.length > maxChars) return fault(1, describeSize(source, maxChars));
  const unreadable = /\0/.exec(source);
  if (unreadable) return fault(lineOf(source, unreadable.index), WRONG_ENCODING);
  const conflict = findConflict(source);
  return conflict ? fault(lineOf(source, conflict.index), GIT_CONFLICT) : undefined;
}

/** `=======` alone underlines a heading. */
function findConflict(source: string): RegExpExecArray | null {
  const start = CONFLICT_START.exec(source);
  if (start) return start;
  const middle = CONFLICT_MIDDLE.exec(source);
  return middle && CONFLICT_END.test(source) ? middle : null;
}

const GIT_CONFLICT = {
  message:
    'Tệp còn dấu xung đột của Git (<<<<<<<, =======, >>>>>>>): hai người cùng sửa và hai bản chưa được nhập làm một.',
  hint: 'Từ dòng này tới dòng >>>>>>>, hãy giữ những dòng đúng của hai bản, rồi xóa ba dòng dấu <<<<<<<, ======= và >>>>>>>.',
};

function describeSize(source: string, maxChars: number): Pick<TextProblem, 'message' | 'hint'> {
  const thousands = (chars: number) => `${Math.ceil(chars / 1000)} nghìn`;
  return {
    message: `Phần chữ dài ${thousands(source.length)} ký tự, quá giới hạn ${thousands(maxChars)} ký tự.`,
    hint: 'Thường là do ảnh hay tệp được dán thẳng vào bài. Hãy lưu ảnh, tệp ra ngoài rồi chèn hoặc đính kèm; bài dài thì chia ra.',
  };
}

function fault(line: number, explanation: Pick<TextProblem, 'message' | 'hint'>): TextProblem {
  return { severity: 'error', line, ...explanation };
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
