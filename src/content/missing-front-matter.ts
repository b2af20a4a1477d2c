/** Why no front matter was found in a file. */
import type { TextProblem } from './text-problem.ts';

const NO_FRONT_MATTER = {
  message: 'Tệp không có phần đầu bài giữa hai dòng ---.',
  hint: 'Bắt đầu tệp bằng một dòng ---, các trường như title, rồi một dòng --- nữa.',
};

/** A longer line is no slip of the hand. */
const MAX_DASHES_CHARS = 200;
/** Three dashes as a word processor or a hasty hand leaves them. */
const ALMOST_DASHES = /^[ \t]*(?:[-–—]{1,2}|[–—-]*[–—][–—-]*|-{4,}|[ \t]+---)[ \t]*$/;

/** Empty lines, or the fence of a code block, above a front matter. */
const ABOVE_DASHES =
  /^\uFEFF?((?:[ \t]*\n)*(?:(?:```|~~~)\w*[ \t]*\n)?(?:[ \t]*\n)*)(?<=\n)---[ \t]*\n/;

function describeAbove(above: string): TextProblem {
  const fence = above.trim();
  const what = fence === '' ? 'một dòng trống' : `dòng “${fence}”`;
  const end = fence === '' ? '' : `, và dòng “${fence.slice(0, 3)}” ở cuối tệp nếu có`;
  return {
    severity: 'error',
    line: 1,
    message: `${NO_FRONT_MATTER.message} Trên dòng --- thứ nhất còn ${what}, nên phần dưới nó không được đọc là đầu bài.`,
    hint: `Hãy xóa mọi dòng ở trên dòng --- thứ nhất${end}.`,
  };
}

/** Why no front matter was found: nothing of it, or a line that is nearly `---`. */
export function describeMissingFrontMatter(text: string): TextProblem {
  const lines = text.split('\n');
  const above = ABOVE_DASHES.exec(text)?.[1];
  if (above !== undefined) return describeAbove(above);
  const isOpen = /^\uFEFF?---[ \t]*$/.test(lines[0] ?? '');
  const start = isOpen ? 1 : 0;
  const almost = lines.findIndex(
    (line, index) => index >= start && line.length <= MAX_DASHES_CHARS && ALMOST_DASHES.test(line),
  );
  const isNear =
    almost >= 0 && (isOpen || lines.slice(0, almost).every((line) => line.trim() === ''));
  if (!isNear)
    return describeFields(lines, isOpen) ?? { severity: 'error', line: 1, ...NO_FRONT_MATTER };
  const message = `${NO_FRONT_MATTER.message} Dòng “${lines[almost]?.trim()}” phải là đúng ba dấu gạch nối, sát lề.`;
  return { severity: 'error', line: almost + 1, message, hint: 'Hãy viết: ---' };
}

const FIELD = /^(?:---[ \t]+)?["'*_]{0,2}[A-Za-z]\w*["'*_]{0,2}[ \t]*[:=](?:\s|$)/;
const GOES_ON = /^(?:[ \t]+\S|- |#|[ \t]*$|[\]}])/;

/** Fields whose first or last line of dashes is missing, stands behind a field, or is that of another program. */
function describeFields(lines: readonly string[], isOpen: boolean): TextProblem | undefined {
  const [first = '', second = ''] = lines;
  if (!isOpen) {
    const isOther = /^(?:\+{3,}|\*{3,}|={3,}|_{3,})\s*$/.test(first) && FIELD.test(second);
    if (isOther)
      return almost(
        1,
        `Dòng “${first.trim()}” phải là đúng ba dấu gạch nối, sát lề.`,
        'Hãy viết: ---',
      );
    if (!FIELD.test(first)) return undefined;
    return first.startsWith('---')
      ? almost(
          1,
          'Ba dấu gạch nối phải đứng một mình một dòng.',
          'Hãy xuống dòng sau ---, để trường đầu tiên ở dòng dưới.',
        )
      : almost(1, 'Trên trường đầu tiên thiếu dòng ---.', 'Hãy thêm một dòng --- ở trên dòng này.');
  }
  let last = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (FIELD.test(line)) last = index;
    else if (!GOES_ON.test(line)) break;
  }
  if (last < 1) return undefined;
  let end = last;
  while (GOES_ON.test(lines[end + 1] ?? 'x') && (lines[end + 1] ?? '').trim() !== '') end += 1;
  const line = lines[end] ?? '';
  if (/\S---[ \t]*$/.test(line)) {
    return almost(
      end + 1,
      'Ba dấu gạch nối phải đứng một mình một dòng.',
      'Hãy xuống dòng trước --- ở cuối dòng này.',
    );
  }
  const next = (lines[end + 1] ?? '').trim();
  return /^(?:\.{3,}|…|\+{3,}|\*{3,}|={3,}|_{3,})$/.test(next)
    ? almost(end + 2, `Dòng “${next}” phải là đúng ba dấu gạch nối, sát lề.`, 'Hãy viết: ---')
    : almost(
        end + 1,
        'Dưới trường cuối cùng thiếu dòng ---.',
        'Hãy thêm một dòng --- ở dưới dòng này.',
      );
}

function almost(line: number, reason: string, hint: string): TextProblem {
  return { severity: 'error', line, message: `${NO_FRONT_MATTER.message} ${reason}`, hint };
}
