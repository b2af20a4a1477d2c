/**
 * The words of what a reader typed: `split` puts them at the odd places. A number takes with it what
 * hangs on it, as `159-KH/QU`, `13/01/2023` and `8,5` do.
 */
export const QUERY_TOKEN =
  /(\p{Nd}[\p{L}\p{M}\p{Nd}]*(?:[-–/.][\p{L}\p{M}\p{Nd}]+|,\p{Nd}+)*|[\p{L}\p{M}\p{Nd}]+)/gu;
