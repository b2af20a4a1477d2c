/** Numbers that stand for texts. */
import { getRandomValues } from 'node:crypto';

/**
 * 53 bits of a text: cyrb53 (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js), with a seed of 64
 * bits. Quick, and even enough for the keys of a map.
 */
function digest(text: string, seed: readonly [number, number]): number {
  let high = 0xdeadbeef ^ seed[0];
  let low = 0x41c6ce57 ^ seed[1];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const first =
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return 4294967296 * (2097151 & second) + (first >>> 0);
}

/** A number that is the same for the same text in every run: what tells one line of a log from another. */
export function markOf(text: string): number {
  return digest(text, [0, 0]);
}

/**
 * Makes the function that turns a visitor into a number. Its salt is random and lives in this process only, so that the
 * number says nothing to anybody once the run is over; it is never written anyhow.
 */
export function createVisitorDigest(): (text: string) => number {
  const [high = 0, low = 0] = getRandomValues(new Int32Array(2));
  return (text) => digest(text, [high, low]);
}
