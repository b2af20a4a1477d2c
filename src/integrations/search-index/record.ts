import type { SearchRecord } from '../../content/search-record.ts';
import { indexText, padHead } from '../../domain/search/index-text.ts';

/** The key by which Pagefind sorts: the number of an entry in its bundle. */
export const ORDER = 'order';

/** What the index takes of an entry. */
export interface IndexedRecord {
  html: string;
  /** Words of each of its texts, for the vocabulary. */
  words: readonly (readonly string[])[];
}

/**
 * An entry as Pagefind is to see it: title and lead in their zones, then the body with its headings, all in the
 * form of the index; its number as sort key. What is only shown is the id of an empty element: Pagefind makes
 * words of its own metadata, and keeps ids as they are. Views are not in it, which change each night, and no filters,
 * which have a smaller file (facets.ts). No page of the portal looks like this.
 * https://pagefind.app/docs/sorts/, /docs/sub-results/
 *
 * @param number of the entry in its bundle; 0 is the newest
 */
export function toPagefindHtml(record: SearchRecord, number: number): IndexedRecord {
  const { date, category, picture, lang } = record.facts;
  const head = [indexText(record.title), indexText(record.lead)] as const;
  const body = record.blocks.map(({ text, heading }) => ({ heading, ...indexText(text) }));
  const html = [
    '<html lang="vi"><body><main data-pagefind-body>',
    `<i id="${encodeURIComponent(JSON.stringify({ date, category, picture, lang }))}"></i>`,
    `<i data-${ORDER}="${number}" data-pagefind-sort="${ORDER}[data-${ORDER}]"></i>`,
    `<p>${escape(padHead(head[0].text, head[1].text))}</p>`,
    ...body.map(({ text, heading }) =>
      heading
        ? `<${heading.tag} id="${escape(heading.id)}">${escape(text)}</${heading.tag}>`
        : `<p>${escape(text)}</p>`,
    ),
    '</main></body></html>',
  ].join('');
  return { html, words: [...head, ...body].map(({ words }) => words) };
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
