import { newestFirst, type Dated } from './newest-first.ts';

/** What has to be known of an article to relate it to others. No name stands twice in one of the lists. */
export interface Relatable extends Dated {
  topic?: string | undefined;
  categories: readonly string[];
  tags: readonly string[];
  wards: readonly string[];
}

const WEIGHT = { topic: 10, mainCategory: 5, otherCategory: 3, tag: 2, ward: 1, nearness: 0.9 };

const MONTH = 30 * 24 * 60 * 60 * 1000;

/**
 * Finds the articles that fit one of `articles` best: same topic, then main category, other categories, tags, wards;
 * among equals the nearest in time, then the newer, then by id. An article is never related to itself, nor to one with
 * which it shares nothing but the date. Of every topic, category, tag and ward of an article the `reach` newer and the
 * `reach` older ones are compared: comparing each of 10,000 articles with all the others would take longer than the rest
 * of the build.
 */
export function relatedFinder<A extends Relatable>(
  articles: readonly A[],
  reach = 40,
): (article: Relatable, limit: number) => A[] {
  let find: ReturnType<typeof createFinder<A>> | undefined;
  return ({ id }, limit) => (find ??= createFinder(articles, reach))(id, limit);
}

/**
 * Each build asks for every article, so that all is numbers here, in arrays of numbers: an article is its rank among all,
 * newest first, and what it may share with others is a key.
 */
function createFinder<A extends Relatable>(articles: readonly A[], reach: number) {
  const sorted = articles.toSorted(newestFirst);
  const ranks = new Map(sorted.map(({ id }, rank) => [id, rank]));
  const times = Float64Array.from(sorted, ({ publishedAt }) => publishedAt.getTime());
  const { keys, starts, mains, lists, weights } = toNumbers(sorted);
  /** By key, its weight if the article that is asked about has it, otherwise 0. */
  const own = new Uint8Array(lists.length);
  /** By rank, the number of the last question in which an article was compared. */
  const compared = new Int32Array(sorted.length);
  let question = 0;

  return (id: string, limit: number): A[] => {
    const self = ranks.get(id);
    if (self === undefined) return [];
    compared[self] = ++question;
    const ownKeys = keys.subarray(starts[self], starts[self + 1]);
    for (const key of ownKeys) own[key] = weights[key] as number;
    const best = new Best(limit);
    for (const key of ownKeys) {
      const list = lists[key] as Int32Array;
      const place = placeIn(list, self);
      const end = Math.min(list.length, place + 1 + reach);
      for (let at = Math.max(0, place - reach); at < end; at++) {
        const other = list[at] as number;
        if (compared[other] === question) continue;
        compared[other] = question;
        // A common main category counts as another one below.
        let shared = mains[self] === mains[other] ? WEIGHT.mainCategory - WEIGHT.otherCategory : 0;
        const last = starts[other + 1] as number;
        for (let key = starts[other] as number; key < last; key++) {
          shared += own[keys[key] as number] as number;
        }
        best.add(other, shared + nearness((times[self] as number) - (times[other] as number)));
      }
    }
    for (const key of ownKeys) own[key] = 0;
    return best.ranks().map((rank) => sorted[rank] as A);
  };
}

/** Of articles sorted newest first: by rank, their keys and main category; by key, its weight and the ranks of those that have it. */
function toNumbers(sorted: readonly Relatable[]) {
  const numbers = new Map<string, number>();
  const lists: number[][] = [];
  const weights: number[] = [];
  const add = (rank: number, kind: 'topic' | 'otherCategory' | 'tag' | 'ward', name: string) => {
    // Prefixed, since a tag may equal a category.
    const prefixed = `${kind} ${name}`;
    const key = numbers.get(prefixed) ?? numbers.size;
    numbers.set(prefixed, key);
    weights[key] = WEIGHT[kind];
    (lists[key] ??= []).push(rank);
    return key;
  };
  const keys: number[] = [];
  const starts = [0];
  const mains: number[] = [];
  sorted.forEach(({ topic, categories, tags, wards }, rank) => {
    const added = categories.map((slug) => add(rank, 'otherCategory', slug));
    // Without a category, a number that no other article has.
    mains.push(added[0] ?? -1 - rank);
    if (topic !== undefined) added.push(add(rank, 'topic', topic));
    for (const name of tags) added.push(add(rank, 'tag', name));
    for (const name of wards) added.push(add(rank, 'ward', name));
    starts.push(keys.push(...added));
  });
  return {
    keys: Int32Array.from(keys),
    starts: Int32Array.from(starts),
    mains: Int32Array.from(mains),
    lists: lists.map((list) => Int32Array.from(list)),
    weights,
  };
}

/** Less than the smallest weight, falling to half of it after a month: it decides among equals. */
function nearness(apart: number): number {
  return WEIGHT.nearness / (1 + Math.abs(apart) / MONTH);
}

/** Where a rank stands in a list of them, which begins with the lowest. */
function placeIn(list: Int32Array, rank: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The articles with the highest scores, of equal ones the first by rank. */
class Best {
  readonly #limit: number;
  readonly #kept: { rank: number; score: number }[] = [];
  /** The lowest score that is kept, once there are as many as wanted. */
  #lowest = -1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(rank: number, score: number): void {
    if (score < this.#lowest) return;
    const kept = this.#kept;
    let place = kept.length;
    for (; place > 0; place--) {
      const above = kept[place - 1];
      if (above && (above.score > score || (above.score === score && above.rank < rank))) break;
    }
    kept.splice(place, 0, { rank, score });
    if (kept.length > this.#limit) kept.pop();
    if (kept.length === this.#limit) this.#lowest = kept.at(-1)?.score ?? Infinity;
  }

  ranks(): number[] {
    return this.#kept.map(({ rank }) => rank);
  }
}
