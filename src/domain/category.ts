import { compareVietnamese } from './vietnamese/order.ts';

/** What has to be known of a category to place it among the others. */
export interface CategoryLike {
  slug: string;
  title: string;
  order: number;
  /** Slug of the category above. */
  parent?: string | undefined;
}

/** A category with those below it. */
export interface CategoryNode<C> {
  category: C;
  children: CategoryNode<C>[];
}

/**
 * All categories as a tree; siblings stand by `order`, then by title. A category whose parent does
 * not exist stands at the root, so that its articles stay within reach. Categories that are each
 * other's parents are left out: they hang on no root.
 */
export function categoryTree<C extends CategoryLike>(categories: readonly C[]): CategoryNode<C>[] {
  const slugs = new Set(categories.map(({ slug }) => slug));
  const sorted = [...categories].sort(byOrderThenTitle);
  const nodesBelow = (parent: string | undefined): CategoryNode<C>[] =>
    sorted
      .filter((category) => knownParent(category, slugs) === parent)
      .map((category) => ({ category, children: nodesBelow(category.slug) }));
  return nodesBelow(undefined);
}

/**
 * The tree for the main menu, each category once: first those that portal.yaml lists, in its order, then the other roots.
 * A category that is listed stands for itself and no longer below its parent.
 */
export function categoryMenu<C extends CategoryLike>(
  listed: readonly string[],
  categories: readonly C[],
): CategoryNode<C>[] {
  const tree = categoryTree(categories);
  const nodes = new Map(flatten(tree).map((node) => [node.category.slug, node]));
  const slugs = new Set(listed);
  const withoutListed = (siblings: readonly CategoryNode<C>[]): CategoryNode<C>[] =>
    siblings
      .filter(({ category }) => !slugs.has(category.slug))
      .map(({ category, children }) => ({ category, children: withoutListed(children) }));
  const first = [...slugs].flatMap((slug) => nodes.get(slug) ?? []);
  return [
    ...first.map(({ category, children }) => ({ category, children: withoutListed(children) })),
    ...withoutListed(tree),
  ];
}

function flatten<C>(nodes: readonly CategoryNode<C>[]): CategoryNode<C>[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The slug itself and those of all categories below it, at any depth. */
export function withDescendants(slug: string, categories: readonly CategoryLike[]): Set<string> {
  const found = new Set([slug]);
  // A set hands out what is added to it while it is being walked, each entry once: circles end.
  for (const parent of found) {
    for (const category of categories) {
      if (category.parent === parent) found.add(category.slug);
    }
  }
  return found;
}

/** The categories above one, root first, itself not included; empty for a root or an unknown slug. */
export function ancestorsOf<C extends CategoryLike>(slug: string, categories: readonly C[]): C[] {
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  const above = new Set<C>();
  let parent = bySlug.get(bySlug.get(slug)?.parent ?? '');
  while (parent !== undefined && parent.slug !== slug && !above.has(parent)) {
    above.add(parent);
    parent = bySlug.get(parent.parent ?? '');
  }
  return [...above].reverse();
}

/** The parent's slug, or undefined when there is none by that name. */
function knownParent({ parent }: CategoryLike, slugs: Set<string>): string | undefined {
  return parent !== undefined && slugs.has(parent) ? parent : undefined;
}

function byOrderThenTitle(a: CategoryLike, b: CategoryLike): number {
  return a.order - b.order || compareVietnamese(a.title, b.title);
}
