/** Backslashes at the end of a line: CommonMark breaks the line at each but the last of a paragraph, which it shows. */
import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import { findBackslashes } from './backslashes.ts';

/** The end of a path of Windows, before the backslash that closes it: `D:\hồ-sơ`, `\\máy\chung`. */
const PATH_END = /(?<![\p{L}\p{N}])(?:[a-z]:\\|\\\\[\p{L}\p{N}])(?:[^\s"“”']*[^\s"“”'\\])?$/iu;
/** `ổ E:`, and no `Khu B:`. */
const DRIVE_END =
  /(?:^|["“'(]|(?:ổ|đĩa|thư mục|usb|máy|lưu|chép|mở|vào|trong|từ|ra|tại|ở) )[c-z]:$/iu;
/** The same with spaces in names; what follows the drive may be a sentence. */
const DRIVE_ON_LINE = /(?<![\p{L}\p{N}])[a-z]:\\[^\n]*$/iu;
/** `/_\`: strokes of a drawing. */
const DRAWING_END = /(?<!\S)[^\s\p{L}\p{N}\\]+$/u;

/** Reads the backslashes that end lines as their writer does, and tells of those that he cannot have meant. */
export function checkLineEnds(node: Paragraph | Heading, source: string): MarkdownProblem[] {
  const end = node.position?.end.offset ?? 0;
  const text = source.slice(node.position?.start.offset, end);
  if (!text.includes('\\')) return [];
  const breaks = node.children.filter((child) => isBackslash(child, source));
  const faults = breaks.flatMap((each) => keepPath(each, node, source) ?? []);
  if (!/(?<!\\)\\(?:\\\\)*$/.test(text)) return faults;
  const [lastLine = ''] = /[^\n]*$/.exec(text.slice(0, -1)) ?? [];
  if (PATH_END.test(lastLine) || DRIVE_END.test(lastLine)) return faults;
  const last = node.children.at(-1);
  // `\` ends each line of a stanza, the last one as well.
  if (last?.type === 'text' && breaks.length > 0) {
    last.value = last.value.replace(/\s*\\$/, '');
    return faults;
  }
  const fault = last && describeLast(lastLine, node.position?.end.line);
  return [...faults, ...(fault ? [fault] : [])];
}

function isBackslash({ type, position }: PhrasingContent, source: string): boolean {
  return type === 'break' && source[position?.start.offset ?? 0] === '\\';
}

/** The backslash of `E:\` is shown, and breaks the line as well. */
function keepPath(
  lineBreak: PhrasingContent,
  { children }: Paragraph | Heading,
  source: string,
): MarkdownProblem | undefined {
  const { start } = lineBreak.position ?? {};
  const written = source.slice(0, start?.offset);
  const line = written.slice(written.lastIndexOf('\n') + 1);
  const before = children[children.indexOf(lineBreak) - 1];
  if ((PATH_END.test(line) || DRIVE_END.test(line)) && before?.type === 'text') {
    before.value += '\\';
    return undefined;
  }
  const [path] = DRIVE_ON_LINE.exec(line) ?? [];
  // Two of three backslashes are one that is shown.
  if (path === undefined || path.endsWith('\\')) return undefined;
  return {
    severity: 'warning',
    line: start?.line,
    message: `Dấu “\\” ở cuối dòng “${shorten(path)}\\” bị hiểu là dấu xuống dòng nên không hiện trên trang.`,
    hint: `Nếu dấu ấy thuộc đường dẫn, hãy viết ba dấu: ${shorten(path)}\\\\\\`,
  };
}

/** Alone, it is a sign of the text: of a path, or one that waits for a line below. */
function describeLast(shown: string, line: number | undefined): MarkdownProblem | undefined {
  if (/\\$/.test(shown) || [DRIVE_ON_LINE, DRAWING_END].some((each) => each.test(shown)))
    return undefined;
  // Its hint doubles the last one, too.
  if (findBackslashes(`${shown}\\`).length > 0) return undefined;
  return {
    severity: 'warning',
    line,
    message: `Dấu “\\” ở cuối dòng “${shorten(shown.trim(), 60)}\\” hiện nguyên trên trang, vì dưới nó không có dòng nào của đoạn này.`,
    hint: `Hãy xóa dấu ấy. Nếu dấu là chữ của bài, hãy viết hai dấu: ${shorten(shown.trim())}\\\\`,
  };
}
