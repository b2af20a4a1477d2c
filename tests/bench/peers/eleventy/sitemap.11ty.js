export const data = { permalink: '/sitemap.xml' };

/** Every page of the portal. */
export function render({ site, collections }) {
  const [{ newest, pages }] = collections.portal;
  const home = site.url.replace(/\/$/, '');
  const entries = [
    ...newest.map(
      ({ url, date }) =>
        `<url><loc>${home}${url}</loc><lastmod>${date.toISOString()}</lastmod></url>`,
    ),
    ...pages.map(({ url }) => `<url><loc>${home}${url}</loc></url>`),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</urlset>`;
}
