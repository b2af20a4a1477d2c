/**
 * Functions that browsers before 2023 lack, for the programs that are fetched when they are needed; each imports this
 * file first. What every page has at once does without them.
 */
function add(
  owner: object,
  name: string,
  value: (this: never, ...given: never[]) => unknown,
): void {
  if (!(name in owner))
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
add(Array.prototype, 'toReversed', function <T>(this: T[]): T[] {
  return [...this].reverse();
});
add(Array.prototype, 'toSorted', function <T>(this: T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
});
add(Array.prototype, 'toSpliced', function <T>(this: T[], start: number, count: number): T[] {
  const copy = [...this];
  copy.splice(start, count);
  return copy;
});
add(Array.prototype, 'findLast', function <T>(this: T[], isMeant: (one: T) => boolean):
  T | undefined {
  return [...this].reverse().find((one) => isMeant(one));
});
add(AbortSignal, 'timeout', (milliseconds: number): AbortSignal => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
});
add(Object, 'hasOwn', (owner: object, name: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(owner, name),
);
