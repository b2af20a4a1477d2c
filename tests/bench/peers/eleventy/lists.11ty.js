import { render as base } from './_includes/base.11ty.js';
import { card, escape, links } from './_includes/html.js';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'list' },
  permalink: ({ list }) => list.url,
};

/** A page of a list of articles. */
export function render(all) {
  const { list, collections } = all;
  const [{ mostRead }] = collections.portal;
  const at = (number) => `/${list.path}/${number > 1 ? `trang/${number}/` : ''}`;
  const content = `<h1>${escape(list.title)}</h1>${list.articles.map(card).join('')}
<nav aria-label="Phân trang">${list.number > 1 ? `<a rel="prev" href="${at(list.number - 1)}">Trang trước</a>` : ''} ${list.number}/${list.last} ${list.number < list.last ? `<a rel="next" href="${at(list.number + 1)}">Trang sau</a>` : ''}</nav>
<aside><h2>Đọc nhiều</h2>${links(mostRead)}</aside>`;
  return base({ ...all, title: list.title, content });
}
