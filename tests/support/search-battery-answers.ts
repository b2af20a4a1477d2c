/** What the search answers to the queries of the battery, and what is wrong with it. */
import { alternativeQueries } from '../../src/elements/search/alternative-queries.ts';
import { normaliseQuery } from '../../src/elements/search/normalise-query.ts';
import type { SearchIndex } from '../../src/elements/search/search-index.ts';
import { SearchResults } from '../../src/elements/search/search-results.ts';
import { formsOf, type BatteryQuery, type FormName } from './search-battery.ts';

/** Articles that a reader looks at before giving up. */
export const TOP = 10;

/** The share of queries with a first article that it must be first for, in each form of them. */
const MIN_FIRST = 0.97;

/** A query in one of its forms, in quotation marks where it is a phrase. */
export interface BatteryQuestion {
  query: BatteryQuery;
  form: FormName;
  text: string;
}

export interface BatteryAnswer extends BatteryQuestion {
  /** Slugs of the first ten articles, best first. */
  slugs: string[];
}

/** Every form of every query. */
export function questionsOf(queries: readonly BatteryQuery[]): BatteryQuestion[] {
  return queries.flatMap((query) =>
    formsOf(query.query).map(({ form, text }) => ({
      query,
      form,
      text: query.phrase ? `"${text}"` : text,
    })),
  );
}

/** Whether an article has to be first: without its marks a query may mean other articles as well. */
export function isRanked({ query, form }: BatteryQuestion): boolean {
  return query.first !== undefined && !(query.onlyWithMarks && ['unmarked', 'dAsD'].includes(form));
}

/**
 * Asks an index as the search page does: where nothing is found, what the page offers instead is asked. `folder` is where
 * the index lies.
 */
export function searchAsReader(
  index: SearchIndex,
  folder: string,
): (text: string) => Promise<string[]> {
  const ask = async (query: string) => {
    const results = new SearchResults(index, {
      query,
      filters: {},
      sort: 'lien-quan',
      exact: false,
    });
    await results.searchUntil(Infinity);
    return results;
  };
  return async (text) => {
    let results = await ask(normaliseQuery(text));
    if (results.total === 0) {
      const { meant } = await alternativeQueries(index, folder, results.request);
      if (meant[0]) results = await ask(meant[0].query);
    }
    const articles = await Promise.all((await results.top(TOP)).map(({ load }) => load()));
    return articles.map(({ path }) => path.split('/').at(-2) ?? '');
  };
}

/** One line for each article that is missing or must not be there, and for each form with too few right first ones. */
export function faultsOf(answers: readonly BatteryAnswer[]): string[] {
  const missing = answers.flatMap(({ query, form, text, slugs }) =>
    query.finds
      .filter((slug) => !slugs.includes(slug))
      .map((slug) => `${form} ${text}: ${slug} is missing`),
  );
  const intruders = answers.flatMap(({ query, form, text, slugs }) =>
    (query.misses ?? [])
      .filter((slug) => slugs.includes(slug))
      .map((slug) => `${form} ${text}: ${slug} is there`),
  );
  const ranked = answers.filter(isRanked);
  const displaced = [...new Set(ranked.map(({ form }) => form))].flatMap((form) => {
    const asked = ranked.filter((answer) => answer.form === form);
    const wrong = asked.filter(({ query, slugs }) => query.first !== slugs[0]);
    // One of few is no share.
    const allowed = Math.max(1, asked.length * (1 - MIN_FIRST));
    return wrong.length <= allowed
      ? []
      : wrong.map(({ text, slugs }) => `${form} ${text}: ${slugs[0]} is first`);
  });
  return [...missing, ...intruders, ...displaced];
}
