import { home, portal } from '../lib/portal';

/** Every page of the portal. */
export async function GET() {
  const { newest, pages } = await portal();
  const entries = [
    ...newest.map(
      ({ url, date }) =>
        `<url><loc>${home}${url}</loc><lastmod>${date.toISOString()}</lastmod></url>`,
    ),
    ...pages.map(({ url }) => `<url><loc>${home}${url}</loc></url>`),
  ];
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</urlset>`,
  );
}
