import { formatDate } from '../shared/lists.js';

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text within HTML. */
export function escape(text) {
  return String(text).replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** A list of links to articles. */
export function links(articles) {
  return `<ul>${articles.map(({ url, title }) => `<li><a href="${url}">${escape(title)}</a></li>`).join('')}</ul>`;
}

/** An article in a list. */
export function card({ url, title, summary, date, fields }) {
  const picture = fields.cover ? `<img src="${fields.cover}" alt="" loading="lazy">` : '';
  return `<article>${picture}<h2><a href="${url}">${escape(title)}</a></h2><p><time datetime="${date.toISOString()}">${formatDate(date)}</time></p><p>${escape(summary)}</p></article>`;
}
