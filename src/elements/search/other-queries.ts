import { readKeyStrokes } from '../../domain/vietnamese/keyboard.ts';
import { QUERY_WORD } from '../../domain/search/query-words.ts';
import { nearestSpelling } from '../../domain/search/spelling.ts';
import type { Vocabulary } from '../../domain/search/vocabulary.ts';
import { Answer } from './answer.ts';
import { fetchJson, type SearchIndex } from './pagefind.ts';
import type { Question } from './question.ts';

/** A query that finds something, and how much. */
export interface OtherQuery {
  query: string;
  total: number;
}

/** Wider queries that are offered. */
const MOST_WIDER = 3;
/** Longer queries are not shortened word by word: each try costs a search. */
const MOST_WORDS = 8;

/**
 * What to ask instead of a question that found nothing: what the keys would have given with the keyboard switched on,
 * the nearest spelling, the query without its quotation marks or with one word less. Only what finds something is offered. Rejects when that
 * cannot be found out, or when nothing was found only because the index has been replaced since it was opened.
 */
export async function otherQueries(
  index: SearchIndex,
  folder: string,
  question: Question,
): Promise<{ meant: OtherQuery[]; wider: OtherQuery[] }> {
  if (!(await index.isCurrent())) throw new Error('The portal has been published anew.');
  const vocabulary = await fetchJson<Vocabulary>(`${folder}vocabulary.json`);
  const { query } = question;
  const meant = [readKeyStrokes(query), nearestSpelling(query, vocabulary)];
  const words = query.match(QUERY_WORD) ?? [];
  const wider =
    words.length > 1 && words.length <= MOST_WORDS
      ? [words, ...words.map((_, left) => words.toSpliced(left, 1))].map((some) => some.join(' '))
      : [];
  const found = await findEach(index, question, meant);
  return {
    meant: found.slice(0, 1),
    wider: found.length > 0 ? [] : (await findEach(index, question, wider)).slice(0, MOST_WIDER),
  };
}

async function findEach(
  index: SearchIndex,
  question: Question,
  queries: readonly (string | undefined)[],
): Promise<OtherQuery[]> {
  const found: OtherQuery[] = [];
  for (const query of new Set(queries)) {
    if (!query || query === question.query) continue;
    const answer = new Answer(index, { ...question, query, exact: false, filters: {} });
    await answer.askFor(Infinity);
    // Keys read as marks nobody writes are a guess; so are marks that no article has.
    if (answer.total > 0 && answer.hasTyped) found.push({ query, total: answer.total });
  }
  return found;
}
