/** Stretches of time in whole seconds since 1970, both ends included, apart from each other and in order. */
export interface Intervals {
  /** Adds a stretch; one that ends before it begins is nothing. */
  add(from: number, to: number): void;
  /** Whether one stretch holds everything from `from` to `to`. */
  covers(from: number, to: number): boolean;
  /** The parts that lie between `from` and `to`. */
  within(from: number, to: number): [from: number, to: number][];
  /** Closes the gaps of less than `gap` seconds that end before `before`. */
  bridge(gap: number, before: number): void;
  list(): readonly (readonly [from: number, to: number])[];
}

/** Makes a set of stretches out of some that may overlap. */
export function createIntervals(
  stretches: Iterable<readonly [from: number, to: number]> = [],
): Intervals {
  let held: [from: number, to: number][] = [];

  const add = (from: number, to: number): void => {
    if (to < from) return;
    const last = held.at(-1);
    // What comes in the order of time only makes the last one longer.
    if (last && from >= last[0] && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
      return;
    }
    const touching = held.filter(([start, end]) => start <= to + 1 && end >= from - 1);
    const apart = held.filter(([start, end]) => start > to + 1 || end < from - 1);
    const start = Math.min(from, ...touching.map(([first]) => first));
    const end = Math.max(to, ...touching.map(([, final]) => final));
    held = [...apart, [start, end] as [number, number]].sort(([a], [b]) => a - b);
  };

  const covers = (from: number, to: number): boolean => {
    let low = 0;
    let high = held.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((held[middle]?.[0] ?? Infinity) <= from) low = middle + 1;
      else high = middle;
    }
    const candidate = held[low - 1];
    return candidate !== undefined && candidate[1] >= to;
  };

  const within = (from: number, to: number): [number, number][] =>
    held
      .filter(([start, end]) => start <= to && end >= from)
      .map(([start, end]) => [Math.max(start, from), Math.min(end, to)]);

  const bridge = (gap: number, before: number): void => {
    const former = held;
    held = [];
    for (const [from, to] of former) {
      const last = held.at(-1);
      if (last && from < before && from - last[1] < gap) last[1] = to;
      else held.push([from, to]);
    }
  };

  for (const [from, to] of stretches) add(from, to);
  return { add, covers, within, bridge, list: () => held };
}
