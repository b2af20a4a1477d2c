/** A sorted set of disjoint intervals in whole seconds since 1970, both ends included. */
export interface Intervals {
  /** Adds an interval; an empty one (`to` before `from`) is ignored. */
  add(from: number, to: number): void;
  /** Whether everything from `from` to `to` is in the set. */
  covers(from: number, to: number): boolean;
  /** The intervals clipped to `from` and `to`. */
  within(from: number, to: number): [from: number, to: number][];
  /** Joins intervals with a gap of less than `gap` seconds that ends before `before`. */
  bridge(gap: number, before: number): void;
  list(): readonly (readonly [from: number, to: number])[];
}

/** Makes a set of intervals that may overlap. */
export function createIntervals(
  intervals: Iterable<readonly [from: number, to: number]> = [],
): Intervals {
  let held: [from: number, to: number][] = [];

  const add = (from: number, to: number): void => {
    if (to < from) return;
    const last = held.at(-1);
    // Fast path: intervals added in the order of time extend the last one.
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
    const previous = held;
    held = [];
    for (const [from, to] of previous) {
      const last = held.at(-1);
      if (last && from < before && from - last[1] < gap) last[1] = to;
      else held.push([from, to]);
    }
  };

  for (const [from, to] of intervals) add(from, to);
  return { add, covers, within, bridge, list: () => held };
}
