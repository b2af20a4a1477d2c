/** Chance that can be repeated: the same seed gives the same portal on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in the given share of cases, 0 to 1. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** So many different items, fewer when there are not enough. */
  some<Item>(items: readonly Item[], count: number): Item[];
}

/** Mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c): short, fast, good enough. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    chance: (share) => next() < share,
    pick: <Item>(items: readonly Item[]) => items[int(0, items.length - 1)] as Item,
    some<Item>(items: readonly Item[], count: number) {
      const left = [...items];
      const taken: Item[] = [];
      while (taken.length < count && left.length > 0) {
        taken.push(...left.splice(int(0, left.length - 1), 1));
      }
      return taken;
    },
  };
}

/** The seed of one article: neighbours in number must not be neighbours in chance. */
export function seedOf(seed: number, index: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
}
