import { home, portal, site } from '../lib/portal';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string) => text.replace(/[&<>]/g, (found) => ENTITIES[found] ?? found);

/** The newest articles with their texts, as RSS. */
export async function GET() {
  const { newest } = await portal();
  const items = newest.slice(0, 20).map(({ title, url, summary, date, entry }) => {
    const html = escape(entry.rendered?.html ?? '');
    return `<item><title>${escape(title)}</title><link>${home}${url}</link><guid>${home}${url}</guid><pubDate>${date.toUTCString()}</pubDate><description>${escape(summary)}</description><content:encoded>${html}</content:encoded></item>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${escape(site.title)}</title><link>${site.url}</link><description>${escape(site.description)}</description>${items.join('\n')}</channel></rss>`,
  );
}
