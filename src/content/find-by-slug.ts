/** Returns a function from a slug to its item, which throws for one that the checks of the content let nobody name. */
export function findBySlug<Item extends { slug: string }>(items: readonly Item[], kind: string) {
  const index = new Map(items.map((item) => [item.slug, item]));
  return (slug: string): Item => {
    const item = index.get(slug);
    if (!item) throw new Error(`There is no ${kind} called "${slug}".`);
    return item;
  };
}
