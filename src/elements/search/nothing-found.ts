import { searchWords as words } from '../../strings/search.ts';
import type { Answer } from './answer.ts';
import { otherQueries } from './other-queries.ts';
import { openIndex } from './pagefind.ts';
import { writeQuestion } from './question.ts';

/** Other questions that find something, as links below a line that introduces them. */
export interface Offer {
  lead: string;
  links: { href: string; text: string }[];
}

/** What is said of an answer without articles, and what is offered instead. Rejects when that cannot be found out. */
export async function nothingFound(
  answer: Answer,
  folder: string,
): Promise<{ message: string; offers: Offer[] }> {
  const { query, sort, exact } = answer.question;
  const count = answer.totalUnfiltered;
  if (count > 0) {
    // Nothing but the filters stands between the reader and an answer.
    const href = writeQuestion({ query, sort, exact, filters: {} });
    const links = [{ href, text: words.widened(query, count) }];
    return { message: words.noneFiltered(query), offers: [{ lead: words.withoutFilters, links }] };
  }
  // Without the filters and the wish for exact marks: that there is something has been found out without them.
  const hrefOf = (other: string) =>
    writeQuestion({ query: other, sort, filters: {}, exact: false });
  // Fetches what it compares with: a failure of the network is told as such, and not as nothing found.
  const { meant, wider } = await otherQueries(await openIndex(folder), folder, answer.question);
  return {
    message: words.none(query),
    offers: [
      {
        lead: words.didYouMean,
        links: meant.map((other) => ({ href: hrefOf(other.query), text: other.query })),
      },
      {
        lead: words.widen,
        links: wider.map((other) => ({
          href: hrefOf(other.query),
          text: words.widened(other.query, other.total),
        })),
      },
    ],
  };
}
