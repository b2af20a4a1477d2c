import type { Edge } from './query-graph.ts';
import { scoreOf, TOGETHER } from './rank.ts';

/** An edge that an article holds, and where: the positions at which its words begin, ascending. */
export interface HeldEdge extends Edge {
  starts: readonly number[];
}

/** How an article answers a query. */
export interface GraphMatch {
  /**
   * 0: it holds what was typed; 1: another word for it; 2: only scattered syllables of an expression that has another
   * word.
   */
  cost: Edge['cost'];
  /** See `scoreOf`. */
  score: number;
  /** The edges of all ways that count. */
  edges: HeldEdge[];
}

/** The best answer by the edges that an article holds; undefined when they lead nowhere. */
export function matchGraph(held: readonly HeldEdge[], length: number): GraphMatch | undefined {
  const at = (cost: Edge['cost'], costs: readonly number[]): GraphMatch | undefined => {
    const edges = onWays(
      held.filter((edge) => costs.includes(edge.cost)),
      length,
    );
    return edges.length > 0
      ? { cost, edges, score: scoreOf(occurrences(edges), length) }
      : undefined;
  };
  const typed = at(2, [0, 2]);
  // Syllables of an expression that stand apart count as it where most of the query stands together.
  if (typed && (typed.score >= TOGETHER || at(0, [0]))) return { ...typed, cost: 0 };
  return at(1, [0, 1]) ?? typed ?? at(2, [0, 1, 2]);
}

function occurrences(edges: readonly HeldEdge[]) {
  return edges.flatMap(({ from, to, words, starts }) =>
    starts.map((position) => ({ position, length: words.length, from, to })),
  );
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
