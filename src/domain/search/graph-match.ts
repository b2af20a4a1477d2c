import type { Edge } from './query-graph.ts';
import { scoreOf, TOGETHER } from './rank.ts';

/** An edge that an article holds, and where: the positions at which its words begin, ascending. */
export interface HeldEdge extends Edge {
  starts: readonly number[];
}

/** How an article answers a query. */
export interface GraphMatch {
  /** 0: by what was typed; 1: by another word for some of it; 2: by scattered syllables only, where there are other words. */
  cost: Edge['cost'];
  /** See `scoreOf`. */
  score: number;
  /** The edges of all ways that count. */
  edges: HeldEdge[];
}

/** The best answer by the edges that an article holds; undefined when they lead nowhere. */
export function matchGraph(held: readonly HeldEdge[], length: number): GraphMatch | undefined {
  const by = (costs: readonly Edge['cost'][]): Omit<GraphMatch, 'cost'> | undefined => {
    const edges = onWays(
      held.filter(({ cost }) => costs.includes(cost)),
      length,
    );
    return edges.length > 0 ? { edges, score: scoreOf(occurrences(edges), length) } : undefined;
  };
  const typed = by([0, 2]);
  if (typed && (typed.score >= TOGETHER || held.every(({ cost }) => cost === 0))) {
    return { ...typed, cost: 0 };
  }
  const other = by([0, 1]);
  if (other) return { ...other, cost: 1 };
  const any = typed ?? by([0, 1, 2]);
  return any && { ...any, cost: 2 };
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
