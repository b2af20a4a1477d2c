/** Comparator for `sort`: by the field `order`, the smallest first; what has none counts as 0 and keeps its place. */
export function byOrder(a: object, b: object): number {
  const orderOf = (entry: object) => ('order' in entry ? Number(entry.order) : 0);
  return orderOf(a) - orderOf(b);
}
