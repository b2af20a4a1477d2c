/** Reduces the HTML of an old page to the few elements that Markdown knows. No visible character is lost. */
import type { ElementContent, Nodes } from 'hast';
import type { Note } from '../article.ts';
import { toBlocks } from './blocks.ts';
import { clean } from './clean.ts';
import { markFootnotes } from './footnotes.ts';

/** Blocks of paragraphs, headings, lists, tables, figures and pictures; `notes` gets what was left out. */
export function simplify(nodes: readonly Nodes[], notes: Note[]): ElementContent[] {
  return toBlocks(markFootnotes(nodes).flatMap((node) => clean(node, notes)));
}
