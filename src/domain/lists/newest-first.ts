/** The facts that order articles. */
export interface Dated {
  id: string;
  publishedAt: Date;
}

/**
 * Comparator for `sort`: the newest article first. Articles of the same moment stand in the order of
 * their ids, compared by code unit, so that every builder prints the same list.
 */
export function newestFirst(a: Dated, b: Dated): number {
  const newer = b.publishedAt.getTime() - a.publishedAt.getTime();
  if (newer !== 0) return newer;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
