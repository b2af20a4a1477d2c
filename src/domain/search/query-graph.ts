import { abbreviationAlternatives, type Abbreviations } from './abbreviations.ts';
import { dateAlternatives } from './date-alternatives.ts';
import { otherNumbers, withoutZero, ZEROS_OF } from './numbers.ts';
import { PLACE_SHORT_FORMS } from './place-short-forms.ts';
import { readQuery, type TypedQuery } from './typed-query.ts';
import { synonymAlternatives, type Synonyms } from './synonyms.ts';
import { placesOf } from './typed-as.ts';
import type { Phrase, QueryVariant } from './query-variant.ts';

/** Words that may stand for some of the typed ones; several of them beside each other, in their order. */
export interface Edge {
  /** It stands for the typed words from this index up to the other. */
  from: number;
  to: number;
  words: readonly string[];
  /**
   * 0: what was typed, or the same thing in other letters; 1: another word for it; 2: a lone word of an expression that
   * has another word.
   */
  cost: 0 | 1 | 2;
  /** Whether these are the words that were typed. */
  isTyped: boolean;
  /** Whether the replaced words were typed with fewer diacritics than they have: `ủy ban nhân dan`, which is `UBND` here. */
  lacksDiacritics?: boolean;
}

/**
 * A query with all that may stand for parts of it. An article answers it when its words lead from the beginning (0) to the
 * end (`length`) over some edges.
 */
export interface QueryGraph {
  typed: TypedQuery;
  length: number;
  /** Typed words before others. */
  edges: Edge[];
}

/** The abbreviations and synonyms of a portal. */
export interface WordLists {
  abbreviations: Abbreviations;
  synonyms: Synonyms;
  /** Those every portal knows; a place has none of its own. */
  papers?: Synonyms;
}

/** Words that may stand instead of `length` typed ones from the one at `start`. */
export interface Alternative extends Phrase {
  to: readonly string[];
  cost?: 0 | 1;
  lacksDiacritics?: boolean;
  /** Whether there may be phrases among the typed words, as in `ngày 2/9`. */
  holdsPhrase?: boolean;
}

/** Beyond this number others are ignored: each may cost a file of the index. */
export const MAX_OTHERS = 24;

/** `exact`: diacritics must be as they are typed, so that only a name with all of its own is written otherwise. */
export function queryGraph(
  query: string,
  { abbreviations, synonyms, papers = [] }: WordLists,
  { exact }: { exact: boolean } = { exact: false },
): QueryGraph {
  const typed = readQuery(query);
  const same = [
    ...dateAlternatives(typed),
    ...numberAlternatives(typed),
    ...roundNumbers(typed),
    ...shortMonths(typed),
    ...placeAlternatives(typed),
    ...abbreviationAlternatives(typed.words, abbreviations, { exact }),
  ];
  const spans = exact
    ? []
    : [
        ...synonymAlternatives(typed.words, papers, { cost: 0 }),
        ...synonymAlternatives(typed.words, synonyms, { cost: 1 }),
      ];
  const others = spans.filter(({ start, length }) => !isAcross(typed, start, start + length));
  const edges = [
    ...typedEdges(typed, others),
    ...same.flatMap((alternative) => edgesOf(typed, alternative)).slice(0, MAX_OTHERS),
    ...others.flatMap((alternative) => edgesOf(typed, alternative)).slice(0, MAX_OTHERS),
  ];
  return { typed, length: typed.words.length, edges: withoutRepeats(edges) };
}

/** The graph without other words for what was typed; the same one when there are none. */
export function withoutSynonyms(graph: QueryGraph): QueryGraph {
  const edges = graph.edges.filter(({ cost }) => cost !== 1);
  return edges.length === graph.edges.length ? graph : { ...graph, edges };
}

/** The ways to write a query, the typed one first, over edges of which an article holds each. */
export function variantsOver(edges: readonly Edge[], length: number, most: number): QueryVariant[] {
  const found = new Map<string, QueryVariant>();
  const walk = (at: number, path: readonly Edge[]) => {
    if (found.size === most) return;
    const words = path.flatMap((edge) => edge.words).join(' ');
    if (at < length) walkOn(at, path);
    else if (!found.has(words)) found.set(words, asVariant(path));
  };
  const walkOn = (at: number, path: readonly Edge[]) => {
    for (const edge of edges) if (edge.from === at) walk(edge.to, [...path, edge]);
  };
  walk(0, []);
  return length === 0 ? [] : [...found.values()];
}

