/** Lets a wide table scroll by itself, by keyboard too, gives it its caption and says what its header cells head. */
import type { Element, Parents, Root } from 'hast';
import { element, isBlank, isElement, readableText } from './tree.ts';
import { walkElements } from './walk.ts';
import type { RenderState } from './context.ts';
import { markdownWords } from '../strings/markdown.ts';

const NAMED_HEADERS = 3;
/** A table of as many columns needs more width than text has. */
const WIDE_COLUMNS = 6;
/** How the paragraph in front of a table begins when it is its caption: `Bảng 2. Số hộ theo phường`, `Table 2. …`. */
const CAPTION = /^(?:Bảng|Table)(?:[ \u00A0]+\d+)?[ \u00A0]*[.:–-][ \u00A0]*\S/i;
const MAX_CAPTION_CHARS = 200;

/** Every table gets a region with a name of its own, made from its caption or its first header cells. */
export function wrapTables(tree: Root, { context }: RenderState): void {
  const words = markdownWords(context);
  const labels = new Set<string>();
  let number = 0;
  walkElements(tree, (node, index, parent) => {
    if (!isElement(node, 'table')) return undefined;
    number += 1;
    const at = takeCaption(node, index, parent);
    const label = uniqueLabel(node, number, labels, words);
    labels.add(label);
    markCells(node);
    // A section with a name is a region: a keyboard can reach it, and a screen reader says what it scrolls.
    const className = ['table-scroll', ...(isWide(node) ? ['wide'] : [])];
    const region = { className, tabIndex: 0, ariaLabel: label };
    parent.children[at] = element('section', region, [node]);
    return at + 1;
  });
}

/** Moves the paragraph in front of a table into it when it is its caption. Returns the place of the table then. */
function takeCaption(table: Element, index: number, { children }: Parents): number {
  let before = index - 1;
  for (let node = children[before]; node && isBlank(node); node = children[before]) before -= 1;
  const paragraph = children[before];
  if (!paragraph || !isElement(paragraph, 'p')) return index;
  const text = readableText(paragraph);
  const hasOne = table.children.some((child) => isElement(child, 'caption'));
  if (hasOne || text.length > MAX_CAPTION_CHARS || !CAPTION.test(text)) return index;
  table.children.unshift({ ...paragraph, tagName: 'caption' });
  children.splice(before, index - before);
  return before;
}

function isWide(table: Element): boolean {
  let columns = 0;
  walkElements(table, (node) => {
    if (isElement(node, 'tr')) {
      columns = Math.max(
        columns,
        node.children.filter((cell) => isElement(cell, 'th', 'td')).length,
      );
    }
  });
  return columns >= WIDE_COLUMNS;
}

function uniqueLabel(
  table: Element,
  number: number,
  taken: ReadonlySet<string>,
  words: ReturnType<typeof markdownWords>,
): string {
  const title = titleOf(table);
  if (!title) return words.numberedTable(number);
  const label = words.table(title);
  return taken.has(label) ? words.numberedTable(number, title) : label;
}

function titleOf(table: Element): string {
  const headers: string[] = [];
  let caption = '';
  walkElements(table, (node) => {
    if (isElement(node, 'caption')) caption = readableText(node);
    if (isElement(node, 'th')) headers.push(readableText(node));
  });
  return (
    caption.replace(/^(?:Bảng|Table)(?=[.:–-])[.:–-]\s*/i, '') ||
    headers.filter(Boolean).slice(0, NAMED_HEADERS).join(', ')
  );
}

/** `align` is obsolete and a style attribute is forbidden by the CSP, so alignment is data for the style sheet. */
function markCells(table: Element): void {
  walkElements(table, (node, _, row) => {
    if (!isElement(node, 'th', 'td') || row.type !== 'element') return;
    const { align, ...properties } = node.properties;
    node.properties = align ? { ...properties, dataAlign: align } : properties;
    if (node.tagName === 'th') markHeader(node, row);
    else if (isBold(node) && isFirstOf(row, node)) {
      node.tagName = 'th';
      node.properties.scope = 'row';
    }
  });
  // Markdown has no table without a header: editors leave the header row empty.
  table.children = table.children.filter(
    (part) => !isElement(part, 'thead') || readableText(part) || holdsPicture(part),
  );
}

function holdsPicture(part: Element): boolean {
  let holds = false;
  walkElements(part, (node) => {
    holds ||= isElement(node, 'img');
  });
  return holds;
}

/** Whether all of a cell is bold, which is how Markdown marks the header of a row. */
function isBold({ children }: Element): boolean {
  const [only, ...others] = children.filter((child) => !isBlank(child));
  return others.length === 0 && isElement(only, 'strong', 'b') && readableText(only) !== '';
}

function isFirstOf(row: Element, cell: Element): boolean {
  return (
    row.children.find((child) => isElement(child, 'th', 'td')) === cell && row.children.length > 1
  );
}

/** Whether a header cell beside data heads its row is not guessed. */
function markHeader(cell: Element, row: Element): void {
  if (!readableText(cell)) {
    // An empty corner heads nothing: a screen reader would announce a header without a name.
    cell.tagName = 'td';
    delete cell.properties.scope;
  } else if (!row.children.some((other) => isElement(other, 'td') && readableText(other))) {
    cell.properties.scope ??= Number(cell.properties.colSpan) > 1 ? 'colgroup' : 'col';
  }
}
