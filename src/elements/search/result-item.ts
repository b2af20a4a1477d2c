import { shownDate } from '../../domain/time/shown-date.ts';
import { searchWords as words } from '../../strings/search.ts';
import { excerptOf, sectionsOf, titleOf, type ExcerptPart } from './excerpt.ts';
import { make } from './parts.ts';
import type { StoredArticle } from './pagefind.ts';
import { foundAt } from './query.ts';

/** An article of the list, with the words at `places` marked; opened, it marks the words of `queries`. */
export function resultItem(
  article: StoredArticle,
  places: readonly number[],
  queries: readonly string[],
): HTMLLIElement {
  const title = make('h2', [link(article, queries, marked(titleOf(article, places)))]);
  const about = make('p', aboutOf(article));
  about.className = 'about';
  const excerpt = make('p', marked(excerptOf(article, places)));
  const sections = sectionsOf(article, places).map(({ id, title }) =>
    make('li', [link(article, queries, [title], id)]),
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

function link(
  { address }: StoredArticle,
  queries: readonly string[],
  children: readonly (Node | string)[],
  id = '',
): HTMLAnchorElement {
  const anchor = make('a', children);
  anchor.href = `${foundAt(address, queries)}${id && `#${id}`}`;
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
