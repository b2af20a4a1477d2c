import { scoreOf } from '../../domain/search/rank.ts';
import { hasDiacritics } from '../../domain/search/query.ts';
import { toIndexPrefix, toIndexWord } from '../../domain/search/index-text.ts';
import type { Phrase, QueryVariant } from '../../domain/search/query-variant.ts';
import type { Found, OpenBundle } from './pagefind.ts';

/** An article that answers the question. */
export interface Match extends Found {
  /** 2: all words with the marks that were typed; 1: those that were typed with marks; 0: the letters only. */
  exactness: 0 | 1 | 2;
  /** See `scoreOf`. */
  score: number;
  /** The ways to write the question that the article holds. */
  variants: QueryVariant[];
}

export interface SearchOptions {
  /** The typed one first. */
  variants: readonly QueryVariant[];
  /** Whether the last word may go on: the reader is still typing. */
  lastIsPrefix: boolean;
  /** Whether marks must be as they are typed. */
  exact: boolean;
  sort: 'date' | 'views';
}

/** The articles of one bundle that answer a question, each once, newest or most read first. */
export async function searchBundle(bundle: OpenBundle, options: SearchOptions): Promise<Match[]> {
  const matches = new Map<string, Match>();
  const terms = options.variants.flatMap((variant, index) =>
    termsOf(variant, options.lastIsPrefix && index === 0),
  );
  await bundle.fetchTerms(terms.join(' '));
  // Words without any mark are no options about marks: `quan uy` means every quan uy.
  const wantsDiacritics = options.variants[0]?.words.some(hasDiacritics) ?? false;
  for (const [index, variant] of options.variants.entries()) {
    const lastIsPrefix = options.lastIsPrefix && index === 0;
    for (const match of await searchVariant(bundle, variant, {
      ...options,
      lastIsPrefix,
      wantsDiacritics,
    })) {
      const known = matches.get(match.id);
      if (!known) matches.set(match.id, match);
      else {
        const positions = [...new Set([...known.positions, ...match.positions])].sort(
          (a, b) => a - b,
        );
        const variants = [...known.variants, variant];
        matches.set(match.id, { ...(isBetter(match, known) ? match : known), positions, variants });
      }
    }
  }
  return [...matches.values()].sort((a, b) => b.rank - a.rank);
}

/** Comparator for `sort` within a bundle and across bundles of the same age: the better answer first. */
export function byScore(a: Match, b: Match): number {
  return b.exactness - a.exactness || b.score - a.score;
}

async function searchVariant(
  bundle: OpenBundle,
  variant: QueryVariant,
  {
    lastIsPrefix,
    exact,
    wantsDiacritics,
    sort,
  }: Omit<SearchOptions, 'variants'> & { wantsDiacritics: boolean },
): Promise<Match[]> {
  const { words, phrases } = variant;
  const terms = termsOf(variant, lastIsPrefix);
  if (!(await hasAll(bundle, terms))) return [];
  const found = await bundle.find(terms.join(' '), { exact, sort });
  const positionsOf = await phrasePositions(bundle, terms, phrases, exact);
  const typed =
    exact || !wantsDiacritics
      ? new Map<string, ExactMatch>()
      : await findExact(bundle, variant, await withStroke(bundle, words, terms));
  return found
    .map((article): Match => {
      const { exactness, positions } = typed.get(article.id) ?? {
        exactness: exact ? 2 : 0,
        positions: article.positions,
      };
      return { ...article, exactness, positions, score: 0, variants: [variant] };
    })
    .flatMap((match) => {
      const positions = positionsOf(match);
      return positions ? [{ ...match, positions, score: scoreOf(positions, words.length) }] : [];
    });
}

/** The words in the form of the index, the last one perhaps as a beginning. */
function termsOf({ words }: QueryVariant, lastIsPrefix: boolean): string[] {
  return words.map((word, index) =>
    lastIsPrefix && index === words.length - 1 ? toIndexPrefix(word) : toIndexWord(word),
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
    if (!term.startsWith('d') || !hasDiacritics(words[index] ?? '')) return term;
    const stroked = toIndexPrefix(`đ${term.slice(1)}`);
    const isTyped = (await bundle.count(term, { exact: true })) > 0;
    return isTyped || (await bundle.count(stroked, { exact: true })) === 0 ? term : stroked;
  };
  return Promise.all(terms.map(resolve));
}

interface ExactMatch {
  exactness: 1 | 2;
  positions: number[];
}

/**
 * The articles that hold the words with the marks that were typed. Who types some words with marks and others
 * without has no options about the latter. Another way to write words that lacked some of their marks is no more exact than
 * those words written properly: `UBND` would otherwise lead whatever `ủy ban nhân dan` finds in a title.
 */
async function findExact(
  bundle: OpenBundle,
  { words, lacksDiacritics = false }: QueryVariant,
  terms: readonly string[],
): Promise<Map<string, ExactMatch>> {
  const matches = new Map<string, ExactMatch>();
  const marked = terms.filter((_, index) => hasDiacritics(words[index] ?? ''));
  const options = { exact: true, sort: 'date' } as const;
  if (marked.length < terms.length) {
    const all = await bundle.find(terms.join(' '), { exact: false, sort: 'date' });
    const positions = new Map(all.map((article) => [article.id, article.positions]));
    // The marks that were typed may all have been on a name that this variant shortens.
    const held = marked.length > 0 ? await bundle.find(marked.join(' '), options) : all;
    for (const { id } of held)
      matches.set(id, { exactness: 1, positions: positions.get(id) ?? [] });
  }
  for (const { id, positions } of await bundle.find(terms.join(' '), options)) {
    matches.set(id, { exactness: lacksDiacritics ? 1 : 2, positions });
  }
  return matches;
}

/**
 * Tells of an article where the words stand, those of a phrase only where it stands as a whole and in its order; undefined
 * of an article in which a phrase does not stand.
 */
async function phrasePositions(
  bundle: OpenBundle,
  terms: readonly string[],
  phrases: readonly Phrase[],
  exact: boolean,
): Promise<(article: Found) => number[] | undefined> {
  const read = phrases.map(async ({ start, length }) => {
    const words = terms.slice(start, start + length).map(async (term) => {
      const found = await bundle.find(term, { exact, sort: 'date' });
      return new Map(found.map(({ id, positions }) => [id, new Set(positions)]));
    });
    return Promise.all(words);
  });
  const positionsOfPhrases = await Promise.all(read);
  return ({ id, positions }) => {
    const scattered = new Set<number>();
    const together = new Set<number>();
    for (const words of positionsOfPhrases) {
      const positionsOf = words.map((word) => word.get(id) ?? new Set<number>());
      const starts = [...(positionsOf[0] ?? [])].filter((position) =>
        positionsOf.every((word, index) => word.has(position + index)),
      );
      if (starts.length === 0) return undefined;
      for (const position of positionsOf.flatMap((word) => [...word])) scattered.add(position);
      for (const start of starts) words.forEach((_, index) => together.add(start + index));
    }
    return positions.filter((position) => together.has(position) || !scattered.has(position));
  };
}

function isBetter(a: Match, b: Match): boolean {
  return byScore(a, b) < 0;
}
