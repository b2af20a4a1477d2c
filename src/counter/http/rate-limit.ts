/** A token bucket for each IP. A reader never empties it, a flood does. */

/** Two generations are remembered. A forgotten bucket is full again. */
const MAX_IPS_PER_GENERATION = 25_000;

interface Bucket {
  tokens: number;
  /** When the tokens were last counted, in milliseconds. */
  at: number;
}

/** Takes tokens of an IP at `now` (milliseconds). Returns 0, or in how many seconds there are enough. */
export type RateLimit = (ip: string, now: number, tokens?: number) => number;

/** A bucket gains `perSecond` tokens a second and holds at most `burst`. */
export function createRateLimit(perSecond: number, burst: number): RateLimit {
  let young = new Map<string, Bucket>();
  let old = new Map<string, Bucket>();

  function bucketOf(ip: string, now: number): Bucket {
    const known = young.get(ip);
    if (known) return known;
    // Deleting the oldest entry of a single Map each time would be slow: V8 walks over all entries deleted before it.
    if (young.size >= MAX_IPS_PER_GENERATION) [old, young] = [young, new Map()];
    const bucket = old.get(ip) ?? { tokens: burst, at: now };
    young.set(ip, bucket);
    return bucket;
  }

  return (ip, now, tokens = 1) => {
    const bucket = bucketOf(ip, now);
    const gained = (Math.max(0, now - bucket.at) / 1000) * perSecond;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.at = now;
    if (bucket.tokens < tokens) return (tokens - bucket.tokens) / perSecond;
    bucket.tokens -= tokens;
    return 0;
  };
}
