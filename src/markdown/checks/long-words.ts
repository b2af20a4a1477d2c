/** A picture or a file pasted as text, a line of dots across several pages: very long words. */
import type { MarkdownProblem } from '../context.ts';

/** Longer than any word, number or dotted line; URLs are longer, and begin as such. */
const LONG_WORD = /(?<!\S)(?!https?:|<|!?\[|\|)\S{1000}/;
const LONG_WORD_CHARS = 1000;

/** One fault for the whole text, at the first such line. */
export function checkLongWords(source: string): MarkdownProblem | undefined {
  const found = mayHoldLongWord(source) ? LONG_WORD.exec(source) : undefined;
  if (!found) return undefined;
  return {
    severity: 'warning',
    line: source.slice(0, found.index).split('\n').length,
    message: `Từ chỗ “${found[0].slice(0, 40)}” có hơn 1.000 ký tự liền nhau không có dấu cách, không giống chữ.`,
    hint: 'Hãy xóa nếu đó là mã của ảnh hay tệp; dòng chấm để điền thì viết ngắn lại.',
  };
}

/** Leaps from space to space: almost no text holds so many characters without one. */
function mayHoldLongWord(source: string): boolean {
  for (let start = 0; start + LONG_WORD_CHARS <= source.length;) {
    const space = source.lastIndexOf(' ', start + LONG_WORD_CHARS - 1);
    if (space < start) return true;
    start = space + 1;
  }
  return false;
}
