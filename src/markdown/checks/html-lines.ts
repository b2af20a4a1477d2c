/** Lines of text between tags: HTML joins them as Markdown does. */
import type { MarkdownProblem } from '../context.ts';
import { isHtmlElement } from '../html-elements.ts';
import { checkJoinedLines } from './joined-lines.ts';
import type { Line } from './paragraph-line.ts';
import type { Wrapping } from './wrapping.ts';

/** Tags within a line; all others end it. */
const INLINE =
  /^(?:a|abbr|b|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var)$/i;
const TAG = /<\/?([a-z][^\s/<>]*)[^<>]*>/gi;
/** Where lines stay apart, or nothing is shown. */
const OPAQUE = /<!--[^]*?(?:-->|$)|<(pre|script|style|textarea|svg|math)\b[^]*?<\/\1\s*>/gi;
/** Stands for the edge of a block; no text holds it. */
const EDGE = '\u0000';

const HINT =
  'Nếu là dòng mới, hãy viết <br> ở cuối dòng trên, hoặc chừa một dòng trống ở trên. Nếu là một câu, hãy viết trên một dòng.';

/** At most one fault for each paragraph of a block of HTML whose text begins at a line. */
export function checkHtmlLines(value: string, line: number, wrapping: Wrapping): MarkdownProblem[] {
  if (!value.includes('\n')) return [];
  const text = value
    .replace(OPAQUE, (part) => EDGE + part.replace(/[^\n]+/g, EDGE))
    .replace(TAG, (tag, name: string) => {
      if (!isHtmlElement(name)) return tag;
      const breaks = tag.replace(/[^\n]+/g, '');
      if (/^br$/i.test(name)) return `<br>${breaks}`;
      return (INLINE.test(name) ? '' : EDGE) + breaks;
    });
  let paragraph: Line[] = [];
  const paragraphs = [paragraph];
  for (const [index, whole] of text.split('\n').entries()) {
    for (const [part, piece] of whole.split(EDGE).entries()) {
      if (part > 0) paragraphs.push((paragraph = []));
      const shown = piece.trim();
      // In HTML, a backslash breaks no line.
      const written = shown.replace(/\\+$/, '\\\\');
      if (shown !== '') paragraph.push({ number: line + index, text: shown, written });
    }
  }
  return paragraphs.flatMap((lines) => {
    const fault = checkJoinedLines(lines, wrapping);
    return fault ? [{ ...fault, hint: HINT }] : [];
  });
}
