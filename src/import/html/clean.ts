/** Takes machinery, code of Word and styles out of an old page; its elements get their usual names. */
import type { Element, ElementContent, Nodes } from 'hast';
import type { Note } from '../article.ts';
import { BLOCKS, KEPT_INLINE, MACHINERY, MEDIA, SAME_AS } from './elements.ts';
import { describeMedia } from './media.ts';
import { attribute, find, h, inked, isBlank, isElement, textOf } from './tree.ts';

/** Spaces that Markdown takes for letters; the portal binds words by itself. */
const FOREIGN_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** One node without machinery, Word's wrappers and spans; its elements have their usual names. */
export function clean(node: Nodes, notes: Note[]): ElementContent[] {
  if (node.type === 'text')
    return [{ type: 'text', value: node.value.replace(FOREIGN_SPACES, ' ') }];
  if (node.type !== 'element') return [];
  const { tagName } = node;
  if (MACHINERY.has(tagName)) {
    noteMachinery(node, notes);
    return [];
  }
  if (MEDIA.has(tagName)) return describeMedia(node, notes);
  if (tagName === 'noscript')
    return find(node, ({ tagName: name }) => name === 'img') ? cleanAll(node, notes) : [];
  if (isHidden(node)) {
    noteLeftOut(node, notes, 'Chữ này bị ẩn trên trang cũ nên không chuyển.');
    return [];
  }
  if (tagName === 'img') return cleanPicture(node, notes);
  const children = cleanAll(node, notes);
  if (tagName === 'br') return [h('br', {}, [])];
  const name = nameOf(node);
  const styled = styleOf(node, children);
  if (BLOCKS.has(name)) return [h(name, keptProperties(node, name), styled)];
  if (!KEPT_INLINE.has(name)) return styled;
  return inline(h(name, keptProperties(node, name), styled));
}

function cleanAll(node: Element, notes: Note[]): ElementContent[] {
  return node.children.flatMap((child) => clean(child, notes));
}

function noteMachinery(node: Element, notes: Note[]): void {
  if (!['button', 'select', 'textarea', 'title'].includes(node.tagName)) return;
  const doubt = 'Chữ này nằm trong nút bấm hoặc ô nhập của trang cũ nên không chuyển.';
  noteLeftOut(node, notes, doubt);
}

function noteLeftOut(node: Element, notes: Note[], doubt: string): void {
  const text = textOf(node);
  if (text) notes.push({ field: 'body', from: text, to: '', doubt });
}

function isHidden(node: Element): boolean {
  return (
    node.properties.hidden === true ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
      attribute(node, 'style') ?? '',
    )
  );
}

function nameOf({ tagName }: Element): string {
  if (tagName === 'h1') return 'h2';
  return SAME_AS[tagName] ?? tagName;
}

/** Bold and italics that a style says; what Word says of a heading is left to the paragraph. */
function styleOf(node: Element, children: ElementContent[]): ElementContent[] {
  const style = attribute(node, 'style') ?? '';
  if (!['span', 'font', 'p', 'div', 'td', 'strong', 'b'].includes(node.tagName) || !style)
    return children;
  if (
    children.every(isBlank) ||
    children.some((child) => isElement(child) && BLOCKS.has(child.tagName))
  )
    return children;
  let result = children;
  if (/font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i.test(style) && !isAll(result, 'strong'))
    result = inline(h('strong', {}, result));
  if (/font-style\s*:\s*(?:italic|oblique)/i.test(style) && !isAll(result, 'em'))
    result = inline(h('em', {}, result));
  if (/vertical-align\s*:\s*super/i.test(style)) result = inline(h('sup', {}, result));
  if (/vertical-align\s*:\s*sub(?!\w)/i.test(style)) result = inline(h('sub', {}, result));
  return result;
}

function isAll(nodes: readonly ElementContent[], name: string): boolean {
  return nodes.every((node) => isBlank(node) || isElement(node, name, 'img'));
}

