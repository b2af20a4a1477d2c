/**
 * What articles of one category are made of. The holes are filled by fill.ts: `{ward}`, `{number:20-300}` and so on.
 */
export interface Subject {
  /** Slug of the main category. */
  category: string;
  titles: readonly string[];
  summaries: readonly string[];
  openings: readonly string[];
  headings: readonly string[];
  sentences: readonly string[];
  /** Entries of numbered and bullet lists. */
  steps: readonly string[];
  /** A table with one row a ward: the heads of its columns and what stands below each. */
  table: { heads: readonly string[]; cells: readonly string[] };
}
