/**
 * How many slips lie between two words: a letter too many, missing, or another one, or two
 * neighbours swapped, which typists do often and Levenshtein counts as two. No letter is touched
 * twice (optimal string alignment: Damerau 1964, doi:10.1145/363958.363994).
 */
export function typingDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function at(costs: readonly number[], place: number): number {
  return costs[place] ?? Infinity;
}
