/** Gives every heading an id of its own and checks the order of heading levels. */
import type { Element, Root } from 'hast';
import { slugify } from '../domain/vietnamese/slug.ts';
import type { RenderState } from './context.ts';
import { isElement, lineOf, readableText } from './tree.ts';
import { walkElements } from './walk.ts';
import { shorten } from '../domain/shorten.ts';

/**
 * Ids of the pages around a text, in the form that slugify makes; a test keeps the list complete. Ids that slugify
 * cannot make, such as one with an underscore, need not stand here.
 */
export const PAGE_IDS: readonly string[] = [
  ...['cac-dong-su-kien', 'cau-hoi', 'chuyen-muc', 'dau-trang', 'dinh-chinh', 'dong-su-kien'],
  ...['dung-dau', 'goi-y-tim-kiem', 'tim-tin-moi', 'xep'],
  ...['ban-nghe', 'danh-muc', 'muc-luc', 'nghe-bai-viet', 'noi-dung', 'o-tim-kiem', 'phim-tat'],
  ...['cac-tep', 'cach-dung', 'dieu-kien'],
  ...['tep-dinh-kem', 'tim-cach-khac', 'y-kien', 'y-kien-cach-viet', 'y-kien-tieu-de'],
];

/** Collects headings and ids; demotes a second title; warns of leaps between levels; drops headings without text. */
export function identifyHeadings(tree: Root, state: RenderState): void {
  collectIds(tree, state.ids);
  const taken = new Map([...state.ids, ...PAGE_IDS].map((id) => [id, 1]));
  let depth = 1;
  walkElements(tree, (node, index, parent) => {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties.id === 'footnote-label') return undefined;
    const text = readableText(node);
    if (!text) {
      reportEmpty(node, state);
      parent.children.splice(index, 1);
      return index;
    }
    demoteTitle(node, text, state);
    const level = Number(node.tagName[1]);
    if (level > depth + 1) reportLeap(node, text, depth, state);
    depth = level;
    const id = uniqueId(text, taken);
    node.properties.id = id;
    state.ids.add(id);
    state.headings.push({ depth: level, id, text });
    return undefined;
  });
}

/** Collects the ids of footnotes. A copied one is removed, since an id must be unique in a page. */
function collectIds(tree: Root, ids: Set<string>): void {
  walkElements(tree, ({ properties }) => {
    if (properties.id === undefined) return;
    const id = String(properties.id);
    if (ids.has(id)) delete properties.id;
    ids.add(id);
  });
}

/** An id begins with a letter, so that style sheets and scripts can name it without escapes. */
function uniqueId(text: string, taken: Map<string, number>): string {
  const slug = slugify(text);
  const base = /^[a-z]/.test(slug) ? slug : ['muc', slug].filter(Boolean).join('-');
  let number = taken.get(base) ?? 0;
  let id = base;
  while (taken.has(id)) {
    number += 1;
    id = `${base}-${number}`;
  }
  taken.set(base, Math.max(number, 1)).set(id, 1);
  return id;
}

function demoteTitle(node: Element, text: string, state: RenderState): void {
  if (!isElement(node, 'h1')) return;
  node.tagName = 'h2';
  state.context.report({
    severity: 'warning',
    line: lineOf(node),
    message: `Tiêu đề “${shorten(text)}” ở cấp 1, là cấp dành cho tên bài, nên được hạ xuống cấp 2.`,
    hint: adviseOnTitle(node, text, state.source),
  });
}

/** The words of a heading with their marks. */
function asWritten(node: Element, text: string, source: string): string {
  return markedWords(node, source) ?? text;
}

/** Undefined for a heading of HTML. */
function markedWords({ position }: Element, source: string): string | undefined {
  const line = source.slice(position?.start.offset, position?.end.offset);
  return /^#+[ \t]+([^\n]*)$/.exec(line)?.[1];
}

/** `# phongchongdich` is a hashtag with a space, `# khác` a sign of the text. */
function adviseOnTitle(node: Element, text: string, source: string): string {
  const written = markedWords(node, source);
  if (written === undefined) return `Hãy viết hai dấu thăng: ## ${text}`;
  const words = written.split(/\s+#?\s*/);
  const isHashtags = words.every((word) => /^[\p{L}\p{N}_]+$/u.test(word));
  const isOne = isHashtags && (words.length === 1 || /\s#/.test(written));
  const end = /[.!?…]$/.test(written) ? '' : '.';
  const other = isOne
    ? `Nếu là từ khóa, hãy viết: ${words.map((word) => `\\#${word}`).join(' ')}`
    : `Nếu là chữ của bài, hãy viết: \\# ${written}`;
  return `Hãy viết hai dấu thăng: ## ${written}${end} ${other}`;
}

function reportLeap(node: Element, text: string, depth: number, state: RenderState): void {
  state.context.report({
    severity: 'warning',
    line: lineOf(node),
    message:
      depth === 1
        ? `Tiêu đề mục đầu tiên “${shorten(text)}” ở cấp ${node.tagName[1]}, nhảy qua cấp 2.`
        : `Tiêu đề “${shorten(text)}” ở cấp ${node.tagName[1]} đứng ngay sau tiêu đề cấp ${depth}, nhảy cấp.`,
    hint: `Hãy viết: ${'#'.repeat(depth + 1)} ${asWritten(node, text, state.source)}`,
  });
}

function reportEmpty(node: Element, state: RenderState): void {
  state.context.report({
    severity: 'warning',
    line: lineOf(node),
    message: 'Dòng tiêu đề này không có chữ nên đã bị bỏ.',
    hint: 'Hãy viết tiêu đề sau dấu thăng, hoặc xóa dòng này.',
  });
}
