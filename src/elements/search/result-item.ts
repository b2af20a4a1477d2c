import { formatIsoDate } from '../../domain/time/format-date-in-browser.ts';
import { searchWords as words } from '../../strings/search.ts';
import { excerptOf, sectionsOf, titleOf, type ExcerptPart } from './excerpt.ts';
import { createElement } from './dom.ts';
import type { StoredArticle } from './search-index.ts';
import { withHighlightQueries } from './normalise-query.ts';

/** A list item for an article, with the words at `positions` highlighted. Its links highlight the words of `queries`. */
export function resultItem(
  article: StoredArticle & { views?: number | undefined },
  positions: readonly number[],
  queries: readonly string[],
): HTMLLIElement {
  const title = createElement('h2', [
    link(article, queries, highlightedText(titleOf(article, positions))),
  ]);
  const about = createElement('p', aboutOf(article));
  about.className = 'about';
  const excerpt = createElement('p', highlightedText(excerptOf(article, positions)));
  if (article.lang) title.lang = excerpt.lang = article.lang;
  const sections = sectionsOf(article, positions).map(({ id, title }) =>
    createElement('li', [link(article, queries, [title], id)]),
  );
  const text = createElement('div', [title, about, excerpt]);
  if (sections.length > 0) {
    const list = createElement('ul', sections);
    list.className = 'sections';
    list.setAttribute('aria-label', words.sections);
    text.append(list);
  }
  return createElement('li', article.picture ? [picture(article.picture), text] : [text]);
}

function link(
  { path }: StoredArticle,
  queries: readonly string[],
  children: readonly (Node | string)[],
  id = '',
): HTMLAnchorElement {
  const anchor = createElement('a', children);
  anchor.href = `${withHighlightQueries(path, queries)}${id && `#${id}`}`;
  return anchor;
}

function aboutOf({
  category,
  date,
  views,
}: StoredArticle & { views?: number | undefined }): HTMLElement[] {
  const time = createElement('time', [formatIsoDate(date)]);
  time.dateTime = date;
  return [
    ...(category ? [createElement('span', [category])] : []),
    time,
    ...(views === undefined ? [] : [createElement('span', [words.views(views)])]),
  ];
}

function highlightedText(parts: readonly ExcerptPart[]): (HTMLElement | string)[] {
  return parts.map(({ text, highlighted }) => (highlighted ? createElement('mark', [text]) : text));
}

function picture(url: string): HTMLImageElement {
  const image = createElement('img');
  image.src = url;
  image.alt = '';
  image.width = 240;
  image.height = 150;
  image.loading = 'lazy';
  image.decoding = 'async';
  return image;
}
