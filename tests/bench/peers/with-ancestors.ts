/** The categories of an article and those above them, so that a list holds what lies below it. */
export function withAncestors(
  slugs: readonly string[],
  parents: ReadonlyMap<string, string | undefined>,
): string[] {
  const all = new Set(slugs);
  for (const slug of all) {
    const parent = parents.get(slug);
    if (parent) all.add(parent);
  }
  return [...all];
}
