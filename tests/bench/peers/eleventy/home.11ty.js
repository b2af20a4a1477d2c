import { render as base } from './_includes/base.11ty.js';
import { card, escape, links } from './_includes/html.js';

export const data = { permalink: '/' };

/** The home page. */
export function render(all) {
  const [{ featured, bands, newest, mostRead }] = all.collections.portal;
  const sections = bands.map(
    ({ slug, title, articles }) =>
      `<section><h2><a href="/chuyen-muc/${slug}/">${escape(title)}</a></h2>${articles.map(card).join('')}</section>`,
  );
  const content = `${featured.map(card).join('')}${sections.join('')}<section><h2>Tin mới</h2>${links(newest.slice(0, 10))}</section><section><h2>Đọc nhiều</h2>${links(mostRead)}</section>`;
  return base({ ...all, content });
}
