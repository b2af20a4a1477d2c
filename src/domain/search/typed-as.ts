import { remember } from '../remember.ts';
import { fold } from '../vietnamese/fold.ts';
import { oneSpelling } from './text-words.ts';

/** Indexes at which the words of a name begin among those that were typed. */
export function placesOf(name: readonly string[], typed: readonly string[]): number[] {
  return [...typed.keys()].filter((start) =>
    name.every((word, index) => isTypedAs(word, typed[start + index])),
  );
}

/** Whether a word was typed with all its diacritics, with all but the stroke of đ, or with none. `quân` is not `quận`. */
function isTypedAs(word: string, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  return waysToType(word).includes(oneSpelling(typed));
}

/** A word with all its diacritics, with all but the stroke of đ, and with none. */
export const waysToType = remember((word: string): readonly string[] => {
  const spelled = oneSpelling(word);
  return [spelled, spelled.replaceAll('đ', 'd'), fold(spelled)];
});

/** Whether some words were typed with all their diacritics. */
export function areWhole(name: readonly string[], typed: readonly string[]): boolean {
  return name.every((word, index) => oneSpelling(word) === oneSpelling(typed[index] ?? ''));
}
