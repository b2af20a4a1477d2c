/** Code fences that nobody meant: an open one turns the rest of the article into code. */
import type { Code } from 'mdast';
import type { MarkdownFault } from '../context.ts';
import { lineOf } from '../tree.ts';

/** What may follow the opening fence: the name of a language. */
const LANGUAGE = /^[\w+#.-]*$/;

export function checkCode(node: Code, source: string): MarkdownFault[] {
  const faults: MarkdownFault[] = [];
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (fence === '') return faults;
  if (!isClosed(written, fence)) {
    faults.push({
      severity: 'warning',
      line: lineOf(node),
      message: `Dòng “${fence.slice(0, 20)}” mở một khối mã mà không được đóng, nên phần sau của bài hiện thành mã.`,
      hint: 'Nếu là vạch ngăn, hãy viết *** trên một dòng riêng, có dòng trống ở trên và ở dưới. Nếu là mã, hãy đóng bằng một dòng giống dòng mở.',
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

function isClosed(written: string, fence: string): boolean {
  const lines = written.split('\n');
  const last = lines.length > 1 ? (lines.at(-1) ?? '').trim().replace(/^(?:>\s*)+/, '') : '';
  return last.startsWith(fence) && last === fence.charAt(0).repeat(last.length);
}
