/** Corrections that an old portal could only write into the text: `Đính chính (14/01/2023 08:00): …` at its end or start. */
import type { ElementContent } from 'hast';
import { MAX_CORRECTION_CHARS } from '../../schemas/article-parts.ts';
import type { Note } from '../article.ts';
import { find, isElement, textOf } from '../html/tree.ts';
import { readDate } from '../sources/read-date.ts';

type Corrections = { at: Date; note: string }[];

const TIME = String.raw`\d{1,2}\s?[:h]\s?\d{2}`;
const DAY = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2})`;
const CORRECTION = new RegExp(
  String.raw`^[\s*(]*đính chính\s*[(:]?\s*(?:lúc\s+|ngày\s+)?((?:${TIME}[\s,|]*(?:ngày\s+)?)?${DAY}(?:[\s,|]*(?:lúc\s+)?${TIME})?)\s*\)?\s*[:–-]\s*(.+)$`,
  'iu',
);

/** The blocks without the corrections at their edges, and these, the oldest first. */
export function cutCorrections(
  blocks: readonly ElementContent[],
  publishedAt: Date,
  notes: Note[],
): { blocks: ElementContent[]; corrections: Corrections } {
  let [start, end] = [0, blocks.length];
  const found: Corrections = [];
  const take = (block: ElementContent | undefined): boolean => {
    const read = block && readCorrection(block, publishedAt);
    if (!read) return false;
    found.push(read);
    notes.push({ field: 'corrections', from: textOf(block), to: read.note });
    return true;
  };
  while (start < end - 1 && take(blocks[start])) start += 1;
  while (end > start + 1 && take(blocks[end - 1])) end -= 1;
  return {
    blocks: blocks.slice(start, end),
    corrections: found.sort((a, b) => +a.at - +b.at),
  };
}

/** A link or a picture in it has no place in the field. */
function readCorrection(block: ElementContent, publishedAt: Date): Corrections[number] | undefined {
  if (!isElement(block, 'p') || find(block, ({ tagName }) => ['a', 'img'].includes(tagName)))
    return undefined;
  const [, when = '', note = ''] = CORRECTION.exec(textOf(block)) ?? [];
  const at = when ? readDate(when) : undefined;
  // A longer one stays in the text.
  return at && at >= publishedAt && note.length <= MAX_CORRECTION_CHARS ? { at, note } : undefined;
}
