import { shownDate } from '../../domain/shown-date.ts';
import { searchWords as words } from '../../strings/search.ts';
import { excerptOf, sectionsOf, titleOf, type ExcerptPart } from './excerpt.ts';
import { make } from './parts.ts';
import type { StoredArticle } from './pagefind.ts';
import { foundAt } from './query.ts';

/** An article of the list, with the words of the query marked. */
export function resultItem(
  article: StoredArticle,
  places: readonly number[],
  query: string,
): HTMLLIElement {
  const title = make('h2', [link(article, query, marked(titleOf(article, places)))]);
  const about = make('p', aboutOf(article));
  about.className = 'about';
  const excerpt = make('p', marked(excerptOf(article, places)));
  const sections = sectionsOf(article, places).map(({ id, title }) =>
    make('li', [link(article, query, [title], id)]),
  );
  const text = make('div', [title, about, excerpt]);
  if (sections.length > 0) {
    const list = make('ul', sections);
    list.className = 'sections';
    list.ariaLabel = words.sections;
    text.append(list);
  }
  return make('li', article.picture ? [picture(article.picture), text] : [text]);
}

/** The address carries the query, so that the article marks its words too. */
function link(
  { address }: StoredArticle,
  query: string,
  children: readonly (Node | string)[],
  id = '',
): HTMLAnchorElement {
  const anchor = make('a', children);
  anchor.href = `${foundAt(address, query)}${id && `#${id}`}`;
  return anchor;
}

function aboutOf({ category, date, views }: StoredArticle): HTMLElement[] {
  const time = make('time', [shownDate(date)]);
  time.dateTime = date;
  return [
    ...(category ? [make('span', [category])] : []),
    time,
    ...(views === undefined ? [] : [make('span', [words.views(views)])]),
  ];
}

function marked(parts: readonly ExcerptPart[]): (HTMLElement | string)[] {
  return parts.map(({ text, marked }) => (marked ? make('mark', [text]) : text));
}

function picture(address: string): HTMLImageElement {
  const image = make('img');
  image.src = address;
  image.alt = '';
  image.width = 240;
  image.height = 150;
  image.loading = 'lazy';
  image.decoding = 'async';
  return image;
}
