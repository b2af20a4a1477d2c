import type { MarkdownProblem } from './context.ts';

/** Where a fault is that several lines share: the first of them, and the others as further ones. */
export function faultLines(lines: Iterable<number>): Pick<MarkdownProblem, 'line' | 'moreLines'> {
  const [line = 1, ...moreLines] = [...new Set(lines)].sort((a, b) => a - b);
  return { line, ...(moreLines.length > 0 && { moreLines }) };
}
