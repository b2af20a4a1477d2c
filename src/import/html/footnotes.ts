/** Footnotes as HTML has them: a raised number that leads down, and what it leads to. Marked here, so that Markdown's own take their place. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { decodeUrl } from '../decode-url.ts';
import { attribute, findAll, h, isBlank, isElement, textOf } from './tree.ts';

const NUMBER = /^[[(]?(\d{1,3}|\*{1,3})[\])]?$/;
const BACK = /^[\s↑↩︎^⏎]*$/u;
const HOLDERS = ['li', 'p', 'div', 'dd', 'td'];

/** The number of a marked reference. */
export function referenceOf(node: Element): string | undefined {
  return nameAfter(node, 'note-ref-');
}

/** The number of a marked footnote. */
export function definitionOf(node: Element): string | undefined {
  return nameAfter(node, 'note-def-');
}

function nameAfter(node: Element, start: string): string | undefined {
  const names = node.properties.className;
  const found = Array.isArray(names) && names.map(String).find((name) => name.startsWith(start));
  return found ? found.slice(start.length) : undefined;
}

/** The same nodes, in which references and footnotes that belong together are marked; the rest is as it was. */
export function markFootnotes(nodes: readonly Nodes[]): Nodes[] {
  const root: Root = { type: 'root', children: nodes as Root['children'] };
  const places = new Map<string, Element>();
  noteIds(root, undefined, places);
  const found = new Map<Element, { number: string; links: Element[] }>();
  for (const link of findAll(root, ({ tagName }) => tagName === 'a')) {
    const target = places.get(hrefOf(link));
    if (!target || !NUMBER.test(textOf(link).trim())) continue;
    // The link back stands within the footnote itself.
    if ([...found.keys()].some((each) => findAll(each, (node) => node === link).length > 0))
      continue;
    if (findAll(target, (node) => node === link).length > 0) continue;
    const known = found.get(target) ?? { number: String(found.size + 1), links: [] };
    known.links.push(link);
    found.set(target, known);
  }
  if (found.size === 0) return [...nodes];
  const numbers = new Map(
    [...found.values()].flatMap(({ number, links }) => links.map((link) => [link, number])),
  );
  const definitions = [...found].map(([target, { number }]) =>
    h('p', { className: [`note-def-${number}`] }, contentOf(target)),
  );
  return [...replaceAll(root.children, numbers, new Set(found.keys())), ...definitions];
}

function hrefOf(link: Element): string {
  const href = attribute(link, 'href') ?? '';
  return href.startsWith('#') ? decodeUrl(href.slice(1)) : '';
}

/** Each name of a place with the paragraph or item around it. */
function noteIds(node: Nodes, holder: Element | undefined, places: Map<string, Element>): void {
  let around = holder;
  if (node.type === 'element') {
    if (HOLDERS.includes(node.tagName)) around = node;
    for (const name of [
      attribute(node, 'id'),
      node.tagName === 'a' ? attribute(node, 'name') : undefined,
    ])
      if (name && around) places.set(name, around);
  }
  if ('children' in node) for (const child of node.children) noteIds(child, around, places);
}

/** What a footnote says, on one line, without its own number and the way back. */
function contentOf(target: Element): ElementContent[] {
  const blocks = target.children.filter((child) => !isBlank(child));
  const inline = blocks.flatMap((child, index): ElementContent[] =>
    isElement(child, 'p', 'div')
      ? [...(index > 0 ? [h('br', {}, [])] : []), ...child.children]
      : [child],
  );
  const isEmptyAnchor = (node: ElementContent) => isElement(node, 'a') && textOf(node) === '';
  return inline.filter((child) => !isWayBack(child) && !isEmptyAnchor(child));
}

function isWayBack(node: ElementContent): boolean {
  if (!isElement(node, 'a', 'sup', 'span')) return false;
  const text = textOf(node).trim();
  const link = isElement(node, 'a') ? node : findAll(node, ({ tagName }) => tagName === 'a')[0];
  return link !== undefined && hrefOf(link) !== '' && (BACK.test(text) || NUMBER.test(text));
}

function replaceAll(
  nodes: readonly Nodes[],
  numbers: ReadonlyMap<Element, string>,
  gone: ReadonlySet<Element>,
): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type !== 'element') return [node];
    if (gone.has(node)) return [];
    const [link] = isElement(node, 'sup') ? findAll(node, (each) => numbers.has(each)) : [node];
    const number = link && numbers.get(link);
    if (number) return [h('sup', { className: [`note-ref-${number}`] }, number)];
    const children = replaceAll(node.children, numbers, gone) as ElementContent[];
    const isLeft =
      children.length === node.children.length || children.some((child) => !isBlank(child));
    return isLeft && !isHeadOfNotes(node) ? [{ ...node, children }] : [];
  });
}

/** The heading that programs put above footnotes, for those who cannot see that they are some. */
function isHeadOfNotes(node: Element): boolean {
  return attribute(node, 'id') === 'footnote-label';
}
