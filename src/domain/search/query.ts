import type { Abbreviations } from './abbreviations.ts';
import { queryGraph, variantsOver } from './query-graph.ts';
import type { QueryVariant } from './query-variant.ts';

/** Ways to write one query, at most. */
const MAX_VARIANTS = 8;

/**
 * The ways to write a query, the one that was typed first: `UBND phường` is also `ủy ban nhân dân phường`, and the
 * reverse. Words in quotation marks, and those of a name written out, must stand beside each other. Empty when the
 * query holds no word.
 */
export function queryVariants(
  query: string,
  abbreviations: Abbreviations,
  options: { exact: boolean } = { exact: false },
): QueryVariant[] {
  const { edges, length } = queryGraph(query, { abbreviations, synonyms: [] }, options);
  return variantsOver(edges, length, MAX_VARIANTS);
}
