/** What other programs read as instructions and Markdown shows: `{width=50%}` behind a picture, `![[anh.jpg]]`, `[TOC]`. */
import type { Heading, Parents, Text } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { lineOf } from '../tree.ts';
import { shorten } from '../../domain/shorten.ts';

/** Attributes of Pandoc and Kramdown; in a text, brackets hold words. */
const ATTRIBUTES = /^[ \t]*(\{:?[ \t]*(?:[.#][\w:-]+|[\w-]+=[^{}\n]*|-)[^{}\n]*\})/;
/** The same at the end of a heading, and alone on a line. */
const AT_END = /[ \t](\{:?[ \t]*(?:[.#][\w:-]+|[\w-]+=)[^{}\n]*\})[ \t]*$/;
const ALONE = /^[ \t]*(\{:[^{}\n]*\})[ \t]*$/m;

const MARKED = new Set([
  'image',
  'imageReference',
  'link',
  'linkReference',
  'inlineCode',
  'strong',
]);

/** Other signs, each alone on its line or as a whole word. */
const SIGNS: readonly { pattern: RegExp; hint: string }[] = [
  { pattern: /^\[\[?_?TOC_?\]\]?$|^\{:toc\}$/im, hint: 'Cổng tự làm mục lục; hãy xóa dòng này.' },
  // `::: Hết :::` is an ornament.
  { pattern: /^:::+(?!:)(?!.*[^:]:::[ \t]*$).*$/m, hint: 'Hãy xóa các dòng bắt đầu bằng :::' },
  { pattern: /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/i, hint: 'Hãy xóa dấu này.' },
  { pattern: /\{\{[<%][^{}\n]*[>%]\}\}|\{%[^{}\n]*%\}/, hint: 'Hãy xóa dấu này.' },
];

/** One fault a text: the first sign that a reader sees and its writer did not mean to show. */
export function checkForeignSyntax(
  node: Text,
  index: number,
  parent: Parents,
  source: string,
): MarkdownProblem | undefined {
  const text = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (!/[{[:]/.test(text)) return undefined;
  const isBehind = MARKED.has(parent.children[index - 1]?.type ?? '');
  const attributes = (isBehind ? ATTRIBUTES.exec(text) : undefined) ?? ALONE.exec(text);
  if (attributes) {
    const [, found = ''] = attributes;
    return describe(node, text, found, 'Hãy xóa phần này; cổng tự chọn cỡ ảnh và kiểu chữ.');
  }
  const [picture, file = ''] = /!\[\[([^[\]|\n]+)[^[\]\n]*\]\]/.exec(text) ?? [];
  if (picture !== undefined) {
    const target = /\s/.test(file) ? `<./${file}>` : `./${file}`;
    const fault = describe(node, text, picture, `Hãy viết: ![điều nhìn thấy trong ảnh](${target})`);
    // A picture that is not shown is an error.
    return { ...fault, severity: 'error' };
  }
  for (const { pattern, hint } of SIGNS) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return describe(node, text, found, hint);
  }
  return undefined;
}

/** `## Kết quả {#ket-qua}`: the portal makes the ids of headings itself. */
export function checkHeadingAttributes(node: Heading, source: string): MarkdownProblem | undefined {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const [, found] = AT_END.exec(written) ?? [];
  if (found === undefined) return undefined;
  return {
    severity: 'warning',
    line: lineOf(node),
    message: describeShown(found),
    hint: `Địa chỉ của mục do cổng tự đặt. Hãy viết: ${written.replace(AT_END, '')}`,
  };
}

function describe(node: Text, text: string, found: string, hint: string): MarkdownProblem {
  const at = text.slice(0, text.indexOf(found)).split('\n').length - 1;
  return {
    severity: 'warning',
    line: (lineOf(node) ?? 1) + at,
    message: describeShown(found.trim()),
    hint,
  };
}

function describeShown(found: string): string {
  return `“${shorten(found)}” là ký hiệu của chương trình khác, ở đây hiện nguyên trên trang.`;
}
