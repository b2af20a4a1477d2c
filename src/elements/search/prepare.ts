import { searchWords, toIndexWord } from '../../domain/search/index-text.ts';
import { closeIndex, openIndex } from './pagefind.ts';
import { normaliseQuery } from './query.ts';

/** Fetches what every question needs, while the reader is still thinking of one. */
export function prepareIndex(folder: string): void {
  void openIndex(folder)
    .then(({ bundles: [newest], open }) => newest && open(newest))
    .catch(closeIndex);
}

/**
 * Fetches what the newest part of the index holds of the words that are finished, while the reader types the next one.
 * A failure is left to the question itself.
 *
 * @param typed what stands in the box
 */
export function prepareWords(folder: string, typed: string): void {
  const finished = normaliseQuery(typed.slice(0, typed.search(/\S*$/)));
  const terms = searchWords(finished).map(toIndexWord);
  if (terms.length > 0) void fetchTerms(folder, terms.join(' ')).catch(() => undefined);
}

async function fetchTerms(folder: string, terms: string): Promise<void> {
  const { bundles, open } = await openIndex(folder);
  const [newest] = bundles;
  if (newest) await (await open(newest)).fetchTerms(terms);
}
