/** The articles on both sides of one. */
export interface Neighbours<A> {
  newer: A | undefined;
  older: A | undefined;
}

/**
 * The articles before and after one in a list sorted newest first; undefined at the ends of the list
 * and for an index outside it.
 */
export function neighboursOf<A>(list: readonly A[], index: number): Neighbours<A> {
  if (!(index in list)) return { newer: undefined, older: undefined };
  return { newer: list[index - 1], older: list[index + 1] };
}
