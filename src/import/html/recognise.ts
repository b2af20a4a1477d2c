/** Gives blocks the meaning that their look had: captions, headings, lists. Each rule keeps every character. */
import type { ElementContent } from 'hast';
import type { Note } from '../article.ts';
import { splitPictures, toFigures } from './figures.ts';
import { toHeadings } from './headings.ts';
import { toLists } from './lists.ts';

/** The same blocks as figures, headings and lists. */
export function recognise(blocks: readonly ElementContent[], notes: Note[]): ElementContent[] {
  return toLists(toHeadings(toFigures(blocks.flatMap(splitPictures), notes), notes));
}
