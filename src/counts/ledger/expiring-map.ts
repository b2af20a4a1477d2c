/** A map whose entries expire. */
export interface ExpiringMap<Value> {
  get(key: string): Value | undefined;
  /** Keeps a value for at least the map's lifetime after `now`; it may stay up to twice as long. */
  set(key: string, value: Value, now: number): void;
}

/** Makes a map with a lifetime in seconds. Two generations take turns: expiry is free, and memory depends on the lifetime only. */
export function createExpiringMap<Value>(ttlS: number): ExpiringMap<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  let rotatedAt = -Infinity;

  return {
    get: (key) => young.get(key) ?? old.get(key),
    set: (key, value, now) => {
      if (now - rotatedAt >= ttlS) {
        old = young;
        young = new Map();
        rotatedAt = now;
      }
      young.set(key, value);
    },
  };
}
