import { render as base } from './_includes/base.11ty.js';
import { escape } from './_includes/html.js';

export const data = {
  pagination: { data: 'collections.overviews', size: 1, alias: 'overview' },
  permalink: ({ overview }) => overview.url,
};

/** All lists of a kind. */
export function render(all) {
  const { title, lists } = all.overview;
  const items = lists.map(
    (list) =>
      `<li><a href="/${list.path}/">${escape(list.title)}</a> (${list.articles.length})</li>`,
  );
  return base({ ...all, title, content: `<h1>${title}</h1><ul>${items.join('')}</ul>` });
}
