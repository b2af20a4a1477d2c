import { matchGraph, type HeldEdge } from './graph-match.ts';
import { LEAD_START, tokenize } from './index-text.ts';
import type { Edge, QueryGraph } from './query-graph.ts';
import { oneSpelling } from './text-words.ts';
import { TOGETHER } from './rank.ts';
import { fold, hasDiacritics } from '../vietnamese/fold.ts';

/** A page of the portal that is no article. */
export interface PortalPage {
  /** What it is, as a reader is told: `Chuyên mục`. */
  kind: string;
  title: string;
  /** Root-relative, with the base. */
  path: string;
  /** Other names for it. */
  names?: readonly string[];
  /** What else it is found by: its description and headings. */
  about: readonly string[];
}

export interface PageOptions {
  /** Whether the last word may go on: the reader is still typing. */
  lastIsPrefix: boolean;
  /** Whether marks must be as they are typed. */
  exact: boolean;
}

/** More would push the articles down. */
const MAX_PAGES = 3;
/** Share of a name that must be asked for: `sen hạ` is Phường Sen Hạ, `phường` is not. */
const MUCH = 0.5;

/**
 * The pages that a query may mean, best first: those whose name it is, or most of it, then those that hold it as a phrase.
 */
export function matchingPages(
  graph: QueryGraph,
  pages: readonly PortalPage[],
  options: PageOptions,
): PortalPage[] {
  return pages
    .map((page) => ({ page, score: scoreOfPage(graph, page, options) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_PAGES)
    .map(({ page }) => page);
}

function scoreOfPage(
  graph: QueryGraph,
  { title, names = [], about }: PortalPage,
  options: PageOptions,
): number {
  const ofNames = [title, ...names].map((name) => scoreOfName(graph, tokenize(name), options));
  const best = Math.max(...ofNames);
  if (best > 0 || graph.length < 2) return best;
  const held = about.some((text) => {
    const match = matchIn(graph, tokenize(text), LEAD_START, options);
    return match !== undefined && match.score >= 2 * TOGETHER;
  });
  return held ? MUCH / 2 : 0;
}

/** The share of a name that is asked for; what it lacks in order counts as not asked for. */
function scoreOfName(graph: QueryGraph, words: readonly string[], options: PageOptions): number {
  const match = matchIn(graph, words, 0, options);
  if (!match) return 0;
  const asked = new Set(
    match.edges.flatMap((edge) =>
      edge.starts.flatMap((start) => edge.words.map((_, index) => start + index)),
    ),
  );
  const share = asked.size / words.length;
  return share >= MUCH ? (share * match.score) / 100 : 0;
}

function matchIn(graph: QueryGraph, words: readonly string[], start: number, options: PageOptions) {
  const spelled = words.map(oneSpelling);
  const held = graph.edges.flatMap((edge): HeldEdge[] => {
    const starts = [...spelled.keys()].filter((at) =>
      edge.words.every((word, index) =>
        isWord(word, spelled[at + index], {
          ...options,
          mayGoOn: mayGoOn(edge, index, graph, options),
        }),
      ),
    );
    return starts.length > 0 ? [{ ...edge, starts: starts.map((at) => at + start) }] : [];
  });
  return matchGraph(held, graph.length);
}

function mayGoOn(edge: Edge, index: number, graph: QueryGraph, options: PageOptions): boolean {
  const isLast = edge.isTyped && edge.to === graph.length && index === edge.words.length - 1;
  return isLast && options.lastIsPrefix;
}

/** Whether a word of a page is the one typed: with its marks if it has any, which may lack the stroke of đ. */
function isWord(
  typed: string,
  word: string | undefined,
  { exact, mayGoOn }: { exact: boolean; mayGoOn: boolean },
): boolean {
  if (word === undefined) return false;
  const isSame = (one: string, other: string) =>
    one === oneSpelling(other) || (mayGoOn && one.startsWith(other));
  if (exact) return isSame(word, typed);
  if (!hasDiacritics(typed)) return isSame(fold(word), typed);
  return isSame(word, typed) || isSame(word.replaceAll('đ', 'd'), typed);
}
