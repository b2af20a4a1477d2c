/** Lines that begin like the items of a letter or a document, but make no list of Markdown. */
import type { MarkdownProblem } from '../context.ts';
import { LOST_BULLET } from './columns.ts';
import { ITEM_SIGNS, type ItemSign } from './item-signs.ts';
import { findJoined } from './joined-lines.ts';
import { endsInBreak, quoteLines, type Line } from './paragraph-line.ts';
import { asSentence } from './unshown-messages.ts';
import type { Wrapping } from './wrapping.ts';

/** `-A1`, `-(B2+C2)`, `-x + 1`, `-SUM(…)`: the sign of a formula begins no item. */
const FORMULA =
  /^[-+](?:\(?\$?[A-Z]{1,3}\$?\d+|\p{L}[²³\d]?|[A-Z]{2,}\(.*\))\s*(?:[-+*/×^=<>)].*)?$/u;

/** One fault a paragraph, which names every line that is glued to the one above, items and others. */
export function checkListLines(
  lines: readonly Line[],
  wrapping: Wrapping,
): MarkdownProblem | undefined {
  const bullets = lines.filter(({ text }) => LOST_BULLET.test(text));
  const [bullet] = bullets;
  if (bullet) return describeLostBullets(bullet, allGlued(lines, bullets, wrapping));
  if (lines.some(({ text }) => FORMULA.test(text.trim()))) return undefined;
  for (const { pattern, kind } of ITEM_SIGNS) {
    const glued = lines.filter(
      ({ text }, index) => index > 0 && pattern.test(text) && !endsInBreak(lines[index - 1]),
    );
    const [first] = glued;
    const isList =
      glued.length > 1 || pattern.test(lines[0]?.text ?? '') || isIntroduction(lines[0]);
    if (first && isList)
      return describeListLines(first, pattern, kind, allGlued(lines, glued, wrapping));
  }
  return undefined;
}

/** `v⇥Rau củ`: the letter was a bullet in a font that is lost. */
function describeLostBullets(line: Line, glued: readonly Line[]): MarkdownProblem {
  const [, letter = ''] = LOST_BULLET.exec(line.text) ?? [];
  const quoted = quoteLines(glued).replace(/^[DC]/, (first) => first.toLowerCase());
  return {
    severity: 'warning',
    line: (glued[0] ?? line).number,
    message: `Dấu “${letter}” ở đầu dòng không làm thành danh sách: đó là dấu đầu dòng của Word bị mất phông chữ, ở ${quoted}.`,
    hint: `Hãy viết mỗi mục với dấu gạch nối và dấu cách: - ${line.text.replace(LOST_BULLET, '').trim()}`,
  };
}

function isIntroduction(line: Line | undefined): boolean {
  return /:\s*$/.test(line?.text ?? '');
}

function allGlued(lines: readonly Line[], glued: readonly Line[], wrapping: Wrapping): Line[] {
  const joined = new Set([...findJoined(lines, wrapping), ...glued]);
  return lines.filter((line) => joined.has(line));
}

function describeListLines(
  line: Line,
  pattern: RegExp,
  kind: ItemSign['kind'],
  glued: readonly Line[],
): MarkdownProblem {
  const [, mark = ''] = pattern.exec(line.text) ?? [];
  const rest = line.text.slice(mark.length).trim();
  const hasBlank = !mark.startsWith('0') && /^\s/.test(line.text.slice(mark.length));
  const hints: Record<ItemSign['kind'], string> = {
    dash: `Hãy viết mỗi mục với dấu gạch nối và dấu cách: - ${asSentence(rest)} Nếu là lời thoại hay câu thơ, hãy chừa một dòng trống ở trên mỗi dòng ấy.`,
    box: `Hãy viết mỗi mục với dấu gạch nối và dấu cách, giữ nguyên dấu ấy: - ${line.text.trim()}`,
    number: hasBlank
      ? 'Hãy chừa một dòng trống ở trên mỗi dòng ấy. Nếu số ấy thuộc một câu, hãy viết cả câu trên một dòng.'
      : `Hãy chừa một dòng trống ở trên mỗi dòng ấy, và viết số ${/^0/.test(mark) ? 'như' : 'có dấu cách'}: ${numberAsShown(mark)} ${rest}`,
    other: 'Hãy chừa một dòng trống ở trên mỗi dòng ấy.',
  };
  const [own, others] = [true, false].map((isItem) =>
    glued.filter(({ text }) => pattern.test(text) === isItem),
  ) as [Line[], Line[]];
  const quoted = quoteLines(own).replace(/^[DC]/, (letter) => letter.toLowerCase());
  const also = others.length > 0 ? ` ${quoteLines(others)} cũng vậy.` : '';
  return {
    severity: 'warning',
    line: (glued[0] ?? line).number,
    message: `Dấu “${mark}” ở đầu dòng không làm thành danh sách: ${quoted} nối liền vào dòng trên.${also}`,
    hint: hints[kind],
  };
}

/** The number of a list has no zero in front: with a backslash, it is one of the text. */
function numberAsShown(mark: string): string {
  return /^0/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : mark;
}
