/** When something readers see last changed. */

/** What says when an article changed. */
export interface Revised {
  publishedAt: Date;
  updatedAt?: Date | undefined;
  corrections: readonly { at: Date }[];
}

/** Published, updated or corrected, whichever came last. */
export function changedAt({ publishedAt, updatedAt, corrections }: Revised): Date {
  const changed = latest([updatedAt, ...corrections.map(({ at }) => at)]);
  return changed && changed > publishedAt ? changed : publishedAt;
}

/** The last change among several articles; undefined when there are none. */
export function lastChange(articles: readonly Revised[]): Date | undefined {
  return latest(articles.map(changedAt));
}

/** The latest of the dates known; undefined when none is. */
export function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.reduce((last, date) => (last && !(date && date > last) ? last : date), undefined);
}
