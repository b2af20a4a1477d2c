/** Finds Markdown marks that a small mistake left in the text, where readers would see them. */
import type { Root, Text } from 'mdast';
import type { MarkdownFault, RenderState } from './context.ts';
import { lineOf } from './tree.ts';
import { walk } from './walk.ts';

type Slip = Pick<MarkdownFault, 'message' | 'hint'>;

/** Warns once a line for each kind of slip, and says what to type instead. */
export function findLooseMarks(tree: Root, { context, source }: RenderState): void {
  walk(tree, (node, index, parent) => {
    if (node.type === 'text') {
      for (const { line, text } of linesOf(node, source)) {
        const opensParagraph = parent.type === 'paragraph' && index === 0;
        for (const slip of [
          looseStars(text),
          looseLink(text),
          opensParagraph && looseHeading(text),
        ]) {
          if (slip) context.report({ severity: 'warning', line, ...slip });
        }
      }
    }
    if (node.type === 'strong' && parent.type === 'strong') {
      context.report({ severity: 'warning', line: lineOf(node), ...NESTED_STARS });
    }
  });
}

/** The lines of a text as they stand in the file: there, an escaped `\*\*` is still seen to be escaped. */
function linesOf(node: Text, source: string): { line: number; text: string }[] {
  if (!node.position || !/\*\*|\]|##/.test(node.value)) return [];
  const { start, end } = node.position;
  return source
    .slice(start.offset, end.offset)
    .split(/\r?\n/)
    .map((text, index) => ({ line: start.line + index, text }));
}

const STARS = /(?<!\\)\*\*/;
const PAIR_OF_STARS = /([\p{L}\p{N}]*)(?<!\\)\*\*([^*]+)\*\*(\S*)/u;

const NESTED_STARS: Slip = {
  message: 'Các dấu ** ở dòng này ghép nhầm cặp nên chữ đậm sai chỗ.',
  hint: 'Hãy viết từng cặp sát chữ cần in đậm, bên ngoài cặp là dấu cách hoặc dấu câu: **chữ đậm** chữ thường.',
};

/**
 * CommonMark makes nothing bold when a mark stands between punctuation and a letter, or beside a space on its inner
 * side: `**"Quận ủy"**là`, `**Căn cứ **luật` (https://spec.commonmark.org/0.31.2/#right-flanking-delimiter-run).
 */
function looseStars(text: string): Slip | undefined {
  if (!STARS.test(text)) return undefined;
  const [found, before, inner = '', after = ''] = PAIR_OF_STARS.exec(text) ?? [];
  if (!found) {
    return {
      message: 'Dấu ** ở dòng này không thành chữ đậm nên hiện nguyên trên trang.',
      hint: 'Hãy xóa dấu ** thừa, hoặc viết đủ một cặp sát chữ cần in đậm, bên ngoài cặp là dấu cách hoặc dấu câu: **chữ đậm** chữ thường.',
    };
  }
  const gap = /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
  return {
    message: `Dấu ** trong “${found}” không thành chữ đậm nên hiện nguyên trên trang.`,
    hint: `Hãy viết: ${before && `${before} `}**${inner.trim()}**${gap}${after}`,
  };
}

/**
 * `[kế hoạch](./kế hoạch.pdf)`: a space ends the URL, unless the URL stands in `<…>`. Only straight quotation
 * marks hold a caption, and a word processor has made them curly.
 */
function looseLink(text: string): Slip | undefined {
  const [found, bang, label, inner = ''] = /(!?)\[([^[\]]+)\] ?\(([^()]+)\)/.exec(text) ?? [];
  if (!found || !/^<?(?:\.{0,2}\/|https?:|mailto:|www\.)/i.test(inner)) return undefined;
  const [, url = '', title] = /^<?(.*?)>?(?:\s+["“”'](.*)["“”'])?\s*$/.exec(inner) ?? [];
  const target = /\s/.test(url) ? `<${url}>` : url;
  return {
    message: `“${found}” không thành ${bang ? 'ảnh' : 'liên kết'} nên hiện nguyên trên trang.`,
    hint: `Hãy viết: ${bang}[${label}](${target}${title ? ` "${title}"` : ''})`,
  };
}

/** One `#` may be a hashtag. */
function looseHeading(text: string): Slip | undefined {
  const [, marks, rest] = /^(#{2,6})([^#\s].*)$/.exec(text) ?? [];
  if (!marks) return undefined;
  return {
    message: `“${marks}${rest}” không thành tiêu đề vì thiếu dấu cách sau dấu thăng.`,
    hint: `Hãy viết: ${marks} ${rest}`,
  };
}
