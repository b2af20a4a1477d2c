/** The views shown on a page: those of the previous portal plus those of the snapshot. Undefined instead of 0, which is not shown. */
export function shownViews(legacy?: number, snapshot?: number): number | undefined {
  return (legacy ?? 0) + (snapshot ?? 0) || undefined;
}

/** The views of the days from `first` to `last`, both included. Days have the form 2026-11-19. */
export function viewsBetween(
  days: ReadonlyMap<string, number>,
  first: string,
  last: string,
): number {
  return [...days]
    .filter(([day]) => day >= first && day <= last)
    .reduce((sum, [, views]) => sum + views, 0);
}
