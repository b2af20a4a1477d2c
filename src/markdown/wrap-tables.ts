/** Lets a wide table scroll by itself, by keyboard too, and says what its header cells head. */
import type { Element, Root } from 'hast';
import { element, isElement, readableText } from './tree.ts';
import { SKIP, walkElements } from './walk.ts';
import { markdownWords } from '../strings.ts';

const NAMED_HEADERS = 3;

/** Every table gets a region with a name of its own, made from its caption or its first header cells. */
export function wrapTables(tree: Root): void {
  const labels = new Set<string>();
  let number = 0;
  walkElements(tree, (node, index, parent) => {
    if (!isElement(node, 'table')) return undefined;
    number += 1;
    const label = uniqueLabel(node, number, labels);
    labels.add(label);
    markCells(node);
    // A section with a name is a region: a keyboard can reach it, and a screen reader says what it scrolls.
    const region = { className: ['table-scroll'], tabIndex: 0, ariaLabel: label };
    parent.children[index] = element('section', region, [node]);
    return SKIP;
  });
}

function uniqueLabel(table: Element, number: number, taken: ReadonlySet<string>): string {
  const title = titleOf(table);
  if (!title) return markdownWords.numberedTable(number);
  const label = markdownWords.table(title);
  return taken.has(label) ? markdownWords.numberedTable(number, title) : label;
}

function titleOf(table: Element): string {
  const headers: string[] = [];
  let caption = '';
  walkElements(table, (node) => {
    if (isElement(node, 'caption')) caption = readableText(node);
    if (isElement(node, 'th')) headers.push(readableText(node));
  });
  return caption || headers.filter(Boolean).slice(0, NAMED_HEADERS).join(', ');
}

/** `align` is obsolete and a style attribute is forbidden by the CSP, so alignment is data for the style sheet. */
function markCells(table: Element): void {
  walkElements(table, (node, _, row) => {
    if (!isElement(node, 'th', 'td') || row.type !== 'element') return;
    const { align, ...properties } = node.properties;
    node.properties = align ? { ...properties, dataAlign: align } : properties;
    if (isElement(node, 'th')) markHeader(node, row);
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