function typedEdges({ words, phrases }: TypedQuery, others: readonly Alternative[]): Edge[] {
  const edge = ({ start, length }: Phrase, cost: Edge['cost']): Edge => {
    const to = start + length;
    return { from: start, to, words: words.slice(start, to), cost, isTyped: true };
  };
  const isIn = (index: number, { start, length }: Phrase) =>
    start <= index && index < start + length;
  const loose = [...words.keys()]
    .filter((index) => !phrases.some((phrase) => isIn(index, phrase)))
    .map((start) => {
      const isPart = others.some((other) => other.length > 1 && isIn(start, other));
      return edge({ start, length: 1 }, isPart ? 2 : 0);
    });
  const expressions = others.filter(({ length }) => length > 1);
  return [...loose, ...[...phrases, ...expressions].map((phrase) => edge(phrase, 0))];
}

/** The edges of an alternative: over its words, or over the phrase that holds them. */
function edgesOf(typed: TypedQuery, alternative: Alternative): Edge[] {
  const { start, length, to, cost = 0, lacksDiacritics = false } = alternative;
  const end = start + length;
  const around = typed.phrases.find(
    (phrase) => phrase.start <= start && end <= phrase.start + phrase.length,
  );
  if (!around && !alternative.holdsPhrase && isAcross(typed, start, end)) return [];
  const from = around?.start ?? start;
  const until = around ? around.start + around.length : end;
  const words = [...typed.words.slice(from, start), ...to, ...typed.words.slice(end, until)];
  return [
    { from, to: until, words, cost, isTyped: false, ...(lacksDiacritics && { lacksDiacritics }) },
  ];
}

/** Whether a phrase is among these words, or begins or ends among them: then they do not belong together. */
function isAcross({ phrases }: TypedQuery, start: number, end: number): boolean {
  return phrases.some((phrase) => phrase.start < end && start < phrase.start + phrase.length);
}

function numberAlternatives({ words }: TypedQuery): Alternative[] {
  return words.flatMap((word, start): Alternative[] => {
    const others = otherNumbers(word).map((to) => ({ start, length: 1, to }));
    const next = words[start + 1] ?? '';
    const isThousands = /^[1-9]\d{0,2}$/.test(word) && /^\d{3}$/.test(next);
    return isThousands ? [...others, { start, length: 2, to: [word + next] }] : others;
  });
}

/** `38 nghìn` → `38000` */
function roundNumbers({ words }: TypedQuery): Alternative[] {
  return ZEROS_OF.flatMap(([name, zeros]) =>
    placesOf([name], words).flatMap((at): Alternative[] => {
      const number = words[at - 1] ?? '';
      const isNumber = /^[1-9]\d{0,2}$/.test(number);
      return isNumber ? [{ start: at - 1, length: 2, to: [number + zeros] }] : [];
    }),
  );
}

/** `t12` → `tháng 12`; another word, since `t2` may be Monday. */
function shortMonths({ words, phrases, quoted }: TypedQuery): Alternative[] {
  return phrases.flatMap(({ start }): Alternative[] => {
    const [letter, figures = ''] = words.slice(start, start + 2);
    const isMonth = letter === 't' && /^(?:0?[1-9]|1[0-2])$/.test(figures);
    const isQuoted = quoted.some((phrase) => phrase.start === start);
    const to = ['tháng', withoutZero(figures)];
    return isMonth && !isQuoted ? [{ start, length: 2, to, cost: 1 }] : [];
  });
}

/** `p sen hạ`, `tp hà nội`; the last word may be the beginning of one. */
function placeAlternatives({ words }: TypedQuery): Alternative[] {
  return words.slice(0, -1).flatMap((word, start) => {
    const to = PLACE_SHORT_FORMS.get(word);
    return to ? [{ start, length: 1, to }] : [];
  });
}

function withoutRepeats(edges: readonly Edge[]): Edge[] {
  const known = new Set<string>();
  return edges.filter(({ from, to, words }) => {
    const key = `${from} ${to} ${words.join(' ')}`;
    return !known.has(key) && known.add(key);
  });
}

function asVariant(path: readonly Edge[]): QueryVariant {
  const variant: QueryVariant = { words: [], phrases: [] };
  for (const { words } of path) {
    if (words.length > 1) {
      variant.phrases.push({ start: variant.words.length, length: words.length });
    }
    variant.words.push(...words);
  }
  return variant;
}
