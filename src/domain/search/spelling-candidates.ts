import type { Form, Lexicon } from './lexicon.ts';
import { editDistance } from '../edit-distance.ts';
import { fold } from '../vietnamese/fold.ts';

/** Words of the portal that may stand for one typed word, or for two that belong together. */
export interface Candidate {
  words: readonly string[];
  /** How many typed words it stands for. */
  span: number;
  /** How likely it is by itself; the higher the better. */
  score: number;
}

// Weighed against each other: a known pair outdoes any frequent word; it alone, and only when it is
// frequent itself, outdoes marks that were typed or one slip more.
const SLIP = -4;
const OTHER_MARKS = -5;
const UNKNOWN = -12;
const LEVEL_OF_WORD = 0.1;
const KNOWN_PAIR = 3;
const LEVEL_OF_PAIR = 0.5;

/** Words of so many letters may hold two slips. */
const LONG = 6;
/** No longer word is looked for: it would take long and find nothing. */
const MAX_WORD_CHARS = 24;

/**
 * What may stand for a typed word in small letters, and for it and the `next` one together ('' when
 * nothing follows). A number and a single letter stand for themselves, a known word for the forms with its letters.
 */
export function candidatesFor(word: string, next: string, lexicon: Lexicon): Candidate[] {
  const asTyped = { words: [word], span: 1, score: UNKNOWN };
  if (/\d/.test(word) || word.length === 1 || word.length > MAX_WORD_CHARS) return [asTyped];
  const known = lexicon.forms.get(fold(word));
  const alone = known
    ? known.map((form) => candidate(form, marksScore(word, form, 0)))
    : [asTyped, ...nearForms(word, lexicon), ...splits(fold(word), lexicon)];
  return next === '' ? alone : [...alone, ...joined(word + next, lexicon)];
}

/** How much more likely two words are as neighbours than apart. */
export function pairScore(first: string, second: string, { pairs }: Lexicon): number {
  const level = pairs.get(`${first} ${second}`);
  return level === undefined ? 0 : KNOWN_PAIR + LEVEL_OF_PAIR * level;
}

/** The forms one slip away, or two from a long word. */
function nearForms(word: string, { forms }: Lexicon): Candidate[] {
  const folded = fold(word);
  const farthest = folded.length < LONG ? 1 : 2;
  return [...forms].flatMap(([letters, near]) => {
    if (Math.abs(letters.length - folded.length) > farthest) return [];
    const slips = editDistance(folded, letters);
    if (slips > farthest) return [];
    return near.map((form) => candidate(form, SLIP * slips + marksScore(word, form, slips)));
  });
}

/** Folded letters cut into words each of which is known beside the one before: `quanuy` → quận, ủy. */
function splits(letters: string, lexicon: Lexicon, before?: string): Candidate[] {
  const beginnings = Array.from(letters, (_, at) => letters.slice(0, at + 1));
  return beginnings.flatMap((beginning) => {
    const rest = letters.slice(beginning.length);
    return (lexicon.forms.get(beginning) ?? []).flatMap((form) => {
      const score = before === undefined ? SLIP : pairScore(before, form.word, lexicon);
      if (score === 0) return [];
      const first = candidate(form, score);
      return rest === ''
        ? [first]
        : splits(rest, lexicon, form.word).map((then) => append(first, then));
    });
  });
}

function append(first: Candidate, then: Candidate): Candidate {
  return {
    words: [...first.words, ...then.words],
    span: first.span,
    score: first.score + then.score,
  };
}

/** Two typed words as one. */
function joined(letters: string, { forms }: Lexicon): Candidate[] {
  return (forms.get(fold(letters)) ?? []).map((form) => ({ ...candidate(form, SLIP), span: 2 }));
}

function candidate({ word, level }: Form, score: number): Candidate {
  return { words: [word], span: 1, score: score + LEVEL_OF_WORD * level };
}

/** Marks that were not typed say nothing; those that were count unless the slips explain them. */
function marksScore(word: string, form: Form, slips: number): number {
  const hasDiacritics = word !== fold(word);
  return hasDiacritics && editDistance(word, form.word) > slips ? OTHER_MARKS : 0;
}
