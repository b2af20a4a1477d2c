import { fold } from '../vietnamese/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word as the portal writes it; a level more is twice as often. */
export interface Form {
  word: string;
  level: number;
}

/** A vocabulary unpacked for looking up. */
export interface Lexicon {
  /** Folded letters → the forms that fold to them. */
  forms: ReadonlyMap<string, readonly Form[]>;
  /** `ủy ban` → its level. */
  pairs: ReadonlyMap<string, number>;
}

/** Unpacks a vocabulary, for looking up forms of words and pairs of words. */
export function lexiconOf({ words, pairs }: Vocabulary): Lexicon {
  const forms = new Map<string, Form[]>();
  for (const { thing: word, level } of unpack(words, ' ')) {
    const folded = fold(word);
    const others = forms.get(folded);
    if (others) others.push({ word, level });
    else forms.set(folded, [{ word, level }]);
  }
  return {
    forms,
    pairs: new Map(unpack(pairs, ',').map(({ thing, level }) => [thing, level])),
  };
}

function unpack(lines: readonly string[], separator: string): { thing: string; level: number }[] {
  return lines.flatMap((line, level) =>
    line === '' ? [] : line.split(separator).map((thing) => ({ thing, level })),
  );
}
