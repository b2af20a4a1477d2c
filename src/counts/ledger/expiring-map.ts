/** A memory of the last half hour or so: what is older than `window` seconds may be forgotten at any time. */
export interface Recently<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value for at least `window` seconds after `now`. */
  set(key: string, value: Value, now: number): void;
}

/** Two maps that take turns, so that forgetting costs nothing and memory depends on the window, not on the log. */
export function createRecently<Value>(window: number): Recently<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let turnedAt = -Infinity;

  return {
    get: (key) => young.get(key) ?? old.get(key),
    set: (key, value, now) => {
      if (now - turnedAt >= window) {
        old = young;
        young = new Map();
        turnedAt = now;
      }
      young.set(key, value);
    },
  };
}
