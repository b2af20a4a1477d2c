/** Results that are kept: a language has few syllables, and a title stands on many pages. */
const CAPACITY = 50_000;

/** A function that works out each of its results once, until there are too many. */
export function remember<Argument extends string | number, Result>(
  work: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new Map<Argument, Result>();
  return (argument) => {
    let result = known.get(argument);
    if (result === undefined) {
      result = work(argument);
      if (known.size >= CAPACITY) known.clear();
      known.set(argument, result);
    }
    return result;
  };
}
