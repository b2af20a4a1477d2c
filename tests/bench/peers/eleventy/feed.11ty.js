import { escape } from './_includes/html.js';

export const data = { permalink: '/index.xml' };

/** The newest articles with their texts, as RSS. */
export function render({ site, collections }) {
  const [{ newest }] = collections.portal;
  const home = site.url.replace(/\/$/, '');
  const items = newest
    .slice(0, 20)
    .map(
      ({ title, url, summary, date, item }) =>
        `<item><title>${escape(title)}</title><link>${home}${url}</link><guid>${home}${url}</guid><pubDate>${date.toUTCString()}</pubDate><description>${escape(summary)}</description><content:encoded>${escape(item.templateContent)}</content:encoded></item>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escape(site.title)}</title><link>${site.url}</link><description>${escape(site.description)}</description>${items.join('\n')}</channel></rss>`;
}
