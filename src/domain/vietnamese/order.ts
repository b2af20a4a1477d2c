const vietnamese = new Intl.Collator('vi', { numeric: true });

/** Comparator for `sort`: the order of a Vietnamese dictionary, `Phường 2` before `Phường 10`. */
export function compareVietnamese(a: string, b: string): number {
  return vietnamese.compare(a, b);
}
