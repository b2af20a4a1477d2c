/**
 * A model of what a reader sees, to be held against what an editor wrote: the characters of a text in their order, without
 * white space. The marks of Markdown that show as what they mean, such as `## ` and `- `, count as shown.
 */
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { withoutInvisible } from '../../src/domain/invisible-characters.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** How a rule across the page stands in the text that is compared. */
const RULE = '―';
/** Signs that may begin an item of a list, however they are drawn. */
const BULLETS = /[-+*_•●▪■◦○·∙‣\uF0A7\uF0A8\uF0B7\uF0D8\uF076]/g;
/** What a backslash may be needed for. */
const ESCAPED = /\\([\\`*_[\]<>#+.!|~&-])/g;

/**
 * The first line of a Markdown text that is not shown whole and in its place, of those that `told` does not name;
 * undefined when all are.
 *
 * @param marks whether the marks of bold, italic, struck and code words count as shown where they have done their work
 */
export function findLostLine(
  markdown: string,
  html: string,
  { told, marks = false }: { told: ReadonlySet<number>; marks?: boolean },
): { line: number; written: string } | undefined {
  const shown = comparable(visibleText(html, marks));
  let at = 0;
  for (const [index, text] of markdown.normalize('NFC').split('\n').entries()) {
    if (told.has(index + 1)) continue;
    const plain = withoutInvisible(text);
    // What could be a mark, such as a number below a line of text, may also be shown as it stands.
    const readings = [
      ...(isRule(plain) ? [RULE] : []),
      ...(FENCE.test(plain) ? [''] : []),
      withoutMarks(plain),
      plain,
    ].map(comparable);
    const ends = readings.map((each) => findEnd(each, shown, at)).filter((place) => place >= 0);
    if (ends.length === 0) return { line: index + 1, written: plain };
    at = Math.min(...ends);
  }
  return undefined;
}

/** Where the characters of a line end in the text shown from `at`; -1 when one of them is missing. */
function findEnd(written: string, shown: string, at: number): number {
  let end = at;
  for (const character of written) {
    const found = shown.indexOf(character, end);
    if (found < 0) return -1;
    end = found + character.length;
  }
  return end;
}

/** Whether a page shows a character that nobody wrote. */
export function findAdded(markdown: string, html: string): string {
  const written = comparable(markdown.normalize('NFC')) + RULE;
  return [...comparable(visibleText(html))].filter((each) => !written.includes(each)).join('');
}

function comparable(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('\uF0FC', '✓').replace(BULLETS, '-');
}

/** What may stand in front of the text of a line: white space, quotations, headings, items of lists. */
const LEAD =
  /^(?:\s|>|#{1,6}(?=\s|$)|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)|[•●▪■◦○∙‣\uF0A7\uF0A8\uF0B7\uF0D8\uF076]|·(?=\s))*/;

const RULE_LINE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;

/** What opens or closes a block of code. */
const FENCE = /^[\s>]*(?:~{3,}|`{3,})\s*$/;

/** Whether a line may be a rule across the page, also in a list. */
function isRule(line: string): boolean {
  return RULE_LINE.test(line) || RULE_LINE.test(line.replace(LEAD, ''));
}

/** A line without what stands for a heading, a quotation, a line break, a tag or a character. */
function withoutMarks(line: string): string {
  const [lead = ''] = LEAD.exec(line) ?? [];
  const rest = line.slice(lead.length);
  const text = /#(?:\s|$)/.test(lead) ? rest.replace(/\s#+\s*$/, '') : rest;
  return (lead.replace(/[>#]+/g, '') + text)
    .replace(/\\$/, '')
    .replace(/(?<!(?<!\\)\\)<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '')
    .replace(ESCAPED, '$1')
    .replace(/&(?:nbsp|amp);/g, (entity) => (entity === '&amp;' ? '&' : ' '));
}

const BLOCKS =
  /^(?:p|h[1-6]|li|ul|ol|blockquote|tr|td|th|table|pre|figure|figcaption|div|section)$/;
const MARKS: Readonly<Record<string, string>> = { em: '*', strong: '**', del: '~~', code: '`' };

/** The lines of text that a page shows; a long one is wrapped by the browser, which does not count. */
export function visibleText(html: string, withMarks = false): string {
  return read(parseFragment(html), withMarks).replace(/[^\S\n]+/g, ' ');
}

function read(node: Node, withMarks: boolean): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replaceAll('\n', ' ');
  if (!('childNodes' in node)) return '';
  if (node.nodeName === 'br') return '\n';
  if (node.nodeName === 'hr') return `\n${RULE}\n`;
  if (isElement(node, 'span') && attribute(node, 'class') === 'visually-hidden') return '';
  if (isElement(node, 'input')) return attribute(node, 'checked') === undefined ? '[ ]' : '[x]';
  const inner = node.childNodes.map((child) => read(child, withMarks)).join('');
  const mark = withMarks && MARKS[node.nodeName];
  if (mark) return `${mark}${inner}${mark}`;
  if (isElement(node, 'li')) return `\n${itemMark(node)} ${inner.trim()}\n`;
  return BLOCKS.test(node.nodeName) ? `\n${inner}\n` : inner;
}

/** The items of a list; a tag that stays open may stand around them. */
function itemsOf({ childNodes }: { childNodes: readonly Node[] }): Element[] {
  return childNodes.flatMap((child) => {
    if (isElement(child, 'li')) return [child];
    return 'childNodes' in child && !/^[ou]l$/.test(child.nodeName) ? itemsOf(child) : [];
  });
}

/** What the browser draws in front of an item. */
function itemMark(item: Element): string {
  let list: Node | null = item.parentNode;
  while (list && !isElement(list, 'ol') && !isElement(list, 'ul')) {
    list = 'parentNode' in list ? list.parentNode : null;
  }
  if (!list || !isElement(list, 'ol')) return '-';
  let number = Number(attribute(list, 'start') ?? 1) - 1;
  for (const each of itemsOf(list)) {
    number = Number(attribute(each, 'value') ?? number + 1);
    if (each === item) break;
  }
  return `${number}${attribute(list, 'data-bracketed') === undefined ? '.' : ')'}`;
}

function isElement(node: Node, name: string): node is Element {
  return node.nodeName === name;
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((each) => each.name === name)?.value;
}
