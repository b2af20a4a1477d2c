import type { APIRoute, GetStaticPaths } from 'astro';
import { keyedRoutes } from '../content/incremental/keyed-routes.ts';
import { store } from '../content/store.ts';
import { sitemapParts } from '../feeds/sitemap-entries.ts';
import { sitemap, type SitemapEntry } from '../feeds/sitemap.ts';
import { urls } from '../urls.ts';

export const getStaticPaths = (async () => {
  const parts = sitemapParts(await store(), urls);
  return keyedRoutes(parts.map(({ part, entries }) => ({ params: { part }, props: { entries } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: SitemapEntry[] }> = ({ props: { entries }, site }) =>
  new Response(sitemap(entries, site), { headers: { 'Content-Type': 'application/xml' } });
