import { splitSentences } from '../../domain/speech/sentences.ts';
import { readAloudWords as words } from '../../strings/read-aloud.ts';
import type { Sentence } from './player.ts';

/** A sentence in the page. */
export interface PlacedSentence extends Sentence {
  /** What is marked; of a row of a table, each of its cells. */
  ranges: Range[];
  /** As it is written. */
  written: string;
}

/** Title, lead and text; among them captions and tables. */
const ZONES = '[data-search]:not([data-search="none"])';
const UNREAD =
  '[aria-hidden="true"], [hidden], .media-file, .visually-hidden, [data-footnote-ref], [data-footnote-backref], nav, button, script, style, audio, video, object, iframe, input';
/** Cells of a row are said together up to this length. */
const MAX_ROW_CHARS = 160;

interface Block {
  /** Said before its text: the number of an item. */
  prefix: string;
  nodes: Text[];
}

type Speak = (text: string) => string;

/** The sentences of the open article, in the order in which they are read. */
export function readArticle(root: ParentNode, speak: Speak): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  let paragraph = 0;
  const add = (found: Omit<PlacedSentence, 'paragraph'>[]): void => {
    const spoken = found.filter(({ said }) => /[\p{L}\p{N}]/u.test(said));
    sentences.push(...spoken.map((sentence) => ({ ...sentence, paragraph })));
    if (spoken.length > 0) paragraph += 1;
  };
  for (const zone of root.querySelectorAll(ZONES)) {
    for (const part of partsOf(zone)) {
      add(part instanceof HTMLTableElement ? readTable(part, speak) : readBlock(part, speak));
    }
  }
  return sentences;
}

/** Blocks of text, and tables as a whole, in the order of the page. */
function partsOf(zone: Element): (Block | HTMLTableElement)[] {
  const parts: (Block | HTMLTableElement)[] = [];
  let owner: Element | undefined;
  const visit = (element: Element): void => {
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        const block = blockOf(node);
        const last = parts.at(-1);
        if (block === owner && last && !(last instanceof HTMLTableElement)) last.nodes.push(node);
        else if (node.data.trim() !== '') {
          parts.push({ prefix: numberOf(node, block), nodes: [node] });
          owner = block;
        }
      } else if (node instanceof HTMLBRElement) owner = undefined;
      else if (node instanceof HTMLTableElement) {
        parts.push(node);
        owner = undefined;
      } else if (node instanceof Element && !node.matches(UNREAD)) visit(node);
    }
  };
  visit(zone);
  return parts;
}

function blockOf(text: Text): Element | undefined {
  let element = text.parentElement ?? undefined;
  while (element && getComputedStyle(element).display.startsWith('inline')) {
    element = element.parentElement ?? undefined;
  }
  return element;
}

/** `1. ` for the first text of an item of a numbered list; the number itself is no text of the page. */
function numberOf(text: Text, block: Element | undefined): string {
  const item = text.parentElement?.closest('li');
  const list = item?.parentElement;
  if (!item || !(list instanceof HTMLOListElement)) return '';
  const isFirst = item.contains(block ?? null) && textBefore(item, text) === '';
  const number = list.start + [...list.children].indexOf(item);
  return isFirst ? `${number}. ` : '';
}

function textBefore(item: Element, text: Text): string {
  const range = document.createRange();
  range.setStart(item, 0);
  range.setEndBefore(text);
  return range.toString().trim();
}

function readBlock({ prefix, nodes }: Block, speak: Speak): Omit<PlacedSentence, 'paragraph'>[] {
  const text = nodes.map(({ data }) => data).join('');
  return splitSentences(text).map(({ start, end }, index) => {
    const written = text.slice(start, end);
    const said = speak(index === 0 ? prefix + written : written);
    return { said, written, ranges: [rangeOf(nodes, start, end)] };
  });
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let offset = 0;
  for (const node of nodes) {
    const from = start - offset;
    const to = end - offset;
    if (from >= 0 && from < node.length) range.setStart(node, from);
    if (to > 0 && to <= node.length) range.setEnd(node, to);
    offset += node.length;
  }
  return range;
}

/** The caption, then each row: its first cell, and the others with their headings. */
function readTable(table: HTMLTableElement, speak: Speak): Omit<PlacedSentence, 'paragraph'>[] {
  const { caption } = table;
  const isEnglish = table.closest<HTMLElement>('[lang]')?.lang === 'en';
  const { table: named } = words;
  const title = caption?.textContent.trim() || (isEnglish ? named.en : named.vi);
  const opening = {
    said: speak(title),
    written: title,
    ranges: [rangeAround(caption ?? table.rows[0] ?? table)],
  };
  const head = table.tHead?.rows[0];
  const headings = [...(head?.cells ?? [])].map(({ textContent }) => textContent.trim());
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead);
  return [opening, ...rows.flatMap((row) => readRow(row, headings, speak))];
}

function readRow(
  row: HTMLTableRowElement,
  headings: readonly string[],
  speak: Speak,
): Omit<PlacedSentence, 'paragraph'>[] {
  const groups: { written: string; ranges: Range[] }[] = [];
  [...row.cells].forEach((cell, index) => {
    const content = cell.textContent.replace(/\s+/g, ' ').trim();
    if (content === '') return;
    const heading = index === 0 ? '' : (headings[index] ?? '');
    const written = heading === '' ? content : `${heading}: ${content}`;
    const last = groups.at(-1);
    if (last && last.written.length + written.length < MAX_ROW_CHARS) {
      last.written += `; ${written}`;
      last.ranges.push(rangeAround(cell));
    } else groups.push({ written, ranges: [rangeAround(cell)] });
  });
  return groups.map(({ written, ranges }) => ({ said: speak(written), written, ranges }));
}

function rangeAround(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
