/** Texts of a file that rules read: its front matter and the words of its Markdown, each with its place. */
import type { Nodes } from 'mdast';
import { walk } from '../markdown/walk.ts';
import type { RuleText } from './rules/rule.ts';

/** A piece of text as it stands in the file. */
export interface Piece {
  text: string;
  line: number;
  /** Undefined in the front matter, where the same text may be written in several ways. */
  column?: number;
}

/** Title and summary, then the words of the body; code is left out. */
export function piecesOf({ data, tree, lineOf }: RuleText): Piece[] {
  const pieces: Piece[] = ['title', 'summary', 'description'].flatMap((field) => {
    const text = data[field];
    return typeof text === 'string' ? [{ text, line: lineOf([field]) }] : [];
  });
  walk(tree, (node) => {
    if (node.type === 'text' && node.position) {
      const { line, column } = node.position.start;
      pieces.push({ text: node.value, line, column });
    }
  });
  return pieces;
}

/** The place of what begins at `offset` of a piece. */
export function placeIn({ text, line, column }: Piece, offset: number) {
  const before = text.slice(0, offset).split('\n');
  if (column === undefined) return { line };
  const last = before.at(-1) ?? '';
  return {
    line: line + before.length - 1,
    column: before.length === 1 ? column + last.length : last.length + 1,
  };
}

/** The words of a node. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Where a node begins. */
export function startOf({ position }: Nodes): { line?: number; column?: number } {
  return position ? { line: position.start.line, column: position.start.column } : {};
}
