/** Line breaks as the editors' manual teaches them: a backslash behind a word or the end of a sentence. */
import { shorten } from '../../domain/shorten.ts';
import type { Place, Run } from './unshown-characters.ts';
import type { Slip } from './unshown-messages.ts';

/** What neither a sentence nor a mark of emphasis ends with: `a/`, `x =`. */
const ODD_END = /[/|=+<>^#@&$([{“‘«¯`]$/;
/** `/!`, `(/_`: a word without letters that has a stroke. */
const STROKES = /(?:^|\s)[^\s\p{L}\p{N}]*[/|_^<=¯\\][^\s\p{L}\p{N}]*$/u;

/** A backslash that ends a line, and may be a part of what is drawn there. */
export function judgeBreak({ runs: [run], source }: Place): [Run, Slip][] {
  if (!run?.text.startsWith('\\')) return [];
  const above = source.slice(Math.max(0, run.offset - MAX_LINE_CHARS), run.offset);
  const line = above.slice(above.lastIndexOf('\n') + 1).trim();
  // Two backslashes are one that is shown.
  if (/(?<!\\)(?:\\\\)+$/.test(line)) return [];
  // Marks of emphasis end a line, too.
  if (!ODD_END.test(line) && !STROKES.test(line.replace(/(?<=[\p{L}\p{N}.,;:!?…)”"])[*_~]+$/u, '')))
    return [];
  return [
    [
      run,
      {
        message: `Dấu “\\” ở cuối dòng “${shorten(line)}\\” thành dấu xuống dòng nên không hiện trên trang.`,
        hint: `Nếu dấu ấy là chữ của bài, hãy viết ba dấu: ${shorten(line)}\\\\\\`,
      },
    ],
  ];
}

const MAX_LINE_CHARS = 1000;
