/** Results that are kept: a language has few syllables, and a text is made of them again and again. */
const CAPACITY = 50_000;

/** A function that works out each of its results once, until there are too many. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = work(text);
      if (known.size >= CAPACITY) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
