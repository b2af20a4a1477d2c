/** Comments, declarations and the like: what a browser takes for a remark to itself, and does not show. */
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import { faultLines } from '../fault-lines.ts';

/** What is not shown, from its opening to its end. */
const UNSEEN = [
  { opens: '<!--', closes: /-->|--!>/g },
  { opens: '<![CDATA[', closes: /\]\]>/g },
  { opens: '<?', closes: /\?>/g },
  { opens: '<!', closes: />/g },
] as const;

/** Where such a part ends; -1 when it does not, the next character when none begins here. */
export function readUnseen(
  value: string,
  at: number,
  line: number,
  faults: MarkdownProblem[],
): number {
  const kind = UNSEEN.find(({ opens }) => value.startsWith(opens, at));
  if (!kind) return /^\/?[a-z]/i.test(value.slice(at + 1, at + 3)) ? -1 : at + 1;
  kind.closes.lastIndex = at + kind.opens.length - (kind.opens === '<!--' ? 2 : 0);
  const end = kind.closes.exec(value);
  if (!end) {
    faults.push(describeUnclosed(kind.opens, line));
    return value.length;
  }
  const past = end.index + end[0].length;
  const inside = value.slice(at, past);
  // A comment of nothing parts two lists.
  if (!/^<!--\s+-->$/.test(inside)) faults.push(describeUnseen(inside, line));
  return past;
}

function describeUnclosed(opens: string, line: number): MarkdownProblem {
  return {
    severity: 'error',
    line,
    message: `Dấu ${opens} ở dòng này mở một phần không hiện mà không được đóng, nên phần sau của bài bị nuốt mất.`,
    hint:
      opens === '<!--'
        ? 'Hãy thêm --> vào cuối ghi chú, hoặc xóa dấu <!--.'
        : `Hãy xóa dấu ${opens}. Nếu là chữ của bài, hãy viết &lt; thay cho dấu <.`,
  };
}

function describeUnseen(inside: string, line: number): MarkdownProblem {
  const isComment = inside.startsWith('<!--');
  const shown = shorten(inside.replace(/\s+/g, ' '), 60);
  const lines = inside.split('\n').map((_, index) => line + index);
  return {
    severity: 'warning',
    ...faultLines(lines),
    message: `Phần “${shown}” bị hiểu là ${isComment ? 'ghi chú' : 'mã'} nên không hiện trên trang.`,
    hint: isComment
      ? 'Hãy xóa phần này, hoặc chuyển ghi chú lên phần đầu của tệp, thành một dòng riêng bắt đầu bằng dấu #. Nếu là chữ của bài, hãy viết &lt; thay cho dấu <.'
      : 'Hãy xóa phần này. Nếu là chữ của bài, hãy viết &lt; thay cho dấu <.',
  };
}
