import { closestMatch } from '../domain/edit-distance.ts';
import { fold } from '../domain/vietnamese/fold.ts';

/** “ Ý bạn là “x”?” when one of the known words is near to what was written, marks aside; otherwise nothing. */
export function didYouMean(written: string, known: readonly string[]): string {
  const byFold = new Map(known.map((word) => [fold(word), word]));
  const maxDistance = Math.max(2, Math.floor(written.length / 3));
  const nearest = closestMatch(fold(written), [...byFold.keys()], maxDistance);
  return nearest === undefined ? '' : ` Ý bạn là “${byFold.get(nearest)}”?`;
}
