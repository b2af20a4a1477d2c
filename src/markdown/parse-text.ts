/** Parses a text without rendering it, for whoever looks at what it says. */
import type { Root } from 'mdast';
import { unified } from 'unified';
import { checkLimits } from './check-limits.ts';
import { extendSyntax } from './extend-syntax.ts';
import { normaliseText } from './normalise-text.ts';
import { parseMarkdown } from './parse-markdown.ts';

const parser = unified().use(parseMarkdown).use(extendSyntax).freeze();

/**
 * The tree of a Markdown text; undefined for one beyond the limits, since parsing it could take minutes and its tree be too
 * deep to walk through.
 *
 * @param linesAbove how many lines stand above it in its file: the places of the tree count them
 */
export function parseText(markdown: string, linesAbove = 0): Root | undefined {
  const { source } = normaliseText(markdown);
  if (checkLimits(source)) return undefined;
  return parser.parse('\n'.repeat(linesAbove) + source) as Root;
}
