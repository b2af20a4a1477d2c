import { toIndexHead, toIndexText } from '../../domain/search/index-text.ts';
import type { SearchRecord } from '../../content/search-record.ts';

/** Digits of the most views an article may have: more than there are people. */
const MAX_COUNT_DIGITS = 12;

/**
 * An entry as Pagefind is to see it: title and lead in their zones, then the body with its headings, all in the
 * form of the index; facts as filters and sort keys. What is only shown is the id of an empty element: Pagefind makes
 * words of its own metadata, and keeps ids as they are. No page of the portal looks like this.
 * https://pagefind.app/docs/filtering/, /docs/sorts/, /docs/sub-results/
 */
export function toPagefindHtml({ facts, title, lead, blocks }: SearchRecord): string {
  const { date, category, categories, wards, topic, views, picture } = facts;
  const filters = {
    category: categories,
    year: [date.slice(0, 4)],
    month: [date.slice(0, 7)],
    ward: wards,
    topic: topic === undefined ? [] : [topic],
  };
  const body = blocks.map(({ text, heading }) =>
    heading
      ? `<${heading.tag} id="${escape(heading.id)}">${indexed(text)}</${heading.tag}>`
      : `<p>${indexed(text)}</p>`,
  );
  return [
    '<html lang="vi"><body><main data-pagefind-body>',
    `<i id="${encodeURIComponent(JSON.stringify({ date, category, views, picture }))}"></i>`,
    hidden('sort', { date, views: viewsKey(views, date) }),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map((value) => hidden('filter', { [name]: value })),
    ),
    `<p>${escape(toIndexHead(title, lead))}</p>`,
    ...body,
    '</main></body></html>',
  ].join('');
}

/** Sorts by views, the newer one before the older of equal views; Pagefind compares what is no number as text. */
function viewsKey(views = 0, date: string): string {
  return `${views.toString().padStart(MAX_COUNT_DIGITS, '0')} ${date}`;
}

/** Values as attributes, so that none of them stands in the text. */
function hidden(kind: 'sort' | 'filter', values: Record<string, string>): string {
  const attributes = Object.entries(values).map(
    ([name, value]) => ` data-${name}="${escape(value)}"`,
  );
  const names = Object.keys(values).map((name) => `${name}[data-${name}]`);
  return `<i${attributes.join('')} data-pagefind-${kind}="${names.join(', ')}"></i>`;
}

function indexed(text: string): string {
  return escape(toIndexText(text));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
