/** Markdown marks that a small mistake left in the text, where readers would see them. */
import type { Emphasis, Parents, Strong, Text } from 'mdast';
import type { MarkdownProblem } from '../context.ts';
import { isOrnamentText } from '../read-ornaments.ts';
import { sourceLine } from '../source-line.ts';
import { lineOf } from '../tree.ts';
import { findBackslashes } from './backslashes.ts';
import { escaped, findSingleMarks, findStars } from './paired-marks.ts';
import { findUnknownTag } from './unknown-tags.ts';
import { findLinks } from './unparsed-links.ts';
import { shorten } from '../../domain/shorten.ts';

const WORD = /[\p{L}\p{N}]/u;

type Slip = Pick<MarkdownProblem, 'message' | 'hint'> & { severity?: 'error' };

/** At most one fault of each kind a line, with what to type instead. */
export function checkMarks(
  node: Text,
  index: number,
  parent: Parents,
  source: string,
): MarkdownProblem[] {
  if (!node.position || !/[*_~\]<#\uE000-\uF8FF\uFFFC]|\\/.test(written(node, source))) return [];
  if (isOrnamentText(node)) return [];
  const opensParagraph = parent.type === 'paragraph' && index === 0;
  const isAlone = opensParagraph && parent.children.length === 1;
  /** Whether a line holds no word at all, as `-----***-----`. */
  const isDrawing = (text: string) => !WORD.test(text) && !WORD.test(sourceLine(node, source));
  return linesOf(node, source).flatMap(({ line, text }, at) => {
    const slips = [
      ...(isDrawing(text) ? [] : [findStars(text, source), findSingleMarks(text)]),
      ...findLinks(text),
      opensParagraph && findHeading(text, isAlone && at === 0),
      findSymbol(text),
      ...findBackslashes(text),
      findUnknownTag(text),
    ];
    return slips
      .filter((slip) => slip)
      .map((slip) => ({ severity: 'warning' as const, line, ...(slip as Slip) }));
  });
}

/** The lines of a text as they stand in the file: where an escaped `\*\*` is still escaped. */
function linesOf(node: Text, source: string): { line: number; text: string }[] {
  const start = node.position?.start.line ?? 1;
  return written(node, source)
    .split('\n')
    .map((text, index) => ({ line: start + index, text }));
}

function written(node: Text, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

/** `**"a" **b**` and `__a __b__ c__` pair the wrong marks. */
export function checkNestedBold(
  node: Strong,
  parent: Parents,
  source: string,
): MarkdownProblem | undefined {
  if (parent.type !== 'strong') return undefined;
  const at = node.position?.start.offset ?? 0;
  const mark = source.slice(at, at + 2);
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Các dấu ${mark} ở dòng này ghép nhầm cặp nên chữ đậm sai chỗ.`,
    hint: `Hãy viết từng cặp ** sát chữ cần in đậm, bên ngoài cặp là dấu cách hoặc dấu câu: **chữ đậm** chữ thường. Nếu các dấu ấy là chữ của bài, hãy viết ${escaped(mark)} thay cho ${mark}.`,
  };
}

/** `**Lưu ý*: xem *Lưu ý**`: two marks of bold end in one of italics, and all that stands between is italic. */
export function checkNestedItalics(
  node: Emphasis,
  parent: Parents,
  source: string,
): MarkdownProblem | undefined {
  const isFirst = parent.children.find(({ type }) => type === 'emphasis') === node;
  if (parent.type !== 'emphasis' || !isFirst) return undefined;
  const written = source.slice(parent.position?.start.offset, parent.position?.end.offset);
  const mark = written[0] ?? '';
  if (source[node.position?.start.offset ?? -1] !== mark) return undefined;
  return {
    severity: 'warning',
    line: lineOf(node),
    message: `Các dấu ${mark} trong “${shorten(written)}” ghép nhầm cặp nên chữ nghiêng sai chỗ.`,
    hint: `Hãy viết số dấu ở hai đầu bằng nhau, sát chữ: **chữ đậm**, *chữ nghiêng*. Nếu các dấu ấy là chữ của bài, hãy viết ${escaped(mark)} thay cho ${mark}.`,
  };
}

/** Several words that begin with a capital letter; `NgàyChủNhật` is how hashtags are written. */
const TITLE = /^\p{Lu}\p{Ll}*(?=\s)[^#]*[^#.!?…\s]$/u;

/** Two number signs are no hashtag; one is, unless a whole short line follows that reads like a title. */
function findHeading(text: string, isAlone: boolean): Slip | undefined {
  const [, marks = '', rest = ''] = /^(#+)([^#\s].*)$/.exec(text) ?? [];
  const isTitle = isAlone && rest.length <= 120 && TITLE.test(rest);
  if (marks.length > 1 || (marks === '#' && isTitle)) {
    const level = marks === '#' ? '##' : marks.slice(0, 6);
    const hashtag = marks === '#' ? ` Nếu là từ khóa, hãy viết: \\#${rest}` : '';
    return {
      message: `“${shorten(`${marks}${rest}`)}” không thành tiêu đề vì thiếu dấu cách sau dấu thăng.`,
      hint: `Hãy viết: ${level} ${rest}${hashtag && `.${hashtag}`}`,
    };
  }
  if (/^#{7,}(?:\s|$)/.test(text)) {
    return {
      message: 'Tiêu đề mục có nhiều nhất sáu dấu thăng, nên dòng này hiện nguyên dấu thăng.',
      hint: `Hãy viết: ## ${text.replace(/^#+\s*/, '')}`,
    };
  }
  return undefined;
}

/** Characters that only one font draws, and the place of a picture that was not copied along. */
function findSymbol(text: string): Slip | undefined {
  if (text.includes('\uFFFC')) {
    return {
      message: 'Dòng này từng có một ảnh hay đối tượng, nhưng khi chép chỉ còn lại một ô trống.',
      hint: 'Hãy lưu ảnh thành tệp, đặt cạnh bài viết và chèn bằng ![mô tả ảnh](./ten-anh.jpg), rồi gõ lại dòng này.',
    };
  }
  const [symbol] = /[\uE000-\uF8FF]/.exec(text) ?? [];
  if (symbol === undefined) return undefined;
  const code = symbol.charCodeAt(0).toString(16).toUpperCase();
  return {
    message: `Dòng này có ký hiệu riêng của một phông chữ (U+${code}), máy người đọc chỉ hiện ô vuông.`,
    hint: 'Hãy thay ký hiệu ấy bằng chữ, hoặc bằng một dấu có trên bàn phím.',
  };
}