/** Emphasis of nothing is nothing; white space at its edges stands outside, as Markdown wants it; bold within bold is bold. */
function inline(node: Element): ElementContent[] {
  if (['a', 'code', 'br', 'img'].includes(node.tagName)) return [node];
  if (node.children.some((child) => isElement(child) && BLOCKS.has(child.tagName)))
    return node.children;
  if (node.children.every(isBlank)) return node.children;
  // Pictures and links around them are not emphasised.
  if (inked(node).every((child) => isElement(child, 'img'))) return node.children;
  const children = node.children.flatMap((child): ElementContent[] =>
    isElement(child, node.tagName) ? child.children : [child],
  );
  const start = children.findIndex((child) => !isBlank(child));
  const end = children.findLastIndex((child) => !isBlank(child)) + 1;
  const before = children.slice(0, start);
  const after = children.slice(end);
  const inner = children.slice(start, end);
  const first = inner[0];
  const last = inner.at(-1);
  if (first?.type === 'text') {
    const [space = ''] = /^[\s\u00A0]+/.exec(first.value) ?? [];
    if (space) before.push({ type: 'text', value: ' ' });
    first.value = first.value.slice(space.length);
  }
  if (last?.type === 'text') {
    const trimmed = last.value.replace(/[\s\u00A0]+$/, '');
    if (trimmed !== last.value) after.unshift({ type: 'text', value: ' ' });
    last.value = trimmed;
  }
  return [...before, { ...node, children: inner }, ...after];
}

/** Pictures that count visits, and those that draw the editor's own buttons. */
const PIXEL =
  /(?:^|\/\/)(?:[\w-]+\.)*(?:doubleclick|google-analytics|facebook\.com\/tr|scorecardresearch|pixel\.wp|stats\.wp)\b|\/(?:blank|spacer|pixel|transparent|1x1)\.(?:gif|png)(?:\?|$)/i;

function cleanPicture(node: Element, notes: Note[]): ElementContent[] {
  // The place of a picture that is lost.
  if (node.properties.dataCaption !== undefined) return [node];
  const lazy = ['dataSrc', 'dataOriginal', 'dataLazySrc']
    .map((name) => attribute(node, name))
    .find(Boolean);
  const src = lazy ?? attribute(node, 'src') ?? '';
  const isTiny = ['width', 'height'].every((name) => Number(node.properties[name] ?? 9) <= 1);
  if (!src || isTiny || PIXEL.test(src)) {
    if (src) notes.push({ field: 'body', from: src, to: '' });
    const alt = attribute(node, 'alt');
    return alt && !isTiny && !src ? [{ type: 'text', value: alt }] : [];
  }
  const alt = attribute(node, 'alt')?.trim();
  const title = attribute(node, 'title')?.trim();
  return [h('img', { src, ...(alt && { alt }), ...(title && { title }) }, [])];
}

/** Of a cell, or of the only paragraph in it, as CKEditor writes it. */
function alignOf(cell: Element): string | undefined {
  const inner = cell.children.filter((child) => !isBlank(child));
  const [only] = inner;
  const nodes = inner.length === 1 && isElement(only, 'p', 'div') ? [only, cell] : [cell];
  return nodes
    .map(
      (node) =>
        /text-align\s*:\s*(right|center)/i.exec(attribute(node, 'style') ?? '')?.[1] ??
        /^(?:right|center)$/i.exec(attribute(node, 'align') ?? '')?.[0],
    )
    .find(Boolean)
    ?.toLowerCase();
}

function keptProperties(node: Element, name: string): Element['properties'] {
  const keep = (...names: string[]) =>
    Object.fromEntries(
      names.flatMap((each) =>
        node.properties[each] === undefined ? [] : [[each, node.properties[each]]],
      ),
    );
  if (name === 'a') return keep('href', 'title');
  if (name === 'td' || name === 'th') {
    const align = alignOf(node);
    return { ...keep('colSpan', 'rowSpan'), ...(align && { align }) };
  }
  if (name === 'ol') return keep('start', 'type');
  if (name === 'p' || name === 'div') return keep('className', 'style', 'align');
  return keep('className');
}
