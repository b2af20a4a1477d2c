import { isMarked, wordingsOf } from '../../domain/search/query.ts';
import { toQuery, type Wording } from '../../domain/search/query-variant.ts';
import { byWorth, searchBundle, type Match } from './bundle-search.ts';
import type { Facets, OpenBundle, SearchIndex } from './pagefind.ts';
import type { SearchBundle } from '../../domain/search/manifest.ts';
import { FILTERS, passes, type FilterName, type Question } from './question.ts';

/** What one bundle answered. */
interface Part {
  bundle: OpenBundle;
  matches: Match[];
  facets?: Facets;
}

/**
 * The answer to a question. It grows bundle by bundle, from the newest articles to the oldest, so that the first of
 * it is there before most of the index has been fetched.
 */
export class Answer {
  readonly question: Question;
  /** Whether the reader was still typing, so that the last word may go on. */
  readonly isUnfinished: boolean;
  readonly #index: SearchIndex;
  readonly #wordings: readonly Wording[];
  /** In the order of the manifest: newest first. */
  readonly #parts: (Part | undefined)[];

  constructor(index: SearchIndex, question: Question, isUnfinished = false) {
    this.#index = index;
    this.question = question;
    this.isUnfinished = isUnfinished;
    this.#wordings = wordingsOf(question.query, index.abbreviations, question);
    this.#parts = index.bundles.map(() => undefined);
  }

  /** False when there is nothing to look for: only punctuation, or an emoji. */
  get hasWords(): boolean {
    return this.#wordings.length > 0;
  }

  /** Asks one bundle after the other; yields after each. Rejects when a part of the index cannot be fetched. */
  async *ask(): AsyncGenerator<SearchBundle> {
    if (!this.hasWords) return;
    for (const place of this.#askingOrder()) {
      const described = this.#index.bundles[place];
      if (!described) continue;
      const bundle = await this.#index.open(described);
      const matches = await searchBundle(bundle, {
        wordings: this.#wordings,
        isUnfinished: this.isUnfinished,
        exact: this.question.exact,
        sort: this.question.sort === 'xem-nhieu' ? 'views' : 'date',
      });
      this.#parts[place] = { bundle, matches };
      if (Object.keys(this.question.filters).length > 0) await this.fetchFacets();
      // The next one waits: on a slow line it would hold up the articles that the page is about to show.
      yield described;
    }
  }

  /** Asks until there are `enough` articles, or until all bundles have been asked. */
  async askFor(enough: number): Promise<void> {
    const bundles = this.ask();
    while (this.total < enough && !(await bundles.next()).done);
  }

  /** Whether every bundle has answered. */
  get isComplete(): boolean {
    return this.#parts.every((part) => part !== undefined);
  }

  /** Whether no bundle that has yet to answer can hold an article that passes the filters. */
  get isSettled(): boolean {
    return this.#parts.every(
      (part, place) => part !== undefined || (this.#year !== undefined && !this.#holdsYear(place)),
    );
  }

  /**
   * Whether an article, be it one that the filters leave out, has words with the marks that were typed; true of a
   * question without marks, and while a bundle that has not been asked may hold such an article.
   */
  get hasTyped(): boolean {
    const isWished = this.#wordings[0]?.words.some(isMarked) ?? false;
    if (!isWished || !this.isComplete) return true;
    return this.#parts.some((part) => part?.matches.some((match) => match.exactness > 0));
  }

  /** How many articles there are so far. */
  get total(): number {
    return this.#passing().reduce((sum, matches) => sum + matches.length, 0);
  }

  /** How many there would be without the filters. */
  get totalUnfiltered(): number {
    return this.#parts.reduce((sum, part) => sum + (part?.matches.length ?? 0), 0);
  }

  /** The first `count` articles, best first. */
  async first(count: number): Promise<Match[]> {
    const parts = this.#passing();
    if (this.question.sort === 'xem-nhieu') return mostRead(parts, count);
    const all = parts.flat();
    // Sorting keeps the order of equals: newer before older.
    if (this.question.sort === 'lien-quan') all.sort(byWorth);
    return all.slice(0, count);
  }

  /** What an article that was found marks when it is opened: the ways to write the question that it holds. */
  marksOf({ wordings }: Match): string[] {
    return wordings.map((wording) =>
      wording === this.#wordings[0] ? this.question.query : toQuery(wording),
    );
  }

  /** Fetches what the articles found so far can be filtered by. */
  async fetchFacets(): Promise<void> {
    for (const part of this.#parts) {
      if (part) part.facets ??= await part.bundle.facets();
    }
  }

  /** How many articles each value of a filter would give if the other filters stay; after `fetchFacets`. */
  counts(name: FilterName): Map<string, number> {
    const counts = new Map<string, number>();
    for (const part of this.#parts) {
      const { facets, matches = [] } = part ?? {};
      if (!facets) continue;
      const ids = matches
        .filter(({ id }) => passes(id, facets, this.question.filters, name))
        .map(({ id }) => id);
      for (const [value, articles] of facets.get(FILTERS[name]) ?? []) {
        const count = ids.filter((id) => articles.has(id)).length;
        if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
      }
    }
    return counts;
  }

  /** The matches that pass the filters, by bundle, newest bundle first. */
  #passing(): Match[][] {
    const { filters } = this.question;
    return this.#parts.map((part) => {
      if (!part) return [];
      const { matches, facets } = part;
      return facets ? matches.filter(({ id }) => passes(id, facets, filters)) : matches;
    });
  }

  /** Newest first; but first of all those of the year that is asked for. */
  #askingOrder(): number[] {
    const rank = (place: number) => (this.#holdsYear(place) ? 0 : 1);
    return [...this.#parts.keys()].sort((a, b) => rank(a) - rank(b));
  }

  get #year(): number | undefined {
    const { nam, thang } = this.question.filters;
    const year = nam ?? thang?.slice(0, 4);
    return year === undefined ? undefined : Number(year);
  }

  #holdsYear(place: number): boolean {
    const bundle = this.#index.bundles[place];
    const year = this.#year;
    return year !== undefined && bundle !== undefined && bundle.from <= year && year <= bundle.to;
  }
}

/** Each bundle knows its own order only, so the number of views of the next article of each is looked at. */
async function mostRead(parts: readonly Match[][], count: number): Promise<Match[]> {
  const queues = parts.map((matches) => [...matches]);
  const first: Match[] = [];
  while (first.length < count) {
    const heads = await Promise.all(queues.map(async ([head]) => (await head?.load())?.views ?? 0));
    const open = [...queues.keys()].filter((place) => (queues[place]?.length ?? 0) > 0);
    const best = open.reduce<number | undefined>(
      (most, place) =>
        most === undefined || (heads[place] ?? 0) > (heads[most] ?? 0) ? place : most,
      undefined,
    );
    const next = best === undefined ? undefined : queues[best]?.shift();
    if (!next) break;
    first.push(next);
  }
  return first;
}
