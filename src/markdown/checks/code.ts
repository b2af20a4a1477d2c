/** Code by accident: an open fence turns the rest of the article into it, and a backtick may be the sign of minutes. */
import type { Code, InlineCode } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { standsFree } from './plain-form.ts';
import { wordsAround } from './unshown-messages.ts';
import { shorten } from '../../domain/shorten.ts';
import { faultLines } from '../fault-lines.ts';
import { lineOf } from '../tree.ts';

/** What may follow the opening fence: the name of a language. */
const LANGUAGE = /^[\w+#.-]*$/;

/** A letter, a figure or a sign of a password. */
const GLUED = /[\p{L}\p{N}#@$%&=_*]/u;

/** `từ 6`30 đến 9`00`, `Abc`x`#`: right behind a letter, a figure or such a sign, a backtick is a sign of the text. */
export function checkInlineCode(node: InlineCode, source: string): MarkdownProblem | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const [before = '', after = ''] = [source[start.offset - 1], source[end.offset]];
  if (!GLUED.test(before)) {
    if (node.value.trim() === '')
      return describeEmpty(source.slice(start.offset, end.offset), start.line);
    const place = { source, start: start.offset, end: end.offset, isInCell: after === '|' };
    return VIETNAMESE.test(node.value) && (node.value.includes("'") || standsFree(place))
      ? describeQuotation(node)
      : undefined;
  }
  const around = wordsAround(node, source);
  const written = around.before + source.slice(start.offset, end.offset) + around.after;
  return {
    severity: 'warning',
    line: start.line,
    message: `Hai dấu \` trong “${shorten(written)}” không hiện, vì bị hiểu là dấu của mã.`,
    hint: `Nếu là dấu phút hay dấu nháy, hãy viết ’ thay cho dấu \`. Nếu là mã, hãy chừa dấu cách ở hai bên. Nếu là chữ của bài, hãy viết: ${shorten(written.replaceAll('`', '\\`'))}`,
  };
}

/** Letters that no code has; a name of a file or a command has none of them. */
const VIETNAMESE = /(?![a-z])\p{L}/iu;

/** `` `Quyết định` ``: the marks of a quotation, to a writer without another key for them. */
function describeQuotation(node: InlineCode): MarkdownProblem {
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Các dấu \` quanh “${shorten(node.value, 60)}” không hiện, mà làm chữ ở giữa thành mã.`,
    hint: /^\s|\s$|['"<&*_]/.test(node.value)
      ? "Nếu là dấu ngoặc kép hay dấu nháy, hãy viết “ và ” thay cho các dấu ` và '."
      : `Nếu là dấu ngoặc kép, hãy viết: “${shorten(node.value)}”. Nếu là mã, hãy viết: <code>${shorten(node.value)}</code>`,
  };
}

/** Two runs of backticks with nothing between them. */
function describeEmpty(written: string, line: number): MarkdownProblem {
  return {
    severity: 'warning',
    line,
    message: `Các dấu \` trong “${shorten(written, 60)}” bị hiểu là mã không có chữ, nên không hiện trên trang.`,
    hint: `Hãy xóa các dấu ấy. Nếu là chữ của bài, hãy viết: ${shorten(written.replaceAll('`', '\\`'))}`,
  };
}

/** Problems of a code block: an open fence, no text inside, or text after the fence. */
export function checkCode(node: Code, source: string): MarkdownProblem[] {
  const faults: MarkdownProblem[] = [];
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (fence === '') return faults;
  const [opening = ''] = written.split('\n');
  if (isFlourish(opening, fence)) {
    const closing = isClosed(written, fence) ? written.split('\n').at(-1) : undefined;
    return [describeFlourish(opening, node, closing)];
  }
  if (!isClosed(written, fence)) {
    faults.push({
      severity: 'warning',
      line: lineOf(node),
      message: `Dòng “${fence.slice(0, 20)}” mở một khối mã mà không được đóng, nên phần sau của bài hiện thành mã.`,
      hint: 'Nếu là vạch ngăn, hãy viết *** trên một dòng riêng, có dòng trống ở trên và ở dưới. Nếu là mã, hãy đóng bằng một dòng giống dòng mở.',
    });
  } else if (fence.startsWith('~') && !node.lang) {
    faults.push({
      severity: 'warning',
      line: lineOf(node),
      message: `Hai dòng “${fence.slice(0, 20)}” không hiện, và biến phần ở giữa thành một khối mã.`,
      hint: 'Nếu là vạch ngăn, hãy viết *** thay cho từng dòng, có dòng trống ở trên và ở dưới.',
    });
  } else if (node.value.trim() === '') {
    faults.push({
      severity: 'warning',
      line: lineOf(node),
      message: `Hai dòng “${fence.slice(0, 20)}” mở rồi đóng một khối mã không có chữ, nên không hiện gì.`,
      hint: 'Hãy viết mã ở giữa hai dòng, hoặc xóa cả hai.',
    });
  }
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  if (!LANGUAGE.test(info)) {
    faults.push({
      severity: 'warning',
      line: lineOf(node),
      message: `Chữ “${info.slice(0, 60)}” đứng sau dấu ${fence.slice(0, 3)} nên không hiện trên trang.`,
      hint: 'Hãy viết chữ ấy ở dòng dưới, hoặc ở trên khối mã.',
    });
  }
  return faults;
}

/** `~~~ Hẹn gặp lại ~~~`: an ornament to its writer, the beginning of code to Markdown. */
function isFlourish(line: string, fence: string): boolean {
  return fence.startsWith('~') && line.trimEnd().endsWith('~~') && line.length > fence.length + 2;
}

function describeFlourish(line: string, node: Code, closing: string | undefined): MarkdownProblem {
  const cure = `Nếu là chữ của bài, hãy viết: \\${shorten(line.trim())}`;
  if (closing === undefined) {
    return {
      severity: 'warning',
      line: lineOf(node),
      message: `Dòng “${shorten(line.trim())}” mở một khối mã mà không được đóng, nên không hiện, và phần sau của bài thành mã.`,
      hint: cure,
    };
  }
  const last = shorten(closing.trim(), 20);
  return {
    severity: 'warning',
    ...faultLines([lineOf(node) ?? 1, node.position?.end.line ?? 1]),
    message: `Dòng “${shorten(line.trim())}” mở một khối mã mà dòng “${last}” ở dưới đóng, nên hai dòng ấy không hiện, và phần ở giữa thành mã.`,
    hint: `Nếu dòng “${last}” là vạch ngăn, hãy viết *** thay cho dòng ấy. ${cure}`,
  };
}

function isClosed(written: string, fence: string): boolean {
  const lines = written.split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trim().replace(/^(?:>\s*)+/, '') : '';
  return last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
}
