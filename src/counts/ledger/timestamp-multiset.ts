/** Moments in whole seconds since 1970, of which it is quickly told whether one lies in a stretch of time. */
export interface Moments {
  add(time: number): void;
  /** Takes one away; there may be others at the same second. */
  remove(time: number): void;
  /** Whether one lies between `from` and `to`, both included. */
  hasBetween(from: number, to: number): boolean;
}

/** Makes an empty bag of moments. Looking into half an hour costs thirty looks, however many moments there are. */
export function createMoments(): Moments {
  /** By minute: how many there are at each second. */
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
