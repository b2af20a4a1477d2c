/**
 * Number of single edits between two words: a character inserted, deleted or replaced, or two neighbours swapped. No
 * character is edited twice (optimal string alignment, Damerau 1964, doi:10.1145/363958.363994). Typists swap neighbours
 * often, and Levenshtein's distance would count that as two.
 */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        costAt(previous, column) + 1,
        costAt(current, column - 1) + 1,
        costAt(previous, column - 1) + (isSame ? 0 : 1),
        isSwapped ? costAt(beforePrevious, column - 2) + 1 : Infinity,
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return costAt(previous, b.length);
}

/** The candidate nearest to a word, the first of equals; undefined when none is within `maxDistance`. */
export function closestMatch(
  word: string,
  candidates: readonly string[],
  maxDistance: number,
): string | undefined {
  let closest: string | undefined;
  let limit = maxDistance;
  for (const candidate of candidates) {
    // The lengths alone show that a candidate is too far.
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word, candidate);
    if (distance > limit || (closest !== undefined && distance === limit)) continue;
    closest = candidate;
    limit = distance;
  }
  return closest;
}

function costAt(costs: readonly number[], column: number): number {
  return costs[column] ?? Infinity;
}
