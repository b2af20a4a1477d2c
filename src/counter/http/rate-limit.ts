/** A bucket of tokens for each address: a reader never empties it, a flood does. */

/** Addresses in a generation; two generations are remembered. A forgotten bucket is full again. */
const GENERATION = 25_000;

interface Bucket {
  tokens: number;
  /** When they were counted, in milliseconds. */
  at: number;
}

/** Takes tokens of an address at `now` (milliseconds). Returns 0, or in how many seconds there are enough. */
export type RateLimit = (address: string, now: number, tokens?: number) => number;

/** `perSecond` tokens a second, at most `burst` of them saved up. */
export function createRateLimit(perSecond: number, burst: number): RateLimit {
  let young = new Map<string, Bucket>();
  let old = new Map<string, Bucket>();

  function bucketOf(address: string, now: number): Bucket {
    const known = young.get(address);
    if (known) return known;
    // To drop the oldest entry of one Map over and over would cost a walk over all that were dropped before.
    if (young.size >= GENERATION) [old, young] = [young, new Map()];
    const bucket = old.get(address) ?? { tokens: burst, at: now };
    young.set(address, bucket);
    return bucket;
  }

  return (address, now, tokens = 1) => {
    const bucket = bucketOf(address, now);
    const gained = (Math.max(0, now - bucket.at) / 1000) * perSecond;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.at = now;
    if (bucket.tokens < tokens) return (tokens - bucket.tokens) / perSecond;
    bucket.tokens -= tokens;
    return 0;
  };
}
