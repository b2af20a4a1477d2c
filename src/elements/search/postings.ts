import { breathe } from './breathe.ts';
import { toIndexPrefix } from '../../domain/search/index-text.ts';
import { hasDiacritics } from '../../domain/vietnamese/fold.ts';
import type { Found, OpenBundle } from './search-index.ts';

/** 2: with the marks of the word; 1: with them, if it has any; 0: the letters only. */
export type Exactness = 0 | 1 | 2;

/** A word and its forms in the index. */
export interface Asked {
  word: string;
  terms: readonly string[];
}

type Positions = ReadonlyMap<string, readonly number[]>;

/** Where the words of a query stand in the articles of one bundle. */
export class Postings {
  readonly #bundle: OpenBundle;
  readonly #sort: 'date' | 'views';
  readonly #lists = new Map<string, Positions>();
  readonly #articles = new Map<string, Found>();
  #lacksStroke = false;

  constructor(bundle: OpenBundle, { sort }: { sort: 'date' | 'views' }) {
    this.#bundle = bundle;
    this.#sort = sort;
  }

  /** Reads the parts of the index that `positions` needs. Rejects when a part of the index cannot be fetched. */
  async read(asked: readonly Asked[], { levels }: { levels: readonly Exactness[] }): Promise<void> {
    const isMixed = levels.includes(2) && levels.includes(0);
    for (const { word, terms } of asked) {
      for (const term of terms) {
        if (levels.includes(0)) await this.#readTerm(term, false);
        if (levels.includes(2)) await this.#readTerm(term, true);
      }
      const stroked = isMixed ? strokedOf(word, terms) : undefined;
      if (stroked === undefined) continue;
      await this.#readTerm(stroked, true);
      const isNowhere = terms.every((term) => this.#list(term, true).size === 0);
      const isElsewhere = this.#list(stroked, true).size > 0;
      if (hasDiacritics(word) && isNowhere && isElsewhere) this.#lacksStroke = true;
    }
  }

  /** By article the positions of a word, ascending. */
  positions(word: string, terms: readonly string[], exactness: Exactness): Positions {
    const exact = exactness === 2 || (exactness === 1 && hasDiacritics(word));
    const lists = terms.map((term) => this.#list(term, exact));
    const stroked = strokedOf(word, terms);
    if (exact && stroked !== undefined) {
      // Who has a keyboard for marks may still lack đ: `dường`, which is in no article, is `đường` if that is in one, and
      // a `di` beside it may be `đi`.
      const isNowhere = lists.every(({ size }) => size === 0);
      const isMissing = hasDiacritics(word) ? isNowhere : this.#lacksStroke;
      if (isMissing) lists.push(this.#list(stroked, true));
    }
    const [first = new Map<string, number[]>()] = lists;
    return lists.length < 2 ? first : union(lists);
  }

  /** Whether a word was found only by its đ: the keyboard that it was typed on has none. */
  get lacksStroke(): boolean {
    return this.#lacksStroke;
  }

  article(id: string): Found | undefined {
    return this.#articles.get(id);
  }

  #list(term: string, exact: boolean): Positions {
    return this.#lists.get(`${exact} ${term}`) ?? new Map<string, number[]>();
  }

  async #readTerm(term: string, exact: boolean): Promise<void> {
    const key = `${exact} ${term}`;
    if (this.#lists.has(key)) return;
    const found = await this.#bundle.find(term, { exact, sort: this.#sort });
    await breathe();
    this.#lists.set(key, new Map(found.map(({ id, positions }) => [id, positions])));
    for (const article of found) this.#articles.set(article.id, article);
  }
}

/** A word that was typed with d, written with đ. */
function strokedOf(word: string, [term = '']: readonly string[]): string | undefined {
  if (!word.startsWith('d')) return undefined;
  return toIndexPrefix(`đ${term.slice(1)}`);
}

function union(lists: readonly Positions[]): Positions {
  const all = new Map<string, number[]>();
  for (const list of lists) {
    for (const [id, positions] of list) all.set(id, [...(all.get(id) ?? []), ...positions]);
  }
  for (const [id, positions] of all) {
    all.set(
      id,
      [...new Set(positions)].sort((a, b) => a - b),
    );
  }
  return all;
}
