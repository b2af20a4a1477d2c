/** Helpers for the trees of old pages. */
import type { Element, ElementContent, Nodes, Parents, Properties, RootContent } from 'hast';

/** Whether a node is an element with one of these names. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Makes an element; a string becomes its text. */
export function h(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] | string,
): Element {
  const nodes: ElementContent[] =
    typeof children === 'string' ? [{ type: 'text', value: children }] : [...children];
  return { type: 'element', tagName, properties, children: nodes };
}

/** What a reader sees of a node, on one line. */
export function textOf(node: Nodes | readonly Nodes[]): string {
  const parts: string[] = [];
  if (Array.isArray(node)) for (const each of node as readonly Nodes[]) collectText(each, parts);
  else collectText(node as Nodes, parts);
  return parts
    .join('')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

/** Elements whose text is parted from that around them. */
const PARTED = new Set(['p', 'div', 'li', 'tr', 'td', 'th', 'h2', 'h3', 'h4']);

function collectText(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  else if (node.type === 'element' && node.tagName === 'br') parts.push(' ');
  else if ('children' in node) {
    const isBlock = node.type === 'element' && PARTED.has(node.tagName);
    if (isBlock) parts.push(' ');
    for (const child of node.children) collectText(child, parts);
    if (isBlock) parts.push(' ');
  }
}

/** White space, or a line break. */
export function isBlank(node: Nodes): boolean {
  return (
    (node.type === 'text' && /^[\s\u00A0]*$/.test(node.value)) ||
    node.type === 'comment' ||
    isElement(node, 'br')
  );
}

/** The children of a node that are more than white space. */
export function inked(node: Parents): RootContent[] {
  return (node.children as RootContent[]).filter((child) => !isBlank(child));
}

/** The first element below a node, itself included, that a test accepts. */
export function find(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && test(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
}

/** All elements below a node that a test accepts, in their order. */
export function findAll(node: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  addAll(node, test, found);
  return found;
}

function addAll(node: Nodes, test: (element: Element) => boolean, found: Element[]): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (test(child)) found.push(child);
    addAll(child, test, found);
  }
}

/** A property as text; undefined when it is not there or empty. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  const text = Array.isArray(value) ? value.join(' ') : value;
  return text === undefined || text === null || text === false || text === '' || text === true
    ? undefined
    : String(text);
}

/** Whether an element has one of these classes. */
export function hasClass(node: Element, ...names: string[]): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.some((name) => names.includes(String(name)));
}
