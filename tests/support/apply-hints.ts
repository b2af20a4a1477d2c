/** Does to a text what a fault of it says, as an editor would who copies the proposal into the place that is quoted. */
import type { MarkdownProblem } from '../../src/markdown/index.ts';

/** A text with one proposal of a hint written into it. */
export interface Repair {
  repaired: string;
  /** What the proposal puts in the place of `quoted`. */
  proposal: string;
  /** What the message quotes of the text. */
  quoted: string;
  /** Whether the proposal is for an editor who wants to see what was typed. */
  isLiteral: boolean;
}

/** What a hint proposes, one for each of its cases; a remark behind it is no part of it. */
export function proposalsOf(hint: string): { text: string; isLiteral: boolean }[] {
  const parts = hint.split(/(?:Hãy|hãy) viết(?: hai dấu(?: thăng)?| ba dấu| liền| cả dòng)?: /);
  return parts.slice(1).map((part, index) => ({
    text: part.replace(/(?:\.|;)? [Nn]ếu .*$|, bên ngoài cặp dấu .*$| \((?:chữ|một|hoặc).*$/, ''),
    isLiteral: LITERAL.test(parts[index] ?? ''),
  }));
}

/** The case of an editor who means the signs themselves. */
const LITERAL =
  /(?:chữ của (?:bài|tiêu đề)|dấu của số|từ khóa|thuộc đường dẫn|“lớn hơn” hay mũi tên|danh sách nguồn)[^.]*$/;

/** The text with what a fault quotes written in each way of its hint; none for a hint of another kind. */
export function repairs(markdown: string, { line = 0, message, hint }: MarkdownProblem): Repair[] {
  return proposalsOf(hint).flatMap(({ text: proposal, isLiteral }) => {
    const lines = markdown.split('\n');
    const before = lines[line - 1] ?? '';
    // Of what is quoted, the longest is the place; a sign may be quoted beside it.
    const [quoted] = [...message.matchAll(/“((?:[^“”]|“[^“”]*”)+)”/g)]
      .map(([, words = '']) => words)
      .filter((words) => before.includes(words))
      .sort((a, b) => b.length - a.length);
    if (quoted === undefined) return [];
    const place = before.includes(`\`${quoted}\``) ? `\`${quoted}\`` : quoted;
    // A hint shows the whole line, or the place that the message quotes.
    const isWhole = lettersOf(proposal) === lettersOf(before);
    lines[line - 1] = isWhole ? proposal : before.replaceAll(place, () => proposal);
    return [{ repaired: lines.join('\n'), proposal, quoted, isLiteral }];
  });
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
