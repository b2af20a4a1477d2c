import { lexiconOf, type Lexicon } from './lexicon.ts';
import { QUERY_TOKEN } from './query-tokens.ts';
import { candidatesFor, pairScore, type Candidate } from './spelling-candidates.ts';
import { traditionalTones } from '../vietnamese/tones.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A longer query is pasted rather than typed, and would take long. */
const MAX_WORDS = 12;

/** The way from the beginning of a query to some word: its last candidate and the way there. */
interface Path {
  score: number;
  last?: Candidate;
  before?: Path;
}

/**
 * A query as the portal writes it: `uy ban nhn dan` → `ủy ban nhân dân`. A word that the portal does
 * not know becomes one that is a slip away (two when it is long), the words it is joined of, or one
 * with its neighbour. A known word gets the marks that it has beside its neighbours here, typed ones
 * being given up only for a pair that is known. Numbers, unknown words with nothing near, and upper
 * case stay. Undefined when nothing changes, and for more than twelve words. Whether any article has
 * all these words is for the caller to find out.
 */
export function nearestSpelling(query: string, vocabulary: Vocabulary): string | undefined {
  const parts = query.normalize('NFC').split(QUERY_TOKEN);
  const gaps = parts.filter((_, place) => place % 2 === 0);
  const typed = parts.filter((_, place) => place % 2 === 1);
  if (typed.length > MAX_WORDS) return undefined;

  let at = 0;
  let result = '';
  for (const { words, span } of bestCandidates(typed, gaps, lexiconOf(vocabulary))) {
    result += (gaps[at] ?? '') + inCaseOf(typed.slice(at, at + span).join(''), words.join(' '));
    at += span;
  }
  result += gaps[at] ?? '';
  return result === parts.join('') ? undefined : result;
}

/** The candidates of the best path; of all ways to a candidate only the best is kept (Viterbi). */
function bestCandidates(
  typed: readonly string[],
  gaps: readonly string[],
  lexicon: Lexicon,
): Candidate[] {
  const words = typed.map(plain);
  const pathsTo: Path[][] = [[{ score: 0 }], ...words.map(() => [])];
  for (const [at, word] of words.entries()) {
    const isNextBeside = gaps[at + 1]?.trim() === '';
    const next = isNextBeside ? (words[at + 1] ?? '') : '';
    for (const last of candidatesFor(word, next, lexicon)) {
      const ways = (pathsTo[at] ?? []).map((before) => goOn(before, last, lexicon));
      pathsTo[at + last.span]?.push(...best(ways));
    }
  }
  const candidates: Candidate[] = [];
  let [path] = best(pathsTo.at(-1) ?? []);
  for (; path?.last; path = path.before) candidates.unshift(path.last);
  return candidates;
}

function goOn(before: Path, last: Candidate, lexicon: Lexicon): Path {
  const pair = pairScore(before.last?.words.at(-1) ?? '', last.words[0] ?? '', lexicon);
  return { score: before.score + pair + last.score, last, before };
}

/** The path with the highest score, the first of equals; none of none. */
function best(paths: readonly Path[]): Path[] {
  const highest = paths.reduce((a, { score }) => Math.max(a, score), -Infinity);
  return paths.filter(({ score }) => score === highest).slice(0, 1);
}

function plain(word: string): string {
  return traditionalTones(word.toLowerCase());
}

/** What needs no mending stays as typed; else upper case comes from all letters or from the first. */
function inCaseOf(typed: string, spelled: string): string {
  if (plain(typed) === spelled) return typed;
  if (typed.length > 1 && typed === typed.toUpperCase()) return spelled.toUpperCase();
  const isCapital = typed.charAt(0) !== typed.charAt(0).toLowerCase();
  return isCapital ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled;
}
