/** A walk through a tree of Markdown or HTML, parents before children. */
import type { Element, Parents as HtmlParents } from 'hast';
import type { Parents as MarkdownParents } from 'mdast';

/** What a visitor returns to keep the walk out of the children of this node. */
export const SKIP = 'skip';

/** A number is the place among the siblings where the walk goes on; the children are left out then, too. */
type Next = typeof SKIP | number | undefined | void;
type Visit<Parent extends { children: unknown[] }> = (
  node: Parent['children'][number],
  index: number,
  parent: Parent,
) => Next;
interface Branch {
  children: object[];
}

/**
 * Shows every node below `tree` to `visit`, which may change, replace or remove it. unist-util-visit does the same,
 * but makes and names a function for each node: for the steps of an article that alone took a quarter of the time.
 */
export function walk(tree: HtmlParents, visit: Visit<HtmlParents>): void;
export function walk(tree: MarkdownParents, visit: Visit<MarkdownParents>): void;
export function walk(tree: Branch, visit: (node: never, index: number, parent: never) => Next) {
  walkBranch(tree, visit as Visit<Branch>);
}

function walkBranch(tree: Branch, visit: Visit<Branch>): void {
  let index = 0;
  for (let node = tree.children[index]; node; node = tree.children[index]) {
    const next = visit(node, index, tree);
    if (next === undefined && (node as Partial<Branch>).children) walkBranch(node as Branch, visit);
    index = typeof next === 'number' ? next : index + 1;
  }
}

/** The same for the elements of HTML alone. */
export function walkElements(
  tree: HtmlParents,
  visit: (element: Element, index: number, parent: HtmlParents) => Next,
): void {
  walk(tree, (node, index, parent) =>
    node.type === 'element' ? visit(node, index, parent) : undefined,
  );
}
