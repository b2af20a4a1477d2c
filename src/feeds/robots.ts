import { absoluteUrl } from '../domain/absolute-url.ts';
import type { Urls } from '../domain/urls.ts';

/**
 * robots.txt (RFC 9309): everything may be read but the search, which has as many URLs as there are questions.
 * Robots look for it at the root of a host; below a sub-path the host copies it there.
 */
export function robots(urls: Urls, site: URL | string | undefined): string {
  const siteMaps = ['sitemap-index.xml', 'news-sitemap.xml'].map(
    (name) => `Sitemap: ${absoluteUrl(urls.asset(name), site)}`,
  );
  return ['User-agent: *', `Disallow: ${urls.search()}`, '', ...siteMaps, ''].join('\n');
}
