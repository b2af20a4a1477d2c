/** Bold lines that were meant as headings. */
import type { ElementContent } from 'hast';
import type { Note } from '../article.ts';
import { isAllOf, isPictureBlock } from './figures.ts';
import { attribute, h, isElement, textOf } from './tree.ts';

/** Longer lines are sentences, whatever their letters look like. */
const MAX_HEADING_CHARS = 160;

const ROMAN = /^(?:[IVX]{1,5}|[A-D])[.\-–/)]\s/;
const NUMBER = /^\d{1,2}[.\-–/)]\s/;

/** A bold line alone is a heading; so is what the old page marked as one. */
export function toHeadings(blocks: readonly ElementContent[], notes: Note[]): ElementContent[] {
  const isBold = blocks.map(
    (block, index) =>
      isBoldLine(block, blocks[index - 1]) &&
      index < blocks.length - 1 &&
      !isTableCaption(block, blocks[index + 1]),
  );
  const hasRoman = blocks.some((block, index) => isBold[index] && ROMAN.test(textOf(block)));
  return blocks.map((block, index) => {
    if (!isBold[index] || !isElement(block)) return block;
    const text = textOf(block);
    const depth = hasRoman && NUMBER.test(text) ? 3 : 2;
    notes.push({ field: 'body', from: `**${text}**`, to: `${'#'.repeat(depth)} ${text}` });
    return h(`h${depth}`, {}, unbold(block.children));
  });
}

/** `Bảng 1. Kinh phí` right above a table is how the portal, too, writes a caption. */
function isTableCaption(block: ElementContent, below: ElementContent | undefined): boolean {
  return isElement(below, 'table') && /^(?:bảng|biểu|phụ lục)\s+(?:số\s+)?\d/iu.test(textOf(block));
}

function isBoldLine(block: ElementContent, above: ElementContent | undefined): boolean {
  if (!isElement(block, 'p') || !isAllOf(block, 'strong') || isPictureBlock(above)) return false;
  if (
    /text-align\s*:\s*right/i.test(attribute(block, 'style') ?? '') ||
    attribute(block, 'align') === 'right'
  )
    return false;
  const text = textOf(block);
  return (
    text.length <= MAX_HEADING_CHARS &&
    /\p{L}/u.test(text) &&
    !/[.;,:…/]$/.test(text) &&
    text.split(' ').length > 1
  );
}

function unbold(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (isElement(node, 'strong')) return unbold(node.children);
    return isElement(node, 'br') ? [{ type: 'text', value: ' ' }] : [node];
  });
}
