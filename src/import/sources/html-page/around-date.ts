/** Pages of portals with “Ngày đăng 13/01/2023 | 08:59 | Lượt xem: 430”: that line tells where title and text stand. */
import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';
import { attribute, find, findAll, isElement, textOf } from '../../html/tree.ts';
import { readHeadLine, type HeadFacts } from '../head-lines.ts';
import { readBreadcrumbs } from './breadcrumbs.ts';
import type { PageFacts } from './page-facts.ts';

/** Less text below the line is another part of the head. */
const MIN_TEXT_CHARS = 80;
const LEAD =
  /(?:^|[\s_-])(?:sapo|lead|summary|mo-?ta|tom-?tat|trich-?yeu|hometext|description|intro)(?:$|[\s_-])/i;
const TITLE = /(?:^|[\s_-])(?:title|tieu-?de|headline|heading)(?:$|[\s_-]|\w)/i;

/** The facts around the line of the date; undefined for a page without one. */
export function readAroundDate(root: Root): PageFacts | undefined {
  const line = find(
    root,
    (node) =>
      isDateLine(node) && !node.children.some((child) => isElement(child) && isDateLine(child)),
  );
  if (!line) return undefined;
  const chain = pathTo(root, line);
  const facts = readHeadLine(textOf(line)) as HeadFacts;
  const above = blocksAbove(chain);
  const title = titleAbove(above);
  const following = nodesBelow(chain);
  if (!title || textOf(following).length < MIN_TEXT_CHARS) return undefined;
  const lead = find(
    { type: 'root', children: [...following] },
    (node) => LEAD.test(names(node)) && textOf(node) !== '',
  );
  const path = readBreadcrumbs(root, textOf(title));
  const category = path ?? categoryAbove(above, title);
  return {
    title: textOf(title),
    ...facts,
    ...(category && { categories: [category] }),
    ...(lead && { lead: textOf(lead) }),
    nodes: lead ? without(following, lead) : following,
  };
}

function isDateLine(node: Element): boolean {
  if (['script', 'style', 'a', 'head', 'title', 'option'].includes(node.tagName)) return false;
  const text = textOf(node);
  return (
    text.length < 200 &&
    /ngày đăng|lượt (?:xem|đọc)|đăng (?:ngày|lúc)/iu.test(text) &&
    readHeadLine(text)?.publishedAt !== undefined
  );
}

function names(node: Element): string {
  return `${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`;
}

/** The nodes from the root down to a node. */
function pathTo(root: Root, wanted: Element): Parents[] {
  const search = (node: Nodes): Parents[] | undefined => {
    if (node === wanted) return [node as Element];
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = search(child);
      if (found) return [node, ...found];
    }
    return undefined;
  };
  return search(root) ?? [];
}

/** The text below: what follows on each level, up to the level on which there is enough of it. */
function nodesBelow(chain: readonly Parents[]): ElementContent[] {
  const following: ElementContent[] = [];
  for (let level = chain.length - 2; level >= 0; level -= 1) {
    const parent = chain[level] as Parents;
    const at = (parent.children as Nodes[]).indexOf(chain[level + 1] as Nodes);
    following.push(...(parent.children.slice(at + 1) as ElementContent[]));
    if (textOf(following).length >= MIN_TEXT_CHARS) break;
  }
  return following;
}

/** Blocks before the line, the nearest first. */
function blocksAbove(chain: readonly Parents[]): Element[] {
  return chain
    .slice(0, -1)
    .toReversed()
    .flatMap((parent, index) => {
      const child = chain[chain.length - 1 - index] as Nodes;
      const before = (parent.children as Nodes[]).slice(
        0,
        (parent.children as Nodes[]).indexOf(child),
      );
      return before
        .toReversed()
        .filter((node): node is Element => isElement(node) && textOf(node) !== '');
    });
}

function titleAbove(above: readonly Element[]): Element | undefined {
  const isTitle = (node: Element) => /^h[1-4]$/.test(node.tagName) || TITLE.test(names(node));
  for (const block of above) {
    const inner = findAll(block, (node) => isTitle(node) && textOf(node) !== '').at(-1);
    if (isTitle(block) && !inner) return block;
    if (inner) return inner;
    if (textOf(block).length > 15 && textOf(block).length < 400) return block;
  }
  return undefined;
}

/** The line above the title, when it is short. */
function categoryAbove(above: readonly Element[], title: Element) {
  const at = above.findIndex(
    (block) => block === title || find(block, (node) => node === title) !== undefined,
  );
  const holder = above[at];
  const within =
    holder && holder !== title
      ? findAll(
          holder,
          ({ tagName, children }) =>
            /^(?:h\d|a|p|div|span)$/.test(tagName) &&
            children.every((child) => !isElement(child) || isElement(child, 'a', 'span')),
        )
      : [];
  const inner = within.slice(0, within.indexOf(title)).findLast((node) => textOf(node) !== '');
  const text = textOf(inner ?? above[at + 1] ?? []);
  return text && text.length <= 80 && !/trang chủ|đăng nhập/iu.test(text)
    ? { names: text.split(/\s*[>»/]\s+/) }
    : undefined;
}

function without(nodes: readonly ElementContent[], removed: Element): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node === removed) return [];
    return isElement(node) ? [{ ...node, children: without(node.children, removed) }] : [node];
  });
}
