import { toIndexWord, tokenize } from '../../domain/search/index-text.ts';
import { normaliseQuery } from './normalise-query.ts';
import { closeIndex, openIndex } from './search-index.ts';

/** Fetches what every search needs, before the reader has typed anything. */
export function prefetchIndex(folder: string): void {
  void openIndex(folder)
    .then(({ bundles: [newest], open }) => newest && open(newest))
    .catch(closeIndex);
}

/**
 * Fetches the finished words of a query from the newest bundle while the reader types the next word. Failures are
 * ignored here; the search itself reports them.
 *
 * @param typed the value of the input
 */
export function prefetchTerms(folder: string, typed: string): void {
  const finished = normaliseQuery(typed.slice(0, typed.search(/\S*$/)));
  const terms = tokenize(finished).map(toIndexWord);
  if (terms.length > 0) void fetchTerms(folder, terms).catch(() => undefined);
}

async function fetchTerms(folder: string, terms: readonly string[]): Promise<void> {
  const { bundles, open } = await openIndex(folder);
  const [newest] = bundles;
  if (newest) await (await open(newest)).fetchTerms(terms);
}
