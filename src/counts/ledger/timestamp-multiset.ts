/** A multiset of timestamps in whole seconds since 1970 with range queries. */
export interface TimestampMultiset {
  add(time: number): void;
  /** Removes one occurrence. */
  remove(time: number): void;
  /** Whether there is a timestamp between `from` and `to`, both included. */
  hasBetween(from: number, to: number): boolean;
}

/** Makes an empty multiset. A query visits one bucket a minute, however many timestamps there are. */
export function createTimestampMultiset(): TimestampMultiset {
  /** Occurrences of each second, by minute. */
  const minutes = new Map<number, Map<number, number>>();

  const add = (time: number): void => {
    const minute = minuteOf(time);
    let seconds = minutes.get(minute);
    if (!seconds) minutes.set(minute, (seconds = new Map()));
    seconds.set(time, (seconds.get(time) ?? 0) + 1);
  };

  const remove = (time: number): void => {
    const seconds = minutes.get(minuteOf(time));
    if (!seconds) return;
    const left = (seconds.get(time) ?? 1) - 1;
    if (left > 0) seconds.set(time, left);
    else seconds.delete(time);
  };

  const hasBetween = (from: number, to: number): boolean => {
    for (let minute = minuteOf(from); minute <= minuteOf(to); minute += 1) {
      for (const time of minutes.get(minute)?.keys() ?? []) {
        if (time >= from && time <= to) return true;
      }
    }
    return false;
  };

  return { add, remove, hasBetween };
}

function minuteOf(time: number): number {
  return Math.floor(time / 60);
}
