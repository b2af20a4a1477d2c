import { worthOf } from '../../domain/search/rank.ts';
import { isMarked } from '../../domain/search/query.ts';
import { toIndexPrefix, toIndexWord } from '../../domain/search/index-text.ts';
import type { Span, Wording } from '../../domain/search/query-variant.ts';
import type { Found, OpenBundle } from './pagefind.ts';

/** An article that answers the question. */
export interface Match extends Found {
  /** 2: all words with the marks that were typed; 1: those that were typed with marks; 0: the letters only. */
  exactness: 0 | 1 | 2;
  /** See `worthOf`. */
  worth: number;
  /** The ways to write the question that the article holds. */
  wordings: Wording[];
}

export interface Wish {
  /** The typed one first. */
  wordings: readonly Wording[];
  /** Whether the last word may go on: the reader is still typing. */
  isUnfinished: boolean;
  /** Whether marks must be as they are typed. */
  exact: boolean;
  sort: 'date' | 'views';
}

/** The articles of one bundle that answer a question, each once, newest or most read first. */
export async function searchBundle(bundle: OpenBundle, wish: Wish): Promise<Match[]> {
  const matches = new Map<string, Match>();
  const terms = wish.wordings.flatMap((wording, index) =>
    termsOf(wording, wish.isUnfinished && index === 0),
  );
  await bundle.fetchTerms(terms.join(' '));
  // Words without any mark are no wish about marks: `quan uy` means every quan uy.
  const hasMarks = wish.wordings[0]?.words.some(isMarked) ?? false;
  for (const [index, wording] of wish.wordings.entries()) {
    const isUnfinished = wish.isUnfinished && index === 0;
    for (const match of await searchWording(bundle, wording, { ...wish, isUnfinished, hasMarks })) {
      const known = matches.get(match.id);
      if (!known) matches.set(match.id, match);
      else {
        const places = [...new Set([...known.places, ...match.places])].sort((a, b) => a - b);
        const wordings = [...known.wordings, wording];
        matches.set(match.id, { ...(isBetter(match, known) ? match : known), places, wordings });
      }
    }
  }
  return [...matches.values()].sort((a, b) => b.rank - a.rank);
}

/** Comparator for `sort` within a bundle and across bundles of the same age: the better answer first. */
export function byWorth(a: Match, b: Match): number {
  return b.exactness - a.exactness || b.worth - a.worth;
}

async function searchWording(
  bundle: OpenBundle,
  wording: Wording,
  { isUnfinished, exact, hasMarks, sort }: Omit<Wish, 'wordings'> & { hasMarks: boolean },
): Promise<Match[]> {
  const { words, spans } = wording;
  const terms = termsOf(wording, isUnfinished);
  if (!(await hasAll(bundle, terms))) return [];
  const found = await bundle.find(terms.join(' '), { exact, sort });
  const placesOf = await spanReader(bundle, terms, spans, exact);
  const typed =
    exact || !hasMarks
      ? new Map<string, ExactMatch>()
      : await findExact(bundle, wording, await withStroke(bundle, words, terms));
  return found
    .map((article): Match => {
      const { exactness, places } = typed.get(article.id) ?? {
        exactness: exact ? 2 : 0,
        places: article.places,
      };
      return { ...article, exactness, places, worth: 0, wordings: [wording] };
    })
    .flatMap((match) => {
      const places = placesOf(match);
      return places ? [{ ...match, places, worth: worthOf(places, words.length) }] : [];
    });
}

/** The words in the form of the index, the last one perhaps as a beginning. */
function termsOf({ words }: Wording, isUnfinished: boolean): string[] {
  return words.map((word, index) =>
    isUnfinished && index === words.length - 1 ? toIndexPrefix(word) : toIndexWord(word),
  );
}

/** Pagefind leaves out a word that it does not know; here an article must hold all of them. */
async function hasAll(bundle: OpenBundle, terms: readonly string[]): Promise<boolean> {
  if (terms.length === 1) return true;
  for (const term of terms) {
    if ((await bundle.count(term, { exact: false })) === 0) return false;
  }
  return true;
}

/**
 * Who has a keyboard for marks may still lack đ: a word such as `dường`, which is in no article, is `đường` if that is
 * in one.
 */
async function withStroke(
  bundle: OpenBundle,
  words: readonly string[],
  terms: readonly string[],
): Promise<string[]> {
  const resolve = async (term: string, index: number) => {
    if (!term.startsWith('d') || !isMarked(words[index] ?? '')) return term;
    const stroked = toIndexPrefix(`đ${term.slice(1)}`);
    const isTyped = (await bundle.count(term, { exact: true })) > 0;
    return isTyped || (await bundle.count(stroked, { exact: true })) === 0 ? term : stroked;
  };
  return Promise.all(terms.map(resolve));
}

interface ExactMatch {
  exactness: 1 | 2;
  places: number[];
}

/**
 * The articles that hold the words with the marks that were typed. Who types some words with marks and others
 * without has no wish about the latter. Another way to write words that lacked some of their marks is no more exact than
 * those words written properly: `UBND` would otherwise lead whatever `ủy ban nhân dan` finds in a title.
 */
async function findExact(
  bundle: OpenBundle,
  { words, lacksMarks = false }: Wording,
  terms: readonly string[],
): Promise<Map<string, ExactMatch>> {
  const matches = new Map<string, ExactMatch>();
  const marked = terms.filter((_, index) => isMarked(words[index] ?? ''));
  const options = { exact: true, sort: 'date' } as const;
  if (marked.length < terms.length) {
    const all = await bundle.find(terms.join(' '), { exact: false, sort: 'date' });
    const places = new Map(all.map((article) => [article.id, article.places]));
    // The marks that were typed may all have been on a name that this wording shortens.
    const held = marked.length > 0 ? await bundle.find(marked.join(' '), options) : all;
    for (const { id } of held) matches.set(id, { exactness: 1, places: places.get(id) ?? [] });
  }
  for (const { id, places } of await bundle.find(terms.join(' '), options)) {
    matches.set(id, { exactness: lacksMarks ? 1 : 2, places });
  }
  return matches;
}

/**
 * Tells of an article where the words stand, those of a span only where it stands as a whole and in its order; undefined
 * of an article in which a span does not stand.
 */
async function spanReader(
  bundle: OpenBundle,
  terms: readonly string[],
  spans: readonly Span[],
  exact: boolean,
): Promise<(article: Found) => number[] | undefined> {
  const read = spans.map(async ({ start, length }) => {
    const words = terms.slice(start, start + length).map(async (term) => {
      const found = await bundle.find(term, { exact, sort: 'date' });
      return new Map(found.map(({ id, places }) => [id, new Set(places)]));
    });
    return Promise.all(words);
  });
  const placesOfSpans = await Promise.all(read);
  return ({ id, places }) => {
    const scattered = new Set<number>();
    const together = new Set<number>();
    for (const words of placesOfSpans) {
      const placesOf = words.map((word) => word.get(id) ?? new Set<number>());
      const starts = [...(placesOf[0] ?? [])].filter((place) =>
        placesOf.every((word, index) => word.has(place + index)),
      );
      if (starts.length === 0) return undefined;
      for (const place of placesOf.flatMap((word) => [...word])) scattered.add(place);
      for (const start of starts) words.forEach((_, index) => together.add(start + index));
    }
    return places.filter((place) => together.has(place) || !scattered.has(place));
  };
}

function isBetter(a: Match, b: Match): boolean {
  return byWorth(a, b) < 0;
}
