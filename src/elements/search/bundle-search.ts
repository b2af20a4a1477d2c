import { matchGraph, type GraphMatch, type HeldEdge } from '../../domain/search/graph-match.ts';
import { toIndexPrefix, toIndexWord } from '../../domain/search/index-text.ts';
import { hasDiacritics } from '../../domain/vietnamese/fold.ts';
import { variantsOver, type Edge, type QueryGraph } from '../../domain/search/query-graph.ts';
import type { QueryVariant } from '../../domain/search/query-variant.ts';
import { breathe } from './breathe.ts';
import type { Found, OpenBundle } from './search-index.ts';
import { Postings, type Exactness } from './postings.ts';

/** An article that answers the question. */
export interface Match extends Found {
  /** 2: all words with the marks that were typed; 1: those that were typed with marks; 0: the letters only. */
  exactness: Exactness;
  /** See `GraphMatch`. */
  cost: Edge['cost'];
  /** See `scoreOf`. */
  score: number;
  /** The ways to write the question that the article holds. */
  variants: QueryVariant[];
}

export interface SearchOptions {
  graph: QueryGraph;
  /** Whether the last word may go on: the reader is still typing. */
  lastIsPrefix: boolean;
  /** Whether marks must be as they are typed. */
  exact: boolean;
  sort: 'date' | 'views';
}

/** Ways to write the question that are kept of a match. */
const MAX_VARIANTS = 4;

/** The articles of one bundle that answer a question, each once, newest or most read first. */
export async function searchBundle(
  bundle: OpenBundle,
  { graph, lastIsPrefix, exact, sort }: SearchOptions,
): Promise<Match[]> {
  const edges = graph.edges.map((edge) => ({ edge, terms: termsOf(edge, graph, lastIsPrefix) }));
  // Words without any mark are no wish about marks: `quan uy` means every quan uy.
  const wantsDiacritics = graph.typed.words.some(hasDiacritics);
  const levels: Exactness[] = exact ? [2] : wantsDiacritics ? [2, 1, 0] : [0];
  const postings = new Postings(bundle, { sort });
  await bundle.fetchTerms([...new Set(edges.flatMap(({ terms }) => terms.flat()))]);
  await postings.read(
    edges.flatMap(({ edge, terms }) =>
      edge.words.map((word, index) => ({ word, terms: terms[index] ?? [] })),
    ),
    { levels },
  );
  const matches = new Map<string, Match>();
  for (const exactness of levels) {
    await breathe();
    for (const [id, held] of holders(postings, edges, exactness)) {
      if (matches.has(id)) continue;
      const match = matchGraph(held, graph.length);
      const found = postings.article(id);
      if (match && found) matches.set(id, { ...found, ...asMatch(match, graph), exactness });
    }
  }
  return [...matches.values()].sort((a, b) => b.rank - a.rank);
}

/** Comparator for `sort` within a bundle and across bundles of the same age: the better answer first. */
export function byScore(a: Match, b: Match): number {
  return b.exactness - a.exactness || a.cost - b.cost || b.score - a.score;
}

/** The words of an edge in the form of the index, each with its other forms; the last word typed perhaps as a beginning. */
function termsOf(edge: Edge, { length }: QueryGraph, lastIsPrefix: boolean): string[][] {
  return edge.words.map((word, index) => {
    const isLast = edge.isTyped && edge.to === length && index === edge.words.length - 1;
    const whole = toIndexWord(word);
    if (!isLast || !lastIsPrefix) return [whole];
    const beginning = toIndexPrefix(word);
    return whole.startsWith(beginning) ? [beginning] : [beginning, whole];
  });
}

/** By article the edges that it holds, with marks as exact as the request says. */
function holders(
  postings: Postings,
  edges: readonly { edge: Edge; terms: string[][] }[],
  exactness: Exactness,
): Map<string, HeldEdge[]> {
  const held = new Map<string, HeldEdge[]>();
  for (const { edge, terms } of edges) {
    // Another way to write words that lacked some of their marks is no more exact than those words written properly:
    // `UBND` would otherwise lead whatever `ủy ban nhân dan` finds in a title.
    if (edge.lacksDiacritics && exactness === 2 && !postings.lacksStroke) continue;
    const lists = edge.words.map((word, index) =>
      postings.positions(word, terms[index] ?? [], exactness),
    );
    for (const [id, first] of lists[0] ?? []) {
      const starts = first.filter((position) =>
        lists.every((list, index) => index === 0 || list.get(id)?.includes(position + index)),
      );
      if (starts.length === 0) continue;
      const known = held.get(id);
      if (known) known.push({ ...edge, starts });
      else held.set(id, [{ ...edge, starts }]);
    }
  }
  return held;
}

function asMatch(
  { cost, score, edges }: GraphMatch,
  { length }: QueryGraph,
): Pick<Match, 'cost' | 'positions' | 'score' | 'variants'> {
  const positions = edges.flatMap(({ starts, words }) =>
    starts.flatMap((start) => words.map((_, index) => start + index)),
  );
  return {
    cost,
    score,
    positions: [...new Set(positions)].sort((a, b) => a - b),
    variants: variantsOver(edges, length, MAX_VARIANTS),
  };
}
