/** Hashes of 53 bits, the most that a number holds exactly. */
import { getRandomValues } from 'node:crypto';

/**
 * cyrb53 (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js) with a seed of 64 bits. It is fast and
 * evenly distributed. It is not cryptographic.
 */
function cyrb53(text: string, seed: readonly [number, number]): number {
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

/** A hash that is the same in every run: it identifies a line of a log. */
export function hash53(text: string): number {
  return cyrb53(text, [0, 0]);
}

/**
 * Makes the function that hashes a visitor. The seed is random and stays in this process, so the hash is meaningless after
 * the run. It is never written to the snapshot.
 */
export function createVisitorHash(): (text: string) => number {
  const [high = 0, low = 0] = getRandomValues(new Int32Array(2));
  return (text) => cyrb53(text, [high, low]);
}
