import type { Edge } from './query-graph.ts';

/** An edge that an article holds, and where: the positions at which its words begin, ascending. */
export interface HeldEdge extends Edge {
  starts: readonly number[];
}

/** How an article answers a query. */
export interface GraphMatch {
  /** The most that a word of the best way costs; see `Edge.cost`. */
  cost: Edge['cost'];
  /** The edges of all ways that cost no more. */
  edges: HeldEdge[];
}

/** The cheapest way over the edges that an article holds; undefined when there is none. */
export function matchGraph(held: readonly HeldEdge[], length: number): GraphMatch | undefined {
  for (const cost of [0, 1, 2] as const) {
    const affordable = held.filter((edge) => edge.cost <= cost);
    const edges = onWays(affordable, length);
    if (edges.length > 0) return { cost, edges };
  }
  return undefined;
}

/** The edges that lie on a way from the beginning to the end. */
function onWays(edges: readonly HeldEdge[], length: number): HeldEdge[] {
  const reached = new Set([0]);
  for (let at = 0; at < length; at += 1) {
    if (!reached.has(at)) continue;
    for (const { from, to } of edges) if (from === at) reached.add(to);
  }
  if (!reached.has(length)) return [];
  const leading = new Set([length]);
  for (let at = length; at > 0; at -= 1) {
    if (!leading.has(at)) continue;
    for (const { from, to } of edges) if (to === at) leading.add(from);
  }
  return edges.filter(({ from, to }) => reached.has(from) && leading.has(to));
}
